import { useQuery } from '@apollo/client/react';
import { DeskChildHealthDocument } from '@porchlight/schema/desk';
import { useState } from 'react';
import { Allergies, AllergyForm } from '../../../parts/health/allergies.tsx';
import { DoseList } from '../../../parts/health/dose-list.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { health } from '../../../words/health.ts';
import { useWords } from '../../../words/language.tsx';
import type { OneChild } from '../family.tsx';
import { SlipForm } from './slip-form.tsx';
import { Slips } from './slips.tsx';

/** Allergies and medicine of one child. Only the circle and the health doctor open it. */
export function ChildHealth({ child }: { child: OneChild }) {
  const t = useWords(health);
  const asked = useQuery(DeskChildHealthDocument, { variables: { childId: child.id } });
  const [adding, setAdding] = useState<'allergy' | 'slip' | null>(null);
  const again = () => {
    setAdding(null);
    void asked.refetch().catch(() => undefined);
  };
  return (
    <Loaded asked={asked}>
      {({ node }) =>
        node?.__typename === 'Child' && (
          <>
            <section>
              <h2>{t.allergies}</h2>
              <Allergies allergies={node.allergies} onChanged={again} />
              {adding === 'allergy' ? (
                <AllergyForm childId={child.id} onDone={again} onCancel={() => setAdding(null)} />
              ) : (
                <div className="buttons">
                  <button type="button" onClick={() => setAdding('allergy')}>
                    {t.addAllergy}
                  </button>
                </div>
              )}
            </section>
            <section>
              <h2>{t.medicine}</h2>
              <DoseList
                slips={node.medicationRequests.map((slip) => ({ of: child, slip }))}
                onGiven={again}
              />
              <Slips slips={node.medicationRequests} onChanged={again} />
              {adding === 'slip' ? (
                <SlipForm child={child} onDone={again} onCancel={() => setAdding(null)} />
              ) : (
                <div className="buttons">
                  <button type="button" onClick={() => setAdding('slip')}>
                    {t.addMedicine}
                  </button>
                </div>
              )}
            </section>
          </>
        )
      }
    </Loaded>
  );
}
