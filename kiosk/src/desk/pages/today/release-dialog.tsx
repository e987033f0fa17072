import { useQuery } from '@apollo/client/react';
import { DeskCollectorsDocument, type DeskCollectorsQuery } from '@porchlight/schema/desk';
import { useState } from 'react';
import { Dialog } from '../../parts/dialog.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Portrait } from '../../parts/portrait.tsx';
import { useSharedWords, useWords } from '../../words/language.tsx';
import { fullName } from '../../words/names.ts';
import { today } from '../../words/today.ts';
import type { Entry } from './board.ts';

type Collectors = Extract<DeskCollectorsQuery['node'], { __typename: 'Child' }>['collectors'];
type Collector = Collectors[number];

/** How a member of staff knows who stands there. */
const WAYS = ['STAFF', 'IDENTITY_DOCUMENT'] as const;

/** To whom a child is handed over, and how that is known. */
export interface Handover {
  verification: (typeof WAYS)[number];
  familyMemberId: string | null;
  authorisedPickupId: string | null;
  delegationId: string | null;
}

const NOBODY = { familyMemberId: null, authorisedPickupId: null, delegationId: null };

/** The ids of a collector, whatever right it comes in. */
function idsOf({ familyMember, authorisedPickup, delegation }: Collector) {
  return {
    familyMemberId: familyMember?.id ?? null,
    authorisedPickupId: authorisedPickup?.id ?? null,
    delegationId: delegation?.id ?? null,
  };
}

function nameOf({ givenName, familyMember, authorisedPickup, delegation }: Collector): string | null {
  const familyName = familyMember?.familyName ?? authorisedPickup?.familyName;
  if (givenName && familyName) return fullName({ givenName, familyName });
  return delegation?.collectorName ?? givenName ?? null;
}

function CollectorTile(props: { collector: Collector; chosen: boolean; onChoose: () => void }) {
  const { collector } = props;
  const t = useWords(today);
  const { relations } = useSharedWords();
  return (
    <label className="face-tile">
      <input type="radio" name="collector" checked={props.chosen} onChange={props.onChoose} />
      <Portrait photo={collector.photo} size="large" />
      <strong>{nameOf(collector) ?? t[collector.kind]}</strong>
      {collector.kind !== 'ONE_TIME' && <span>{relations[collector.relation]}</span>}
      <span className="badge">{t[collector.kind]}</span>
    </label>
  );
}

function Ways({
  way,
  onChoose,
}: {
  way: Handover['verification'];
  onChoose: (way: Handover['verification']) => void;
}) {
  const t = useWords(today);
  return (
    <fieldset>
      <legend>{t.releaseHow}</legend>
      {WAYS.map((one) => (
        <label key={one} className="tick">
          <input type="radio" name="way" checked={one === way} onChange={() => onChoose(one)} />
          {t[one]}
        </label>
      ))}
    </fieldset>
  );
}

function Handing(props: { collectors: Collectors; onHandOver: (handover: Handover) => void }) {
  const t = useWords(today);
  const [chosen, choose] = useState<number | null>(props.collectors.length === 0 ? -1 : null);
  const [way, setWay] = useState<Handover['verification']>('STAFF');
  const collector = chosen === null ? undefined : props.collectors[chosen];
  const name = collector ? (nameOf(collector) ?? t[collector.kind]) : t.releaseUnnamed;
  return (
    <>
      <fieldset>
        <legend>{t.releaseAsk}</legend>
        {props.collectors.length === 0 && <p className="quiet">{t.releaseNobody}</p>}
        <div className="face-tiles">
          {props.collectors.map((one, place) => (
            <CollectorTile
              key={Object.values(idsOf(one)).join()}
              collector={one}
              chosen={chosen === place}
              onChoose={() => choose(place)}
            />
          ))}
        </div>
        <label className="tick">
          <input type="radio" name="collector" checked={chosen === -1} onChange={() => choose(-1)} />
          {t.releaseUnnamed}
        </label>
      </fieldset>
      <Ways way={way} onChoose={setWay} />
      <button
        type="button"
        className="main"
        disabled={chosen === null}
        onClick={() => props.onHandOver({ ...(collector ? idsOf(collector) : NOBODY), verification: way })}
      >
        {chosen === null ? t.checkOut : t.releaseDo(name)}
      </button>
    </>
  );
}

/** Hands a child over: who collects, by photo and name, and how staff know. */
export function ReleaseDialog(props: {
  entry: Entry;
  onHandOver: (handover: Handover) => void;
  onClose: () => void;
}) {
  const t = useWords(today);
  const asked = useQuery(DeskCollectorsDocument, {
    variables: { childId: props.entry.childId },
    fetchPolicy: 'network-only',
  });
  return (
    <Dialog title={t.releaseTitle(fullName(props.entry))} onClose={props.onClose}>
      <Loaded asked={asked}>
        {({ node }) => (
          <Handing
            collectors={node?.__typename === 'Child' ? node.collectors : []}
            onHandOver={props.onHandOver}
          />
        )}
      </Loaded>
    </Dialog>
  );
}
