import { type DelegationPartsFragment, DeskSpokenNameDocument } from '@porchlight/schema/desk';
import { timeShown } from '@porchlight/schema/words';
import { useDesk } from '../../session/desk-context.tsx';
import { useSharedWords, useWords } from '../../words/language.tsx';
import { fullName } from '../../words/names.ts';
import { pickup } from '../../words/pickup.ts';
import { Portrait } from '../portrait.tsx';
import { Recording } from '../recording.tsx';

/** Who comes, phone, on whose word, state: four cells of a line. */
export function DelegationCells({ delegation }: { delegation: DelegationPartsFragment }) {
  const { timeZone } = useDesk().kindergarten;
  const t = useWords(pickup);
  const { relations, doors } = useSharedWords();
  const { collectorName, collectorPhone, spokenName, delegatedBy, usedAt, state } = delegation;
  return (
    <>
      <td>
        <span className="face-line">
          <Portrait photo={delegation.photo} size="small" />
          {collectorName ?? t.spokenName}
          {spokenName && (
            <Recording
              document={DeskSpokenNameDocument}
              id={delegation.id}
              durationSeconds={spokenName.durationSeconds}
              media={({ node }) => (node?.__typename === 'PickupDelegation' ? node.spokenName : null)}
              label={t.hearName}
            />
          )}
        </span>
      </td>
      <td>{collectorPhone && <a href={`tel:${collectorPhone}`}>{collectorPhone}</a>}</td>
      <td>
        {fullName(delegatedBy)}{' '}
        <span className="quiet">
          {relations[delegatedBy.relation]} · {doors[delegation.door]}
        </span>
      </td>
      <td>
        {t[state]} {usedAt && timeShown(usedAt, timeZone)}
      </td>
    </>
  );
}
