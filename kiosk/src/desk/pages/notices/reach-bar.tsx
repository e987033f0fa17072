import { useWords } from '../../words/language.tsx';
import { notices } from '../../words/notices.ts';

/** "23 of 28 families", with a bar that says the same. */
export function ReachBar({ reached, all }: { reached: number; all: number }) {
  const t = useWords(notices);
  const words = t.reachOf(reached, all);
  return (
    <span className="reach">
      <meter min={0} max={Math.max(1, all)} value={reached} aria-label={words} />
      <span>{words}</span>
    </span>
  );
}
