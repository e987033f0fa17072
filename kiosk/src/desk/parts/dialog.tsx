import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Icon } from '../icons/icon.tsx';
import { useWords } from '../words/language.tsx';
import { shell } from '../words/shell.ts';

/** A native modal dialog: keeps the focus, gives it back, closes with Escape. Mounted means open. */
export function Dialog(props: { title: string; onClose: () => void; children: ReactNode }) {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const { close } = useWords(shell);
  // Closed while it is still in the page: that is when the browser gives the focus back.
  useLayoutEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  function onClose() {
    if (!box.current?.open) props.onClose();
  }
  return (
    <dialog ref={box} aria-labelledby={titleId} onClose={onClose}>
      <div className="dialog-head">
        <h2 id={titleId}>{props.title}</h2>
        <button type="button" className="plain" aria-label={close} onClick={() => box.current?.close()}>
          <Icon name="x" />
        </button>
      </div>
      {props.children}
    </dialog>
  );
}
