import { useQuery } from '@apollo/client/react';
import {
  DeskHeadcountChangedDocument,
  DeskHeadcountDocument,
  type DeskHeadcountQuery,
} from '@porchlight/schema/desk';
import { Loaded } from '../../parts/loaded.tsx';
import { Table } from '../../parts/table.tsx';
import { useLive } from '../../parts/use-live.ts';
import { inOrder } from '../../session/classrooms.ts';
import { useWords } from '../../words/language.tsx';
import { rollCall } from '../../words/roll-call.ts';

type Counted = NonNullable<DeskHeadcountQuery['kindergarten']>;

/** Classes from the youngest to the oldest. */
function ordered({ headcount }: Counted) {
  const byId = new Map(headcount.map((count) => [count.classroom.id, count]));
  return inOrder(headcount.map(({ classroom }) => classroom)).flatMap(({ id }) => byId.get(id) ?? []);
}

/** How many children are inside now, class by class, live. */
export function Headcount() {
  const t = useWords(rollCall);
  const asked = useQuery(DeskHeadcountDocument);
  const { data, refetch } = asked;
  useLive(DeskHeadcountChangedDocument, data ? { after: data.cursor } : null, () => {
    void refetch().catch(() => undefined);
  });
  return (
    <section className="panel">
      <Loaded asked={asked}>
        {({ kindergarten }) => (
          <>
            <h2>
              {t.inside} <span className="count">{t.count(kindergarten?.presentCount ?? 0)}</span>
            </h2>
            <Table label={t.inside} columns={[t.className, t.present, t.expected]}>
              {kindergarten &&
                ordered(kindergarten).map(({ classroom, presentCount, expectedCount }) => (
                  <tr key={classroom.id}>
                    <th scope="row">{classroom.name}</th>
                    <td className="digits">{presentCount}</td>
                    <td className="digits">{expectedCount}</td>
                  </tr>
                ))}
            </Table>
          </>
        )}
      </Loaded>
    </section>
  );
}
