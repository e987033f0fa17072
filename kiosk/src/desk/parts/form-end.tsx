import { useWords } from '../words/language.tsx';
import { shell } from '../words/shell.ts';
import { Problem } from './field.tsx';

/** How a form on a page ends: what was wrong with it, the button that sends it, and the way back. */
export function FormEnd(props: {
  /** What the button does, in words. */
  label: string;
  problem: string | null;
  busy: boolean;
  /** For what takes something away from somebody. */
  danger?: boolean;
  onCancel: () => void;
}) {
  const { cancel } = useWords(shell);
  return (
    <>
      <Problem words={props.problem} />
      <div className="buttons">
        <button type="submit" className={props.danger ? 'danger' : 'main'} disabled={props.busy}>
          {props.label}
        </button>
        <button type="button" onClick={props.onCancel}>
          {cancel}
        </button>
      </div>
    </>
  );
}
