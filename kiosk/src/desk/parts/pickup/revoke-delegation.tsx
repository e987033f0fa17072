import { type DelegationPartsFragment, DeskRevokePickupDelegationDocument } from '@porchlight/schema/desk';
import { useWords } from '../../words/language.tsx';
import { pickup } from '../../words/pickup.ts';
import { Confirm } from '../confirm.tsx';
import { useWish } from '../use-wish.ts';

/** Takes a delegation back. */
export function RevokeDelegation(props: {
  delegation: DelegationPartsFragment;
  onDone: () => void;
  onClose: () => void;
}) {
  const t = useWords(pickup);
  const { run, busy, problem } = useWish();
  async function revoke() {
    const done = await run({
      document: DeskRevokePickupDelegationDocument,
      variables: () => ({ input: { delegationId: props.delegation.id } }),
      payload: (data) => data.revokePickupDelegation,
    });
    if (!done) return;
    props.onDone();
    props.onClose();
  }
  return (
    <Confirm
      title={t.takeBackDelegation(props.delegation.collectorName ?? t.spokenName)}
      ask={t.takeBackAsk}
      yes={t.takeBackNow}
      busy={busy}
      problem={problem}
      onYes={() => void revoke()}
      onClose={props.onClose}
    />
  );
}
