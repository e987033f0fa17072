import { DeskStaffDocument, type DeskStaffQuery } from '@porchlight/schema/desk';
import { Link } from 'wouter';
import { Loaded } from '../../parts/loaded.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { Page } from '../../parts/page.tsx';
import { Table } from '../../parts/table.tsx';
import { usePages } from '../../parts/use-pages.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { useLanguage, useSharedWords, useWords } from '../../words/language.tsx';
import { listed } from '../../words/names.ts';
import { people } from '../../words/people.ts';
import { ClassForm } from './class-form.tsx';
import { StaffForm } from './staff-form.tsx';

function Staff({ members }: { members: DeskStaffQuery['staffMembers']['nodes'] }) {
  const t = useWords(people);
  const { language } = useLanguage();
  const { staffRoles } = useSharedWords();
  return (
    <Table label={t.staffList} columns={[t.name, t.role, t.email, t.teaches, t.card]}>
      {members.map(({ id, name, role, email, classrooms, hasCard }) => (
        <tr key={id}>
          <th scope="row">{name}</th>
          <td>{staffRoles[role]}</td>
          <td>{email}</td>
          <td>
            {listed(
              classrooms.map((classroom) => classroom.name),
              language,
            )}
          </td>
          <td>{hasCard ? t.hasCard : <Link href="/cards">{t.noCard}</Link>}</td>
        </tr>
      ))}
    </Table>
  );
}

function Classes() {
  const { kindergarten } = useDesk();
  const t = useWords(people);
  const { ageGroups } = useSharedWords();
  return (
    <Table label={t.classList} columns={[t.nameOfClass, t.ageGroup, t.children]}>
      {kindergarten.classrooms.map(({ id, name, ageGroup, childCount }) => (
        <tr key={id}>
          <th scope="row">{name}</th>
          <td>{ageGroups[ageGroup]}</td>
          <td className="digits">{childCount}</td>
        </tr>
      ))}
    </Table>
  );
}

/** Who works here and which classes there are; adding to both. */
export function StaffPage() {
  const t = useWords(people);
  const { asked, page, hasMore, more } = usePages({
    document: DeskStaffDocument,
    variables: { first: 100 },
    pick: (data) => data.staffMembers,
    put: (data, staffMembers) => ({ ...data, staffMembers }),
  });
  return (
    <Page title={t.staffTitle}>
      <section>
        <h2>{t.staffList}</h2>
        <Loaded asked={asked}>{() => <Staff members={page?.nodes ?? []} />}</Loaded>
        <MoreButton more={hasMore} onMore={more} />
        <StaffForm onAdded={() => void asked.refetch()} />
      </section>
      <section>
        <h2>{t.classList}</h2>
        <Classes />
        <ClassForm />
      </section>
    </Page>
  );
}
