import { useQuery } from '@apollo/client/react';
import { DeskChildDocument } from '@porchlight/schema/desk';
import { Link, useParams } from 'wouter';
import { Loaded } from '../../parts/loaded.tsx';
import { NotFound, Page } from '../../parts/page.tsx';
import { useWords } from '../../words/language.tsx';
import { fullName } from '../../words/names.ts';
import { people } from '../../words/people.ts';
import { Family, type OneChild } from './family.tsx';

function Profile({ child, onChanged }: { child: OneChild; onChanged: () => void }) {
  const t = useWords(people);
  return (
    <Page title={fullName(child)}>
      <p className="profile">
        {child.photo && <img src={child.photo.url} alt="" width="96" height="96" />}
        <span>{child.classroom?.name ?? t.noClass}</span>
        {child.externalId && <span className="quiet">{child.externalId}</span>}
      </p>
      {child.households.map((household) => (
        <Family key={household.id} household={household} child={child} onChanged={onChanged} />
      ))}
    </Page>
  );
}

/** One child: class, family, adults with their cards and PINs. */
export function ChildPage() {
  const { id = '' } = useParams<{ id: string }>();
  const t = useWords(people);
  const asked = useQuery(DeskChildDocument, { variables: { id: decodeURIComponent(id) } });
  return (
    <>
      <p className="back">
        <Link href="/children">← {t.back}</Link>
      </p>
      <Loaded asked={asked}>
        {({ node }) =>
          node?.__typename === 'Child' ? (
            <Profile child={node} onChanged={() => void asked.refetch()} />
          ) : (
            <NotFound />
          )
        }
      </Loaded>
    </>
  );
}
