import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { type Context, workOf } from '../../platform/context.ts';
import { Payload, PayloadType } from '../../platform/graphql-base.ts';
import { rowId } from '../../platform/ids.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { inOrder, kindergartenById, type Weekday, weekdays } from '../sites/sites.module.ts';
import { Child } from './child.entity.ts';

@InputType()
class SetWeekdaysInput {
  @Field(() => ID) childId!: string;
  @Field(() => [weekdays]) weekdays!: Weekday[];
}
@PayloadType()
class SetWeekdaysPayload extends Payload {
  @Field(() => Child, { nullable: true }) child?: Child;
}

/** Sets the weekdays on which a child comes. */
export async function setWeekdays(work: Work, childId: string, days: readonly Weekday[]): Promise<Child> {
  if (days.length === 0) throw new Refused('INPUT_INVALID', 'weekdays');
  const child = await work.em.findOne(Child, childId);
  if (!child) throw new Refused('NOT_FOUND', 'childId');
  Object.assign(child, { weekdays: inOrder(days), updatedAt: work.now });
  work.announce({
    kind: 'PEOPLE_CHANGED',
    subjectType: 'Child',
    subjectId: childId,
    childId,
    detail: { change: 'CHILD_UPDATED' },
  });
  return child;
}

/** The days on which a child comes. */
@Resolver(() => Child)
export class WeekdaysResolver {
  @Access('people:full')
  @FieldResolver(() => [weekdays])
  async weekdays(@Root() child: Child, @Ctx() { principal, load }: Context): Promise<Weekday[]> {
    if (child.weekdays) return child.weekdays;
    const kindergarten = await load(kindergartenById, principal.kindergartenId ?? '');
    return inOrder(kindergarten?.openWeekdays ?? []);
  }

  @Access('people:manage')
  @Mutation(() => SetWeekdaysPayload)
  async setWeekdays(
    @Arg('input', () => SetWeekdaysInput) input: SetWeekdaysInput,
    @Ctx() context: Context,
  ): Promise<Partial<SetWeekdaysPayload>> {
    const childId = rowId('Child', input.childId, 'childId');
    return { child: await setWeekdays(workOf(context), childId, input.weekdays) };
  }
}
