import type { LanguageTag } from '@porchlight/schema/words';
import { askWho } from './attending.ts';
import type { Effect, Step, Tap } from './events.ts';
import { show } from './moves.ts';
import type { Family, FamilyChild, SessionState } from './state.ts';

const NAMES: Readonly<Record<LanguageTag, readonly [string, string]>> = {
  'zh-CN': ['小花', '小明'],
  en: ['Lily', 'Sam'],
  ug: ['گۈلى', 'ئالىم'],
};

/** A family that does not exist, with drawn faces. */
function pretendFamily(language: LanguageTag): Family {
  const [girl, boy] = NAMES[language];
  const child = (id: string, givenName: string, face: 'girl' | 'boy'): FamilyChild => ({
    id,
    givenName,
    face,
    photoId: null,
    status: 'EXPECTED',
    arrivedAt: null,
    askedFor: false,
  });
  return {
    memberId: 'pretend',
    givenName: '',
    relation: 'PATERNAL_GRANDMOTHER',
    language,
    photoId: null,
    hasPin: false,
    isGuardian: false,
    asksFeeling: true,
    alreadyHere: { minutes: 0, before: '00:00' },
    children: [child('pretend-girl', girl, 'girl'), child('pretend-boy', boy, 'boy')],
    notices: [],
  };
}

/** Taps that begin practice, and hold the pretend card to the reader; null: not one of them. */
export function practise(state: SessionState, tap: Tap): Step | null {
  const { screen } = state;
  if (screen.name === 'kind' && tap.name === 'service' && tap.service === 'practice')
    return show({ ...state, practice: true, aloud: true }, { name: 'practice' });
  if (screen.name !== 'practice' || tap.name !== 'practiseCard') return null;
  const family = pretendFamily(state.language);
  const next = askWho({ ...state, family, verification: 'CARD' }, family, 'arrive');
  return { ...next, effects: [{ type: 'sound', sound: 'card' }, ...next.effects] };
}

/** Nothing else is done in practice: no disk, no network, no microphone. */
const SHOWN: readonly Effect['type'][] = ['sound', 'speak', 'hush', 'reset'];

/** A step in practice: what would be stored counts as stored, and nothing leaves the machine. */
export function rehearsed(
  { state, effects }: Step,
  stored: (state: SessionState, key: string) => Step,
): Step {
  const kept = effects.filter(({ type }) => SHOWN.includes(type));
  const wish = effects.find((effect) => effect.type === 'store')?.wish;
  if (wish === undefined) return { state, effects: kept };
  const done = stored(state, wish.key);
  return { state: done.state, effects: [...kept, ...done.effects] };
}
