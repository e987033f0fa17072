import { DeskChildrenDocument, DeskStaffDocument } from '@porchlight/schema/desk';
import { useEveryPage } from '../../parts/use-every-page.ts';
import { usePages } from '../../parts/use-pages.ts';
import { audit, TOPICS } from '../../words/audit.ts';
import { useWords } from '../../words/language.tsx';
import { fullName } from '../../words/names.ts';
import type { AuditFilters } from './use-audit.ts';

function useChildren() {
  const { page, hasMore, more } = usePages({
    document: DeskChildrenDocument,
    variables: { first: 100 },
    pick: (data) => data.children,
    put: (data, children) => ({ ...data, children }),
  });
  useEveryPage(page?.pageInfo.endCursor, hasMore, more);
  return (page?.nodes ?? []).map((child) => ({ id: child.id, name: fullName(child) }));
}

function useStaff() {
  const { page, hasMore, more } = usePages({
    document: DeskStaffDocument,
    variables: { first: 100 },
    pick: (data) => data.staffMembers,
    put: (data, staffMembers) => ({ ...data, staffMembers }),
  });
  useEveryPage(page?.pageInfo.endCursor, hasMore, more);
  return page?.nodes ?? [];
}

function Select(props: {
  label: string;
  all: string;
  value: string;
  options: readonly { id: string; name: string }[];
  onChoose: (value: string) => void;
}) {
  return (
    <label>
      {props.label}
      <select value={props.value} onChange={(event) => props.onChoose(event.target.value)}>
        <option value="">{props.all}</option>
        {props.options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Who, what, which child, which day. */
export function Filters({ filters }: { filters: AuditFilters }) {
  const t = useWords(audit);
  const topics = TOPICS.map((topic) => ({ id: topic, name: t[topic] }));
  return (
    <fieldset className="audit-filters">
      <legend className="unseen">{t.filters}</legend>
      <Select
        label={t.who}
        all={t.everybody}
        value={filters.who}
        options={useStaff()}
        onChoose={filters.chooseWho}
      />
      <Select
        label={t.what}
        all={t.everything}
        value={filters.what}
        options={topics}
        onChoose={filters.chooseWhat}
      />
      <Select
        label={t.child}
        all={t.everyChild}
        value={filters.child}
        options={useChildren()}
        onChoose={filters.chooseChild}
      />
      <label>
        {t.day}
        <input type="date" value={filters.day} onChange={(event) => filters.chooseDay(event.target.value)} />
      </label>
    </fieldset>
  );
}
