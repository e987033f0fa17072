import type { AttendanceStatus } from '@porchlight/schema/enums';

/** A shape for each state, so that colour is never the only sign (K19). */
const SHAPES: Readonly<Record<AttendanceStatus, string>> = {
  EXPECTED: 'M8 2.2a5.8 5.8 0 1 1 0 11.6a5.8 5.8 0 1 1 0-11.6z',
  PRESENT: 'M8 1a7 7 0 1 1 0 14a7 7 0 1 1 0-14z',
  DEPARTED: 'M8 1l7 7l-7 7l-7-7z',
  ABSENT: 'M8 1.5l7 12.5H1z',
};

/** Circle outline expected, disc here, diamond gone home, triangle away. */
export function StatusMark({ status }: { status: AttendanceStatus }) {
  return (
    <svg
      className={`mark ${status.toLowerCase()}`}
      viewBox="0 0 16 16"
      width="0.8em"
      height="0.8em"
      aria-hidden="true"
    >
      <path d={SHAPES[status]} />
    </svg>
  );
}
