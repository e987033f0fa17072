import { useWords } from '../words/language.tsx';
import { shell } from '../words/shell.ts';
import { Dialog } from './dialog.tsx';
import { Problem } from './field.tsx';

/** Asks before something that cannot be taken back. */
export function Confirm(props: {
  title: string;
  ask: string;
  yes: string;
  busy: boolean;
  problem: string | null;
  onYes: () => void;
  onClose: () => void;
}) {
  const { cancel } = useWords(shell);
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <p>{props.ask}</p>
      <Problem words={props.problem} />
      <div className="buttons">
        <button type="button" className="danger" disabled={props.busy} onClick={props.onYes}>
          {props.yes}
        </button>
        <button type="button" onClick={props.onClose}>
          {cancel}
        </button>
      </div>
    </Dialog>
  );
}
