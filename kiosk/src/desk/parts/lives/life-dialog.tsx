import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { ReactNode } from 'react';
import type { Payload } from '../../../api/index.ts';
import { useWords } from '../../words/language.tsx';
import { lives } from '../../words/lives.ts';
import { useAnnouncer } from '../announcer.tsx';
import { Dialog } from '../dialog.tsx';
import { type Filled, onFilled } from '../form.ts';
import { FormEnd } from '../form-end.tsx';
import { useWish } from '../use-wish.ts';

/** A change in a life: one sentence says what will happen, then it is done, and can be undone from its history. */
export function LifeDialog<D, V extends Record<string, unknown>, P extends Payload>(props: {
  /** May be the words of the button that opened it. */
  title: string;
  /** What will happen. */
  lead: string;
  /** What the button does. */
  yes: string;
  danger?: boolean;
  document: TypedDocumentNode<D, V>;
  variables: (form: Filled, idempotencyKey: string) => V;
  payload: (data: D) => P;
  /** More to be said once it is done. */
  said?: (payload: P) => string | null;
  onDone: () => void;
  onClose: () => void;
  children?: ReactNode;
}) {
  const t = useWords(lives);
  const client = useApolloClient();
  const { announce } = useAnnouncer();
  const { run, busy, problem } = useWish();
  async function change(form: Filled) {
    const { document, payload } = props;
    const done = await run({ document, payload, variables: (key) => props.variables(form, key) });
    if (!done) return;
    announce(props.said?.(done) ?? t.doneNow);
    await client.refetchQueries({ include: 'active' });
    props.onDone();
    props.onClose();
  }
  return (
    <Dialog title={props.title.replace('…', '')} onClose={props.onClose}>
      <form onSubmit={onFilled((form) => void change(form))}>
        <p>{props.lead}</p>
        {props.children && <div className="fields">{props.children}</div>}
        <FormEnd
          label={props.yes}
          problem={problem}
          busy={busy}
          {...(props.danger ? { danger: true } : {})}
          onCancel={props.onClose}
        />
      </form>
    </Dialog>
  );
}
