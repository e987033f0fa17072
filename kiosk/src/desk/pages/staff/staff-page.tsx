import { useQuery } from '@apollo/client/react';
import { DeskClassesDocument, DeskStaffDocument, type DeskStaffQuery } from '@porchlight/schema/desk';
import { useState } from 'react';
import { Link } from 'wouter';
import { Loaded } from '../../parts/loaded.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { Page } from '../../parts/page.tsx';
import { Table } from '../../parts/table.tsx';
import { usePages } from '../../parts/use-pages.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { useLanguage, useSharedWords, useWords } from '../../words/language.tsx';
import { lives } from '../../words/lives.ts';
import { listed } from '../../words/names.ts';
import { people } from '../../words/people.ts';
import { ClassActs } from './class-acts.tsx';
import { ClassForm } from './class-form.tsx';
import { StaffAccess } from './password-link.tsx';
import { StaffActs } from './staff-acts.tsx';
import { StaffForm } from './staff-form.tsx';

function Staff(props: { members: DeskStaffQuery['staffMembers']['nodes']; onChanged: () => void }) {
  const t = useWords(people);
  const { language } = useLanguage();
  const l = useWords(lives);
  const mayChange = useDesk().staff.role === 'ADMIN';
  const { staffRoles } = useSharedWords();
  return (
    <Table
      label={t.staffList}
      columns={[t.name, t.role, t.email, t.teaches, t.card, ...(mayChange ? [l.acts] : [])]}
    >
      {props.members.map((member) => {
        const { id, name, role, email, classrooms, hasCard, endedOn } = member;
        return (
          <tr key={id} className={endedOn ? 'quiet' : undefined}>
            <th scope="row">
              {name} {endedOn && <span className="quiet">{l.left(endedOn)}</span>}
            </th>
            <td>{staffRoles[role]}</td>
            <td>{email}</td>
            <td>
              {listed(
                classrooms.map((classroom) => classroom.name),
                language,
              )}
            </td>
            <td>{hasCard ? t.hasCard : <Link href="/cards">{t.noCard}</Link>}</td>
            {mayChange && (
              <td>
                <StaffActs member={member} onDone={props.onChanged} />
                {!endedOn && <StaffAccess member={member} />}
              </td>
            )}
          </tr>
        );
      })}
    </Table>
  );
}

function Classes({ includeEnded }: { includeEnded: boolean }) {
  const { staff } = useDesk();
  const asked = useQuery(DeskClassesDocument, { fetchPolicy: 'cache-and-network' });
  const t = useWords(people);
  const l = useWords(lives);
  const mayChange = staff.role === 'ADMIN';
  const all = asked.data?.kindergarten?.classrooms ?? [];
  const again = () => void asked.refetch();
  const { ageGroups } = useSharedWords();
  return (
    <Table
      label={t.classList}
      columns={[t.nameOfClass, t.ageGroup, t.children, ...(mayChange ? [l.acts] : [])]}
    >
      {all
        .filter(({ endedOn }) => includeEnded || !endedOn)
        .map((classroom) => {
          const { id, name, ageGroup, childCount, endedOn } = classroom;
          return (
            <tr key={id} className={endedOn ? 'quiet' : undefined}>
              <th scope="row">
                {name} {endedOn && <span className="quiet">{l.left(endedOn)}</span>}
              </th>
              <td>{ageGroups[ageGroup]}</td>
              <td className="digits">{childCount}</td>
              {mayChange && (
                <td>
                  <ClassActs classroom={classroom} onDone={again} />
                </td>
              )}
            </tr>
          );
        })}
    </Table>
  );
}

/** Who works here and which classes there are; adding to both. */
export function StaffPage() {
  const t = useWords(people);
  const l = useWords(lives);
  const [includeEnded, setIncludeEnded] = useState(false);
  const { asked, page, hasMore, more } = usePages({
    document: DeskStaffDocument,
    variables: { first: 100, includeEnded },
    pick: (data) => data.staffMembers,
    put: (data, staffMembers) => ({ ...data, staffMembers }),
  });
  return (
    <Page
      title={t.staffTitle}
      actions={
        <label className="tick">
          <input type="checkbox" checked={includeEnded} onChange={() => setIncludeEnded(!includeEnded)} />
          {l.withEnded}
        </label>
      }
    >
      <section>
        <h2>{t.staffList}</h2>
        <Loaded asked={asked}>
          {() => <Staff members={page?.nodes ?? []} onChanged={() => void asked.refetch()} />}
        </Loaded>
        <MoreButton more={hasMore} onMore={more} />
        <StaffForm onAdded={() => void asked.refetch()} />
      </section>
      <section>
        <h2>{t.classList}</h2>
        <Classes includeEnded={includeEnded} />
        <ClassForm />
      </section>
    </Page>
  );
}
