import { useQuery } from '@apollo/client/react';
import { DeskRollCallChangedDocument, DeskRollCallDocument } from '@porchlight/schema/desk';
import { Link, useParams } from 'wouter';
import { Loaded } from '../../parts/loaded.tsx';
import { NotFound } from '../../parts/page.tsx';
import { useLive } from '../../parts/use-live.ts';
import { useWords } from '../../words/language.tsx';
import { rollCall } from '../../words/roll-call.ts';
import { Marking } from './marking.tsx';

/** One roll call: marking while it goes on, what was found afterwards. Several people may mark at once. */
export function OneRollCall() {
  const { id = '' } = useParams<{ id: string }>();
  const t = useWords(rollCall);
  const asked = useQuery(DeskRollCallDocument, { variables: { id: decodeURIComponent(id) } });
  // Each event carries the whole roll call: the cache puts it into this page.
  useLive(DeskRollCallChangedDocument, asked.data ? { after: asked.data.cursor } : null, () => undefined);
  return (
    <>
      <p className="back">
        <Link href="/roll-call">← {t.back}</Link>
      </p>
      <Loaded asked={asked}>
        {({ node }) =>
          node?.__typename === 'RollCall' ? <Marking key={node.id} call={node} /> : <NotFound />
        }
      </Loaded>
    </>
  );
}
