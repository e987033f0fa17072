import { useEffect, useState } from 'react';
import { Icon } from '../icons/icon.tsx';
import { Elapsed } from '../parts/elapsed.tsx';
import { Problem } from '../parts/field.tsx';
import { useNow } from '../parts/use-now.ts';
import { help } from '../words/help.ts';
import { useWords } from '../words/language.tsx';
import { ring } from './bell.ts';
import { AskersChildren, useAsker, useWhere } from './help-person.tsx';
import { useHelp } from './help-provider.tsx';
import { type HelpRequest, waiting } from './help-state.ts';
import { useShortcut } from './shortcuts.tsx';
import type { DeskLeg } from './use-desk-leg.ts';

const LOOK_EVERY_MS = 5000;

/** Rings while `ringing`; says whether the browser keeps the sound off. */
function useBell(ringing: boolean): boolean {
  const [silent, setSilent] = useState(false);
  useEffect(() => {
    if (!ringing) return;
    const bell = ring(setSilent);
    return () => bell.stop();
  }, [ringing]);
  return ringing && silent;
}

function Ringing({ request }: { request: HelpRequest }) {
  const t = useWords(help);
  const asker = useAsker();
  const where = useWhere();
  const { answer } = useHelp();
  const byPhone = request.call != null;
  return (
    <div className="call ringing">
      <Icon name={byPhone ? 'phone-ringing' : 'bell-ringing'} />
      <p>
        <strong>{where(request)}</strong> {asker(request)} <AskersChildren request={request} />
      </p>
      <Elapsed since={Date.parse(request.requestedAt)} />
      <button type="button" className="main" onClick={() => void answer(request)}>
        <Icon name={byPhone ? 'phone' : 'lifebuoy'} />
        {byPhone ? t.answer : t.going}
      </button>
    </div>
  );
}

function InCall({ leg, request }: { leg: DeskLeg; request: HelpRequest | undefined }) {
  const t = useWords(help);
  const asker = useAsker();
  const { finish } = useHelp();
  const states = {
    opening: t.connecting,
    talking: t.inCall,
    lost: t.lineLost,
    busy: t.lineLost,
    refused: t.lineLost,
    ended: '',
  };
  const over = leg.state !== 'talking' && leg.state !== 'opening';
  return (
    <div className="call talking">
      <Icon name={leg.hasMicrophone ? 'microphone' : 'microphone-off'} />
      <p>
        <strong>{states[leg.state]}</strong> {request && asker(request)}{' '}
        {request && <AskersChildren request={request} />}
        {leg.state === 'talking' && !leg.hasMicrophone && <span className="hint">{t.listenOnly}</span>}
      </p>
      {leg.state === 'talking' && <Elapsed since={leg.since} />}
      {request && (
        <button
          key={over ? 'done' : 'hang-up'}
          type="button"
          className="danger"
          onClick={() => void finish(request)}
        >
          <Icon name={over ? 'check' : 'phone-off'} />
          {over ? t.markDone : t.hangUp}
        </button>
      )}
    </div>
  );
}

/** On every page: who rings, with sound, in one strip however many they are, and the call this browser is in. */
export function HelpBanner() {
  const t = useWords(help);
  const { requests, leg, answer, problem, isOver } = useHelp();
  useNow(LOOK_EVERY_MS); // a ring ends by itself
  const ringing = waiting(requests, 'RINGING', isOver);
  const [first, ...others] = ringing;
  const silent = useBell(ringing.length > 0 && leg === null);
  useShortcut('a', () => {
    if (first) void answer(first);
  });
  return (
    <section className="calls" aria-label={t.title}>
      <div role="alert">{first && <span className="unseen">{t.ringing}</span>}</div>
      {leg && <InCall leg={leg} request={requests.find(({ id }) => id === leg.helpRequestId)} />}
      {first && <Ringing key={first.id} request={first} />}
      {others.length > 0 && (
        <details className="more-calls">
          <summary>{t.moreRing(others.length)}</summary>
          {others.map((request) => (
            <Ringing key={request.id} request={request} />
          ))}
        </details>
      )}
      {silent && <p className="hint">{t.soundOff}</p>}
      <Problem words={problem} />
    </section>
  );
}
