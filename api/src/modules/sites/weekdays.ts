import { Weekday } from '@porchlight/schema/enums';
import { WEEK, weekdayOf } from '@porchlight/schema/week';
import { contractEnum } from '../../platform/graphql-base.ts';

export const weekdays = contractEnum('Weekday', Weekday);
export { WEEK, type Weekday, weekdayOf };

/** Days of the week, each once, in the order of the week. */
export const inOrder = (days: readonly Weekday[]): Weekday[] => WEEK.filter((day) => days.includes(day));
