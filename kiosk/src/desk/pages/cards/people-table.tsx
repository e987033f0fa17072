import { Table } from '../../parts/table.tsx';
import { cards } from '../../words/cards.ts';
import { useLanguage, useSharedWords, useWords } from '../../words/language.tsx';
import { listed } from '../../words/names.ts';
import type { Person } from './people.ts';

function Line({
  person,
  ticked,
  onTick,
}: {
  person: Person;
  ticked: boolean;
  onTick: (on: boolean) => void;
}) {
  const t = useWords(cards);
  const { language } = useLanguage();
  const { relations, familyMemberKinds, staffRoles } = useSharedWords();
  const { family, role } = person;
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={person.name}
          checked={ticked}
          onChange={(event) => onTick(event.target.checked)}
        />
      </td>
      <th scope="row">
        {person.name}{' '}
        <span className="quiet">{family ? relations[family.relation] : role && staffRoles[role]}</span>
      </th>
      <td>{family && familyMemberKinds[family.kind]}</td>
      <td className="wide">{family && listed(family.children, language)}</td>
      <td>{listed([...new Set(person.classrooms.map(({ name }) => name))], language)}</td>
      <td>{person.hasCard ? t.hasCard : t.noCard}</td>
    </tr>
  );
}

/** The people to choose from, with a tick each and one for all. */
export function PeopleTable(props: {
  people: readonly Person[];
  ticked: ReadonlySet<string>;
  onTick: (id: string, on: boolean) => void;
  onTickAll: (on: boolean) => void;
}) {
  const t = useWords(cards);
  const all = props.people.every(({ id }) => props.ticked.has(id));
  return (
    <>
      <label className="tick">
        <input type="checkbox" checked={all} onChange={(event) => props.onTickAll(event.target.checked)} />
        {t.chooseAll} ({props.people.length})
      </label>
      <Table label={t.who} columns={['', t.person, t.kind, t.children, t.className, t.has]}>
        {props.people.map((person) => (
          <Line
            key={person.id}
            person={person}
            ticked={props.ticked.has(person.id)}
            onTick={(on) => props.onTick(person.id, on)}
          />
        ))}
      </Table>
    </>
  );
}
