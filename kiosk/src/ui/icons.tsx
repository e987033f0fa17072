import type { ReactNode } from 'react';

function Icon({ children, name }: { children: ReactNode; name: string }) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** Yes, done. */
export function Tick() {
  return (
    <Icon name="tick">
      <path d="M4 12.5l5.5 5.5L20 6.5" />
    </Icon>
  );
}

/** No. */
export function Cross() {
  return (
    <Icon name="cross">
      <path d="M5 5l14 14M19 5L5 19" />
    </Icon>
  );
}

/** Take back. */
export function Undo() {
  return (
    <Icon name="undo">
      <path d="M9 5L4 10l5 5M4 10h9.5a5.5 5.5 0 0 1 0 11H11" />
    </Icon>
  );
}

/** The page before; turns with the reading direction. */
export function Before() {
  return (
    <Icon name="before">
      <path d="M15 4l-8 8 8 8" />
    </Icon>
  );
}

/** The page after; turns with the reading direction. */
export function After() {
  return (
    <Icon name="after">
      <path d="M9 4l8 8-8 8" />
    </Icon>
  );
}

/** Delete the last digit; digits are typed from left to right everywhere. */
export function Erase() {
  return (
    <Icon name="erase">
      <path d="M8 5h13v14H8l-6-7zM12 9.5l5 5M17 9.5l-5 5" />
    </Icon>
  );
}
