import sprite from './generated/icons.svg?no-inline';
import type { IconName } from './names.ts';

/** A picture beside a word; never alone, so screen readers skip it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" aria-hidden="true" width="1.25em" height="1.25em">
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}
