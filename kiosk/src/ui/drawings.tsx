/** A child walks in through a door: coming. Drawn by us, because a school and a house look too alike. */
export function WalkingIn() {
  return (
    <svg className="picture drawing drawing-way" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <Doorway />
      <g transform="translate(1 0)">
        <Walker facing={1} bag />
        <path d="M3 18h11m-5-5l5.5 5L9 23" className="drawing-arrow" stroke="#0B5D33" />
      </g>
    </svg>
  );
}

/** A child walks out of a door, hand in hand: going home. */
export function WalkingOut() {
  return (
    <svg className="picture drawing drawing-way" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <Doorway />
      <g transform="translate(1 0)">
        <Walker facing={-1} bag={false} />
        <path d="M14.5 18H3.500m5-5L3 18l5.500 5" className="drawing-arrow" stroke="#0B4A8F" />
      </g>
    </svg>
  );
}

function Doorway() {
  return (
    <g>
      <path d="M30 58V12a5 5 0 0 1 5-5h20a5 5 0 0 1 5 5v46z" fill="#7A4A1E" />
      <path d="M34 58V14a3 3 0 0 1 3-3h16a3 3 0 0 1 3 3v44z" fill="#FFE9B0" />
      <path d="M56 14v44l-9-5V18z" fill="#C98A4B" />
      <circle cx="49.500" cy="36" r="1.400" fill="#3B2412" />
      <path d="M2 58h60" stroke="#3B2412" strokeWidth="3" strokeLinecap="round" />
    </g>
  );
}

/** `facing` 1: to the door; -1: away from it. */
function Walker({ facing, bag }: { facing: 1 | -1; bag: boolean }) {
  return (
    <g transform={`translate(23 0) scale(${facing} 1)`}>
      <path d="M-1 44l-6 12M1 44l6 11.500" stroke="#24446B" strokeWidth="5" strokeLinecap="round" />
      {bag && <rect x="-10" y="29" width="7" height="12" rx="3" fill="#D8432B" />}
      <path d="M-5.500 45V33a5.500 5.500 0 0 1 11 0v12z" fill="#F2A91E" />
      <path d="M2 33l8 6" stroke="#F7C48B" strokeWidth="4" strokeLinecap="round" />
      <circle cx="0" cy="20" r="8" fill="#F7C48B" />
      <path
        d="M-8 20a8 8 0 0 1 14.500-4.700c-4 .700-7-.300-8.500 2.700-1 2-1.500 5-3 6.500A8 8 0 0 1-8 20z"
        fill="#3B2412"
      />
      <circle cx="4.300" cy="20.500" r="1.200" fill="#3B2412" />
    </g>
  );
}

/** A card held to the reader: the first thing to do. */
export function CardAtReader() {
  return (
    <svg className="picture drawing" viewBox="0 0 96 60" aria-hidden="true" focusable="false">
      <rect x="3" y="8" width="60" height="42" rx="6" fill="#0B4A8F" />
      <rect x="3" y="16" width="60" height="7" fill="#08366A" />
      <rect x="9" y="28" width="16" height="16" rx="3" fill="#FFE9B0" />
      <circle cx="17" cy="33.500" r="3.400" fill="#7A4A1E" />
      <path d="M11 44a6 5.500 0 0 1 12 0z" fill="#7A4A1E" />
      <path d="M31 32h25M31 40h17" stroke="#FFFFFF" strokeWidth="3" strokeLinecap="round" />
      <path
        d="M70 20a14 14 0 0 1 0 18M78 13a25 25 0 0 1 0 32M86 6a36 36 0 0 1 0 46"
        fill="none"
        stroke="#1B1B1F"
        strokeWidth="4"
        strokeLinecap="round"
      />
    </svg>
  );
}
