/** A ring that empties while a screen waits to go; `seconds` as long as the screen stays. Still when motion is unwanted. */
export function Ring({ seconds }: { seconds: number }) {
  return (
    <svg className="ring" viewBox="0 0 100 100" aria-hidden="true" focusable="false">
      <circle className="ring-track" cx="50" cy="50" r="46" pathLength="100" />
      <circle
        className="ring-rest"
        cx="50"
        cy="50"
        r="46"
        pathLength="100"
        style={{ animationDuration: `${seconds}s` }}
      />
    </svg>
  );
}
