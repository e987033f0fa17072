import type { Outbox } from '../outbox/outbox.ts';
import type { Recorder } from '../recorder/recorder.ts';
import type { CodePool } from '../roster/codes.ts';
import { familyOf, type Roster } from '../roster/roster.ts';
import type { Effect, SessionEvent } from '../session/events.ts';
import type { DelegationView, Problem } from '../session/state.ts';
import type { SoundName } from '../speech/sounds.ts';
import type { FamilyQuestions } from './family-questions.ts';
import type { Questions } from './questions.ts';
import type { RosterRoom } from './roster-room.ts';

/** What effects are done with. */
export interface EffectParts {
  outbox: Pick<Outbox, 'put'>;
  codes: Pick<CodePool, 'take'>;
  room: Pick<RosterRoom, 'add'>;
  roster: () => Roster | null;
  questions: Pick<Questions, 'prove' | 'lookUp'>;
  family: FamilyQuestions;
  /** The number of the card that was shown in this visit. */
  card: () => string | null;
  recorder: Recorder;
  sound: (name: SoundName) => void;
  speak: () => void;
  hush: () => void;
  /** Forgets photos, answers and whatever else belonged to the person (K13). */
  forget: () => void;
  now: () => number;
}

type Dispatch = (event: SessionEvent) => void;
type Of<T extends Effect['type']> = Extract<Effect, { type: T }>;
type FamilyEffect = Of<'openDelegation' | 'listDelegations' | 'delegate' | 'revokeDelegation' | 'changePin'>;

async function store(
  parts: EffectParts,
  { wish, withRecording }: Of<'store'>,
  dispatch: Dispatch,
): Promise<void> {
  try {
    const trackingCode = wish.kind === 'ticket' ? await parts.codes.take() : null;
    const whole = wish.kind === 'ticket' ? { ...wish, trackingCode } : wish;
    await parts.outbox.put(whole, withRecording ? parts.recorder.take() : null);
    parts.room.add(whole);
    dispatch({ type: 'stored', key: wish.key, at: parts.now(), trackingCode });
  } catch {
    dispatch({ type: 'notStored', key: wish.key, at: parts.now() });
  }
}

async function prove(
  parts: EffectParts,
  { type: _, ...input }: Of<'prove'>,
  dispatch: Dispatch,
): Promise<void> {
  const answer = await parts.questions.prove(input).catch(() => 'AWAY' as const);
  const roster = parts.roster();
  const family = typeof answer === 'string' || roster === null ? null : familyOf(roster, answer.memberId);
  if (family !== null) dispatch({ type: 'proved', family });
  else dispatch({ type: 'notProved', problem: typeof answer === 'string' ? answer : 'NOT_FOUND' });
}

async function lookUp(parts: EffectParts, { trackingCode }: Of<'lookUp'>, dispatch: Dispatch): Promise<void> {
  const answer = await parts.questions.lookUp(trackingCode).catch(() => 'AWAY' as const);
  dispatch(
    typeof answer === 'string' ? { type: 'notFound', problem: answer } : { type: 'found', ticket: answer },
  );
}

/** Asks for the family, and says what came of it; nobody to ask is an answer too. */
async function askFor<T>(
  dispatch: Dispatch,
  question: () => Promise<T | Problem>,
  answered: (answer: T) => SessionEvent,
): Promise<void> {
  const answer = await question().catch(() => 'AWAY' as const);
  if (typeof answer === 'string') dispatch({ type: 'declined', problem: answer as Problem });
  else dispatch(answered(answer));
}

/** A code for children who are not inside collects nobody: that is said before anything is confirmed. */
function insideOnly(answer: DelegationView | Problem, roster: Roster | null): DelegationView | Problem {
  if (typeof answer === 'string') return answer;
  const inside = (roster?.children ?? []).filter(({ status }) => status === 'PRESENT').map(({ id }) => id);
  const childIds = answer.childIds.filter((id) => inside.includes(id));
  return childIds.length === 0 ? 'NOT_PRESENT' : { ...answer, childIds };
}

const listed = (list: DelegationView[]): SessionEvent => ({ type: 'delegationsListed', list });

async function familyEffect(
  { family, recorder, card, roster }: EffectParts,
  effect: FamilyEffect,
  dispatch: Dispatch,
): Promise<void> {
  switch (effect.type) {
    case 'openDelegation':
      return askFor(
        dispatch,
        async () => insideOnly(await family.openDelegation(effect.code), roster()),
        (delegation) => ({ type: 'delegationOpened', delegation }),
      );
    case 'listDelegations':
      return askFor(dispatch, () => family.delegations(), listed);
    case 'delegate':
      return askFor(
        dispatch,
        () => family.delegate(effect, recorder.take()),
        ({ code }) => ({ type: 'delegated', code }),
      );
    case 'revokeDelegation':
      return askFor(
        dispatch,
        async () => (await family.revoke(effect.delegationId)) ?? family.delegations(),
        listed,
      );
    case 'changePin':
      return askFor(
        dispatch,
        () => family.changePin(effect, card()),
        () => ({ type: 'pinChanged' }),
      );
  }
}

async function startRecording({ recorder, now }: EffectParts, dispatch: Dispatch): Promise<void> {
  try {
    await recorder.start();
    dispatch({ type: 'listening', at: now() });
  } catch {
    dispatch({ type: 'recordingFailed' });
  }
}

async function stopRecording({ recorder, now }: EffectParts, dispatch: Dispatch): Promise<void> {
  await recorder.stop();
  dispatch(recorder.take()?.size ? { type: 'recorded', at: now() } : { type: 'recordingFailed' });
}

/** Does what the machine asks for, and tells it what came of it. */
export async function runEffect(parts: EffectParts, effect: Effect, dispatch: Dispatch): Promise<void> {
  switch (effect.type) {
    case 'store':
      return store(parts, effect, dispatch);
    case 'prove':
      return prove(parts, effect, dispatch);
    case 'lookUp':
      return lookUp(parts, effect, dispatch);
    case 'openDelegation':
    case 'listDelegations':
    case 'delegate':
    case 'revokeDelegation':
    case 'changePin':
      return familyEffect(parts, effect, dispatch);
    case 'startRecording':
      return startRecording(parts, dispatch);
    case 'stopRecording':
      return stopRecording(parts, dispatch);
    case 'dropRecording':
      parts.recorder.drop();
      break;
    case 'sound':
      parts.sound(effect.sound);
      break;
    case 'speak':
      parts.speak();
      break;
    case 'hush':
      parts.hush();
      break;
    case 'reset':
      parts.forget();
  }
}
