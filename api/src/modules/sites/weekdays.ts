import { Weekday } from '@porchlight/schema/enums';
import { contractEnum } from '../../platform/graphql-base.ts';

export const weekdays = contractEnum('Weekday', Weekday);
export type { Weekday };

/** The days of a week in their order. */
export const WEEK = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const satisfies readonly Weekday[];

/** Days of the week, each once, in the order of the week. */
export const inOrder = (days: readonly Weekday[]): Weekday[] => WEEK.filter((day) => days.includes(day));
