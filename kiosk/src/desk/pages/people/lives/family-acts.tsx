import { DeskEndHouseholdDocument, DeskMergeHouseholdsDocument } from '@porchlight/schema/desk';
import { useState } from 'react';
import { DayField } from '../../../parts/lives/day-field.tsx';
import { LifeDialog } from '../../../parts/lives/life-dialog.tsx';
import { useWords } from '../../../words/language.tsx';
import { lives } from '../../../words/lives.ts';
import type { OneChild } from '../one-child.ts';
import { OtherChildField } from './other-child.tsx';

/** What is done to a whole family: it leaves, or it was entered twice. */
export function FamilyActs(props: {
  household: OneChild['households'][number];
  child: OneChild;
  onDone: () => void;
}) {
  const { household, child, onDone } = props;
  const t = useWords(lives);
  const [open, setOpen] = useState<'end' | 'merge' | null>(null);
  const shared = { onDone, onClose: () => setOpen(null), danger: true };
  const own = household.children.map(({ id }) => id);
  return (
    <>
      <button type="button" onClick={() => setOpen('merge')}>
        {t.mergeFamily}
      </button>
      <button type="button" onClick={() => setOpen('end')}>
        {t.endFamily}
      </button>
      {open === 'end' && (
        <LifeDialog
          {...shared}
          title={t.endFamily}
          lead={t.endFamilyLead}
          yes={t.endFamily.replace('…', '')}
          document={DeskEndHouseholdDocument}
          variables={(form, idempotencyKey) => ({
            input: {
              householdId: household.id,
              version: household.version,
              lastDay: form.optional('lastDay'),
              idempotencyKey,
            },
          })}
          payload={(data) => data.endHousehold}
        >
          <DayField label={t.lastDay} hint={t.todayHint} name="lastDay" />
        </LifeDialog>
      )}
      {open === 'merge' && (
        <LifeDialog
          {...shared}
          title={t.mergeFamily}
          lead={t.mergeFamilyLead}
          yes={t.mergeFamily.replace('…', '')}
          document={DeskMergeHouseholdsDocument}
          variables={(form, idempotencyKey) => ({
            input: {
              keptId: household.id,
              mergedId: form.text('other'),
              version: household.version,
              idempotencyKey,
            },
          })}
          payload={(data) => data.mergeHouseholds}
        >
          <OtherChildField
            label={t.otherFamily}
            name="other"
            like={child}
            value={({ households }) => households[0]?.id ?? ''}
            offered={(other) => !own.includes(other.id) && other.households.length > 0}
          />
        </LifeDialog>
      )}
    </>
  );
}
