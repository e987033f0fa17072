import type { CardShape, MedicationState, MorningCheckResult } from '@porchlight/schema/enums';
import { Refused } from '../../platform/refusal.ts';
import type { Found } from './morning-check.entity.ts';

/** A site's rules, as far as decisions need them. */
export interface Rules {
  askAtKiosk: boolean;
  feverCelsius: number;
  retestAfterMinutes: number;
  cards: { result: MorningCheckResult; colour: string; shape: CardShape }[];
}

/** What holds where a site has said nothing: the national norm for kindergartens, and colours that keep 7:1. */
export const USUAL_RULES: Rules = {
  askAtKiosk: true,
  feverCelsius: 37.3,
  retestAfterMinutes: 15,
  cards: [
    { result: 'HEALTHY', colour: '#0B5D33', shape: 'CIRCLE' },
    { result: 'OBSERVE', colour: '#FFD60A', shape: 'TRIANGLE' },
    { result: 'MEDICATION', colour: '#0B4A8F', shape: 'SQUARE' },
    { result: 'REFER_HOME', colour: '#9B1C1C', shape: 'DIAMOND' },
  ],
};

/** Refuses rules that could not be followed, or cards that colour alone would tell apart. */
export function checkRules({ feverCelsius, retestAfterMinutes, cards }: Rules): void {
  if (!(feverCelsius >= 36.5 && feverCelsius <= 39)) throw new Refused('INPUT_INVALID', 'feverCelsius');
  if (!(retestAfterMinutes >= 1 && retestAfterMinutes <= 120))
    throw new Refused('INPUT_INVALID', 'retestAfterMinutes');
  const distinct = (values: string[]) => new Set(values).size === USUAL_RULES.cards.length;
  const whole =
    cards.length === USUAL_RULES.cards.length &&
    distinct(cards.map(({ result }) => result)) &&
    distinct(cards.map(({ shape }) => shape)) &&
    distinct(cards.map(({ colour }) => colour.toUpperCase()));
  if (!whole || cards.some(({ colour }) => !/^#[0-9a-f]{6}$/i.test(colour)))
    throw new Refused('INPUT_INVALID', 'cards');
}

const LOWEST = 34;
const HIGHEST = 43;

function measured(celsius: number | undefined, field: string): number | undefined {
  if (celsius === undefined) return undefined;
  if (!(celsius >= LOWEST && celsius <= HIGHEST)) throw new Refused('INPUT_INVALID', field);
  return Math.round(celsius * 10) / 10;
}

/**
 * What is kept of what the health doctor entered. A fever has to be taken again before a child can be called healthy,
 * and the later measurement decides. Until then it says when that is due.
 */
export function finding(entered: Found, before: Found | undefined, rules: Rules, now: Date): Found {
  const retestCelsius = measured(entered.retestCelsius, 'retestCelsius');
  const first =
    entered.temperatureCelsius ?? (retestCelsius === undefined ? undefined : before?.temperatureCelsius);
  const temperatureCelsius = measured(first, 'temperatureCelsius');
  if (retestCelsius !== undefined && temperatureCelsius === undefined)
    throw new Refused('INPUT_INVALID', 'retestCelsius');
  const latest = retestCelsius ?? temperatureCelsius ?? 0;
  if (latest >= rules.feverCelsius && entered.result === 'HEALTHY')
    throw new Refused('INPUT_INVALID', 'result');
  const waits = (temperatureCelsius ?? 0) >= rules.feverCelsius && retestCelsius === undefined;
  const due = new Date(now.getTime() + rules.retestAfterMinutes * 60_000).toISOString();
  return {
    ...entered,
    temperatureCelsius,
    retestCelsius,
    retestDueAt: waits ? (before?.retestDueAt ?? due) : undefined,
  };
}

/** How a slip stands on a day. */
export function slipState(slip: { withdrawnAt?: unknown; endsOn: string }, today: string): MedicationState {
  if (slip.withdrawnAt) return 'WITHDRAWN';
  return slip.endsOn < today ? 'ENDED' : 'ACTIVE';
}

/** One day a child stayed away or would have come, newest first. */
export interface AwayDay {
  date: string;
  expected: boolean;
  sick: boolean;
}

/** How long a child has been away sick up to the newest day. Days on which it would not have come count neither way. */
export function sickSpell(days: readonly AwayDay[]): { since: string; days: number } | undefined {
  let since: string | undefined;
  let count = 0;
  for (const { date, expected, sick } of days) {
    if (!expected) continue;
    if (!sick) break;
    since = date;
    count += 1;
  }
  return since === undefined ? undefined : { since, days: count };
}

/** Times of a day, each once, in order: one to six. */
export function timesOfDay(times: readonly string[]): string[] {
  const sorted = [...new Set(times)].toSorted();
  if (sorted.length < 1 || sorted.length > 6) throw new Refused('INPUT_INVALID', 'times');
  return sorted;
}
