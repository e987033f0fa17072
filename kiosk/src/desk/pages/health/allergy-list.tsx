import { Link } from 'wouter';
import { AllergyWord } from '../../parts/health/allergies.tsx';
import { Table } from '../../parts/table.tsx';
import { health } from '../../words/health.ts';
import { useWords } from '../../words/language.tsx';
import { fullName } from '../../words/names.ts';
import type { Board } from './checking.ts';

/** Every child with an allergy, severe ones first. They are entered at the child's page. */
export function AllergyList({ board }: { board: Board }) {
  const t = useWords(health);
  const severe = (entry: Board['entries'][number]) =>
    entry.allergies.some(({ severity }) => severity === 'SEVERE') ? 0 : 1;
  const some = board.entries
    .filter(({ allergies }) => allergies.length > 0)
    .sort((one, other) => severe(one) - severe(other));
  if (some.length === 0) return <p className="quiet">{t.noAllergies}</p>;
  return (
    <Table label={t.allergies} columns={[t.child, t.className, t.substance, t.whatToDo]}>
      {some.map(({ child, allergies }) => (
        <tr key={child.id}>
          <th scope="row">
            <Link href={`/children/${encodeURIComponent(child.id)}/health`}>{fullName(child)}</Link>
          </th>
          <td>{child.classroom?.name}</td>
          <td>
            {allergies.map((allergy) => (
              <AllergyWord key={allergy.id} allergy={allergy} />
            ))}
          </td>
          <td className="wide">{allergies.map(({ note }) => note).join(' ')}</td>
        </tr>
      ))}
    </Table>
  );
}
