import { useQuery } from '@apollo/client/react';
import {
  type AllergyPartsFragment,
  DeskAllergiesDocument,
  DeskHealthChangedDocument,
} from '@porchlight/schema/desk';
import { createContext, type ReactNode, use, useState } from 'react';
import { Icon } from '../../icons/icon.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { useLive } from '../../parts/use-live.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { listed } from '../../words/names.ts';
import { today } from '../../words/today.ts';

type Allergies = ReadonlyMap<string, readonly AllergyPartsFragment[]>;
const NONE: Allergies = new Map();
const Known = createContext<Allergies>(NONE);

/** The children of the board and their allergies; asked for by those roles only whose circle this is. */
export function AllergiesOf({ classroomId, children }: { classroomId: string; children: ReactNode }) {
  const { role } = useDesk().staff;
  const circle = role === 'CLASS_TEACHER' || role === 'HEALTH_DOCTOR';
  const { data, refetch } = useQuery(DeskAllergiesDocument, { variables: { classroomId }, skip: !circle });
  useLive(DeskHealthChangedDocument, data ? { after: data.cursor } : null, ({ healthChanged }) => {
    if (healthChanged.kind === 'ALLERGY_CHANGED') void refetch().catch(() => undefined);
  });
  const known = data
    ? new Map(data.healthBoard.entries.map(({ child, allergies }) => [child.id, allergies]))
    : NONE;
  return <Known value={known}>{children}</Known>;
}

/** A sign at a child with allergies, severe ones with their name; a press shows all and what to do. */
export function AllergySign({ childId, name }: { childId: string; name: string }) {
  const t = useWords(today);
  const { language } = useLanguage();
  const allergies = use(Known).get(childId) ?? [];
  const [open, setOpen] = useState(false);
  if (allergies.length === 0) return null;
  const severe = allergies.filter(({ severity }) => severity === 'SEVERE');
  const named = severe.length > 0 ? severe : allergies;
  const substances = listed(
    named.map(({ substance }) => substance),
    language,
  );
  const label = `${t.allergyOf(name)} ${substances}${severe.length > 0 ? ` (${t.SEVERE})` : ''}`;
  return (
    <>
      <button
        type="button"
        className={severe.length > 0 ? 'allergy severe' : 'allergy'}
        aria-label={label}
        title={label}
        onClick={() => setOpen(true)}
      >
        <Icon name={severe.length > 0 ? 'alert-octagon' : 'alert-triangle'} />
        {severe.length > 0 && <span>{substances}</span>}
      </button>
      {open && (
        <Dialog title={t.allergyOf(name)} onClose={() => setOpen(false)}>
          <ul className="cards">
            {allergies.map(({ id, substance, severity, note }) => (
              <li key={id} className="card">
                <strong>{substance}</strong> <span className="badge">{t[severity]}</span>
                {note && <p>{note}</p>}
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}
