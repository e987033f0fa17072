import { Field, InputType, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { LocalTime, Payload, PayloadType } from '../../platform/graphql-base.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { Kindergarten } from './kindergarten.entity.ts';
import { inOrder, type Weekday, weekdays } from './weekdays.ts';

@ObjectType()
@Access('kindergarten:read')
export class OpeningHours {
  @Field(() => LocalTime) opensAt!: string;
  @Field(() => LocalTime) lateAfter!: string;
  @Field(() => LocalTime) cutOffAt!: string;
  @Field(() => LocalTime) collectFrom!: string;
  @Field(() => LocalTime) closesAt!: string;
  @Field(() => [weekdays]) weekdays!: Weekday[];
}

@InputType()
export class SetOpeningHoursInput {
  @Field(() => LocalTime) opensAt!: string;
  @Field(() => LocalTime) lateAfter!: string;
  @Field(() => LocalTime) cutOffAt!: string;
  @Field(() => LocalTime) collectFrom!: string;
  @Field(() => LocalTime) closesAt!: string;
  @Field(() => [weekdays]) weekdays!: Weekday[];
}
@PayloadType()
export class SetOpeningHoursPayload extends Payload {
  @Field(() => Kindergarten, { nullable: true }) kindergarten?: Kindergarten;
}

/** When a kindergarten is open, as its row says. */
export const hoursOf = ({ openWeekdays, ...row }: Kindergarten): OpeningHours => ({
  ...row,
  weekdays: inOrder(openWeekdays),
});

const IN_TURN = ['opensAt', 'lateAfter', 'cutOffAt', 'collectFrom', 'closesAt'] as const;

/** Gives a kindergarten its hours. The times of a day follow each other. */
export function setHours(kindergarten: Kindergarten, hours: OpeningHours): void {
  const times = IN_TURN.map((field) => hours[field]);
  const early = IN_TURN.find((_field, index) => index > 0 && (times[index] ?? '') < (times[index - 1] ?? ''));
  if (early) throw new Refused('INPUT_INVALID', early);
  if (hours.weekdays.length === 0) throw new Refused('INPUT_INVALID', 'weekdays');
  const { weekdays: days, ...rest } = hours;
  Object.assign(kindergarten, rest, { openWeekdays: inOrder(days) });
}

/** Sets when the kindergarten is open. */
export async function setOpeningHours(work: Work, hours: OpeningHours): Promise<Kindergarten> {
  const kindergarten = await work.em.findOneOrFail(Kindergarten, work.kindergarten);
  setHours(kindergarten, hours);
  work.announce({
    kind: 'OPENING_HOURS_CHANGED',
    subjectType: 'Kindergarten',
    subjectId: kindergarten.id,
  });
  return kindergarten;
}
