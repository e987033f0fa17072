import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { type Context, workOf } from '../../platform/context.ts';
import { Kindergarten } from './kindergarten.entity.ts';
import {
  hoursOf,
  OpeningHours,
  SetOpeningHoursInput,
  SetOpeningHoursPayload,
  setOpeningHours,
} from './opening-hours.ts';

/** When a kindergarten is open. */
@Resolver(() => Kindergarten)
export class OpeningHoursResolver {
  @Access('kindergarten:read')
  @FieldResolver(() => OpeningHours)
  openingHours(@Root() kindergarten: Kindergarten): OpeningHours {
    return hoursOf(kindergarten);
  }

  @Access('kindergarten:manage')
  @Mutation(() => SetOpeningHoursPayload)
  async setOpeningHours(
    @Arg('input', () => SetOpeningHoursInput) input: SetOpeningHoursInput,
    @Ctx() context: Context,
  ): Promise<Partial<SetOpeningHoursPayload>> {
    return { kindergarten: await setOpeningHours(workOf(context), input) };
  }
}
