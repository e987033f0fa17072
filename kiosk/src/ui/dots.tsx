/** Typed digits as dots: nobody beside can read them (K14). */
export function Dots({ typed, of, label }: { typed: number; of: number; label: string }) {
  return (
    <div className="dots" dir="ltr" role="img" aria-label={`${label} ${typed}/${of}`}>
      {Array.from({ length: of }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots differ by their place only
        <span key={index} className="dot" data-on={index < typed || undefined} />
      ))}
    </div>
  );
}
