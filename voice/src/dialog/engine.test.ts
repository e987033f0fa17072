import { describe, expect, it } from 'vitest';
import { hear } from './engine.ts';
import { dialogOf, flowsOf, type Key, type Saying } from './flow.ts';
import { BETWEEN_DIGITS_MS, ONE_KEY_PAUSE_MS, PATIENCE_MS } from './misses.ts';
import { type Effect, type Event, newSession, type Session } from './session.ts';

interface Toy {
  readonly prompt:
    | 'hello'
    | 'menu'
    | 'short'
    | 'one'
    | 'two'
    | 'ask'
    | 'askShort'
    | 'ready'
    | 'record'
    | 'done'
    | 'bye'
    | 'help'
    | 'sorry';
  readonly slot: 'news';
  readonly answer: 'digits';
  readonly action: 'work' | 'ring' | 'save';
  readonly outcomes: { readonly work: 'ok'; readonly ring: 'nobody'; readonly save: 'ok' };
  readonly subFlow: 'deeper';
  readonly innerFlow: 'deepest';
}
const { top, sub, inner } = flowsOf<Toy>();

const flows = {
  front: top({
    start: 'hello',
    steps: {
      hello: { say: ['hello'], next: 'menu' },
      menu: {
        menu: ['menu'],
        short: ['short'],
        keys: {
          1: { to: 'ask', one: 'one' },
          2: { to: 'deeper', one: 'two' },
          3: { to: 'record' },
          4: { to: 'work' },
        },
        root: true,
      },
      ask: { ask: ['ask'], short: ['askShort'], ready: ['ready'], digits: 3, save: 'digits', next: 'done' },
      record: { record: ['record'], maxSeconds: 90, next: 'done', empty: 'menu', hungUp: 'save' },
      work: { run: 'work', outcomes: { ok: 'done' } },
      done: { say: ['done'], undo: 'menu', next: 'menu' },
      deeper: { goTo: 'deeper', next: 'menu' },
    },
  }),
  deeper: sub({
    start: 'menu',
    steps: {
      menu: { menu: ['menu'], short: ['short'], keys: { 1: { to: 'deepest', one: 'one' } } },
      deepest: { goTo: 'deepest', next: '@return' },
    },
  }),
  deepest: inner({ start: 'done', steps: { done: { say: ['done'], next: '@return' } } }),
  help: top({
    start: 'ring',
    steps: {
      ring: { run: 'ring', outcomes: { nobody: 'done' }, stop: '@back' },
      done: { say: ['help'], next: '@home' },
    },
  }),
  away: top({ start: 'sorry', steps: { sorry: { say: ['sorry'], next: '@home' } } }),
};
const toy = dialogOf<Toy, typeof flows>(
  flows,
  { start: 'front.hello', home: 'front.menu', person: 'help.ring', away: 'away.sorry', quiet: 'away.sorry' },
  { limit: ['bye'], closing: ['bye'], noLine: ['bye'] },
);

/** Feeds events; gives the session and what the last one did. */
function fed(...events: readonly Event[]): { session: Session; effects: readonly Effect[] } {
  let session = newSession;
  let effects: readonly Effect[] = [];
  for (const event of [{ on: 'begin' } as const, ...events]) [session, effects] = hear(toy, session, event);
  return { session, effects };
}
const key = (pressed: Key): Event => ({ on: 'key', key: pressed });
const said: Event = { on: 'said' };
const silence: Event = { on: 'silence', alive: true };
const speech = (effects: readonly Effect[]): Saying =>
  effects.flatMap((effect) => (effect.do === 'say' ? effect.saying : []));
const at = (session: Session) => session.stack.map(({ flow, step }) => `${flow}.${step}`).join(' > ');

describe('silence', () => {
  it('is counted from the end of the prompt', () => {
    expect(fed(said).effects).toContainEqual({ do: 'say', saying: ['menu'], rate: 1 });
    expect(fed(said, said).effects).toEqual([{ do: 'wait', ms: PATIENCE_MS }]);
  });

  it('first brings the shorter prompt, slower', () => {
    expect(fed(said, said, silence).effects).toContainEqual({ do: 'say', saying: ['short'], rate: 0.85 });
  });

  it('then one option at a time, with two seconds each', () => {
    const first = fed(said, said, silence, said, silence);
    expect(speech(first.effects)).toEqual(['one']);
    expect(fed(said, said, silence, said, silence, said).effects).toEqual([
      { do: 'wait', ms: ONE_KEY_PAUSE_MS },
    ]);
    expect(speech(fed(said, said, silence, said, silence, said, silence).effects)).toEqual(['two']);
  });

  it('then a person; and no person when nobody was ever heard', () => {
    const all = [said, said, silence, said, silence, said, silence, said] as const;
    expect(at(fed(...all, silence).session)).toBe('help.ring');
    expect(at(fed(...all, { on: 'silence', alive: false }).session)).toBe('away.sorry');
  });
});

