import { useQuery } from '@apollo/client/react';
import { DeskChildrenDocument, type DeskChildrenQuery } from '@porchlight/schema/desk';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Icon } from '../../icons/icon.tsx';
import { useHasDraft } from '../../parts/draft/use-draft.ts';
import { joined } from '../../parts/lists.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { Page } from '../../parts/page.tsx';
import { Table } from '../../parts/table.tsx';
import { useDesk } from '../../session/desk-context.tsx';
import { useWords } from '../../words/language.tsx';
import { lives } from '../../words/lives.ts';
import { fullName } from '../../words/names.ts';
import { people } from '../../words/people.ts';
import { EnrolForm } from './enrol-form.tsx';
import { useMay } from './may-change.ts';

type Child = DeskChildrenQuery['children']['nodes'][number];

function useChildren(classroomId: string | null, includeEnded: boolean) {
  const variables = { classroomId, includeEnded, first: 100 };
  const asked = useQuery(DeskChildrenDocument, { variables });
  const more = () =>
    asked.fetchMore({
      variables: { ...variables, after: asked.data?.children.pageInfo.endCursor },
      updateQuery: (known, { fetchMoreResult }) => ({
        ...known,
        children: {
          ...fetchMoreResult.children,
          nodes: joined(known.children.nodes, fetchMoreResult.children.nodes),
        },
      }),
    });
  return { asked, more };
}

function Children({ children }: { children: readonly Child[] }) {
  const t = useWords(people);
  const { left } = useWords(lives);
  if (children.length === 0) return <p className="quiet">{t.none}</p>;
  return (
    <Table label={t.title} columns={[t.child, t.className]}>
      {children.map((child) => (
        <tr key={child.id}>
          <th scope="row">
            <Link href={`/children/${encodeURIComponent(child.id)}`}>{fullName(child)}</Link>
          </th>
          <td>
            {child.classroom?.name ?? t.noClass}{' '}
            {child.endedOn && <span className="quiet">{left(child.endedOn)}</span>}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function ClassChoice({ onChoose }: { onChoose: (id: string | null) => void }) {
  const { kindergarten } = useDesk();
  const t = useWords(people);
  return (
    <select aria-label={t.className} onChange={(event) => onChoose(event.target.value || null)}>
      <option value="">{t.allClasses}</option>
      {kindergarten.classrooms.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** All children, by class, and enrolling a new one. */
export function PeoplePage() {
  const t = useWords(people);
  const [, go] = useLocation();
  const [classroomId, choose] = useState<string | null>(null);
  const [enrolling, setEnrolling] = useState(useHasDraft('enrol'));
  const mayChange = useMay('people');
  const [includeEnded, setIncludeEnded] = useState(false);
  const { withEnded } = useWords(lives);
  const { asked, more } = useChildren(classroomId, includeEnded);
  return (
    <Page
      title={t.title}
      actions={
        <>
          <label className="tick">
            <input type="checkbox" checked={includeEnded} onChange={() => setIncludeEnded(!includeEnded)} />
            {withEnded}
          </label>
          <ClassChoice onChoose={choose} />
          {mayChange && !enrolling && (
            <button type="button" className="main" onClick={() => setEnrolling(true)}>
              <Icon name="user-plus" />
              {t.enrol}
            </button>
          )}
        </>
      }
    >
      {enrolling && mayChange && (
        <EnrolForm
          onDone={(id) => go(`/children/${encodeURIComponent(id)}`)}
          onCancel={() => setEnrolling(false)}
        />
      )}
      <Loaded asked={asked}>{({ children }) => <Children>{children.nodes}</Children>}</Loaded>
      <MoreButton more={asked.data?.children.pageInfo.hasNextPage ?? false} onMore={more} />
    </Page>
  );
}
