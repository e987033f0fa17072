const BARS = 7;

/** How loud it is, 0 to 1: one sees that one is heard. */
export function LevelMeter({ level }: { level: number }) {
  return (
    <span className="level" aria-hidden="true">
      {Array.from({ length: BARS }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars differ by their place only
        <span key={index} data-on={level * BARS > index || undefined} />
      ))}
    </span>
  );
}
