import type { Step, Tap } from './events.ts';
import { show, stay, turned, typed } from './moves.ts';
import type { DelegationView, Family, Problem, Screen, SessionState } from './state.ts';

const PHONE_DIGITS = 11;
const SHORTEST_PHONE = 5;

/** Who collects once, as this family has said so far. */
export function openDelegations(state: SessionState): Step {
  return show(state, { name: 'delegations', list: null, page: 0 }, { type: 'listDelegations' });
}

function begin(state: SessionState, { children }: Family): Step {
  const childIds = children.map(({ id }) => id);
  return show(
    state,
    childIds.length > 1 ? { name: 'delegateWho', selected: childIds } : { name: 'delegateDay', childIds },
  );
}

function choose(
  state: SessionState,
  screen: Extract<Screen, { name: 'delegateWho' }>,
  tap: Tap,
): Step | null {
  const { selected } = screen;
  if (tap.name === 'child') {
    const rest = selected.filter((id) => id !== tap.childId);
    return show(state, {
      ...screen,
      selected: selected.includes(tap.childId) ? rest : [...rest, tap.childId],
    });
  }
  if (tap.name !== 'yes' || selected.length === 0) return null;
  return show(state, { name: 'delegateDay', childIds: selected });
}

function sayName(
  state: SessionState,
  screen: Extract<Screen, { name: 'delegateName' }>,
  tap: Tap,
): Step | null {
  const { childIds, date, stage } = screen;
  if (tap.name === 'record') return stay(state, { type: 'hush' }, { type: 'startRecording' });
  if (tap.name === 'stopRecording' && stage === 'listening') return stay(state, { type: 'stopRecording' });
  if (tap.name !== 'keepName' || stage !== 'recorded') return null;
  return show(state, {
    name: 'delegatePhone',
    childIds,
    date,
    digits: '',
    checking: false,
    problem: null,
  });
}

function phoneKey(
  state: SessionState,
  screen: Extract<Screen, { name: 'delegatePhone' }>,
  tap: Tap,
  key: string,
): Step | null {
  if (screen.checking) return null;
  if (tap.name === 'digit' || tap.name === 'erase') {
    const digits = typed(screen.digits, tap.name === 'erase' ? 'erase' : tap.digit, PHONE_DIGITS);
    return show(state, { ...screen, digits, problem: null });
  }
  const { childIds, date, digits } = screen;
  if (tap.name !== 'enter' || (digits !== '' && digits.length < SHORTEST_PHONE)) return null;
  const effect = { type: 'delegate', key, childIds, date, phone: digits === '' ? null : digits } as const;
  return show(state, { ...screen, checking: true }, effect);
}

function listed(
  state: SessionState,
  screen: Extract<Screen, { name: 'delegations' }>,
  tap: Tap,
): Step | null {
  if (tap.name === 'page') return show(state, { ...screen, page: turned(screen.page, tap.by) });
  if (tap.name === 'newDelegation' && state.family !== null) return begin(state, state.family);
  const delegation = tap.name === 'delegation' && screen.list?.find(({ id }) => id === tap.delegationId);
  return delegation ? show(state, { name: 'delegation', delegation, revoking: false }) : null;
}

/** Taps of a guardian who lets somebody collect once; null: not one of them. */
export function delegate(state: SessionState, tap: Tap, at: number, key: string): Step | null {
  const { screen } = state;
  switch (screen.name) {
    case 'delegations':
      return listed(state, screen, tap);
    case 'delegation': {
      if (tap.name !== 'revoke' || screen.revoking) return null;
      const { id: delegationId } = screen.delegation;
      return show(state, { ...screen, revoking: true }, { type: 'revokeDelegation', delegationId });
    }
    case 'delegateWho':
      return choose(state, screen, tap);
    case 'delegateDay': {
      if (tap.name !== 'day') return null;
      const { childIds } = screen;
      return show(state, { name: 'delegateName', childIds, date: tap.date, stage: 'ready', since: at });
    }
    case 'delegateName':
      return sayName(state, screen, tap);
    case 'delegatePhone':
      return phoneKey(state, screen, tap, key);
    default:
      return null;
  }
}

/** What the family has said so far, or what is left of it after one was taken back. */
export function onDelegationsListed(state: SessionState, list: DelegationView[]): Step {
  const { name } = state.screen;
  return name === 'delegations' || name === 'delegation'
    ? show(state, { name: 'delegations', list, page: 0 })
    : stay(state);
}

/** The code for the one who comes: shown and spoken this once. */
export function onDelegated(state: SessionState, code: string): Step {
  return state.screen.name === 'delegatePhone'
    ? show(state, { name: 'delegated', code }, { type: 'dropRecording' }, { type: 'sound', sound: 'done' })
    : stay(state);
}

/** It could not be made, shown or taken back. */
export function onDelegationDeclined(state: SessionState, problem: Problem): Step {
  const { screen } = state;
  const again = { type: 'sound', sound: 'again' } as const;
  if (screen.name === 'delegatePhone' && problem === 'INPUT_INVALID')
    return show(state, { ...screen, digits: '', checking: false, problem }, again);
  return show(state, { name: 'otherWay', intent: { to: 'delegate' }, problem }, again);
}