describe('keys', () => {
  it('without meaning are helped like a silence', () => {
    const { effects } = fed(said, key('9'));
    expect(effects).toContainEqual({ do: 'log', step: 'front.menu', outcome: 'WRONG_KEY' });
    expect(speech(effects)).toEqual(['short']);
  });

  it('during a prompt cut it and go on without saying what nobody waits for', () => {
    const { effects, session } = fed(key('1'));
    expect(at(session)).toBe('front.ask');
    expect(effects.filter((effect) => effect.do === 'hush')).toHaveLength(2);
    expect(speech(effects)).toEqual(['ask']);
  });

  it('wait in the queue while an action runs, in order', () => {
    const running = fed(key('4'), key('2'), key('1'));
    expect(running.session.queue).toEqual(['2', '1']);
    const [session] = hear(toy, running.session, { on: 'done', outcome: 'ok' });
    expect(session.queue).toEqual([]);
    expect(at(session)).toBe('front.deeper > deeper.deepest > deepest.done');
  });

  it('gather as digits, with more time between them', () => {
    expect(fed(key('1'), key('7')).effects).toContainEqual({ do: 'wait', ms: BETWEEN_DIGITS_MS });
    expect(fed(key('1'), key('7'), key('0'), key('3')).session.answers).toEqual({ digits: '703' });
  });

  it('0 in a question is a digit, alone it is the person', () => {
    expect(fed(key('1'), key('0')).session.typed).toBe('0');
    expect(at(fed(key('1'), key('0'), silence).session)).toBe('help.ring');
    expect(at(fed(key('1'), key('0'), key('5'), silence).session)).toBe('front.ask');
  });

  it('star goes back to the menu before, and undoes right after an action', () => {
    expect(at(fed(key('2'), key('*')).session)).toBe('front.menu');
    expect(at(fed(key('4'), { on: 'done', outcome: 'ok' }, key('*')).session)).toBe('front.menu');
  });

  it('hash repeats', () => {
    expect(speech(fed(said, said, silence, key('#')).effects)).toEqual(['menu']);
  });

  it('star stops waiting for a person, others do not', () => {
    expect(fed(said, key('0'), key('5')).session.phase).toBe('running');
    const stopped = fed(said, key('0'), key('*'));
    expect(stopped.effects).toContainEqual({ do: 'cancelRun' });
    expect(at(stopped.session)).toBe('front.menu');
  });
});

describe('recording', () => {
  it('begins after its prompt or at a key, and any key ends it', () => {
    expect(fed(key('3'), said).effects).toContainEqual({ do: 'record', maxSeconds: 90 });
    expect(fed(key('3'), key('5')).effects).toContainEqual({ do: 'record', maxSeconds: 90 });
    expect(fed(key('3'), said, key('*')).effects).toContainEqual({ do: 'stopRecording' });
    expect(at(fed(key('3'), said, key('*'), { on: 'recorded', empty: false }).session)).toBe('front.done');
  });

  it('is finished when the caller hangs up', () => {
    const { effects, session } = fed(key('3'), said, { on: 'hungUp' });
    expect(effects).toContainEqual({ do: 'finish', action: 'save', answers: {} });
    expect(session.phase).toBe('over');
  });
});

describe('the end', () => {
  it('is never the engine’s own idea; a farewell comes first', () => {
    const leaving = fed(said, { on: 'end', farewell: 'limit' });
    expect(speech(leaving.effects)).toEqual(['bye']);
    expect(leaving.effects).not.toContainEqual({ do: 'hangUp' });
    expect(hear(toy, leaving.session, said)[1]).toContainEqual({ do: 'hangUp' });
  });

  it('of an action that fails is an honest word', () => {
    expect(speech(fed(key('4'), { on: 'failed' }).effects)).toEqual(['sorry']);
  });

  it('of a call is final', () => {
    const { session } = fed({ on: 'hungUp' });
    expect(hear(toy, session, key('1'))).toEqual([session, []]);
  });
});
