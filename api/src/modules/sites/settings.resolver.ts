import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { type Context, workOf } from '../../platform/context.ts';
import { Kindergarten } from './kindergarten.entity.ts';
import {
  KindergartenName,
  namesOf,
  UpdateKindergartenInput,
  UpdateKindergartenPayload,
  updateKindergarten,
} from './settings.ts';

/** What a kindergarten sets for itself. */
@Resolver(() => Kindergarten)
export class SettingsResolver {
  @Access('kindergarten:read')
  @FieldResolver(() => [KindergartenName])
  names(@Root() kindergarten: Kindergarten): KindergartenName[] {
    return namesOf(kindergarten);
  }

  @Access('kindergarten:manage')
  @Mutation(() => UpdateKindergartenPayload)
  async updateKindergarten(
    @Arg('input', () => UpdateKindergartenInput) input: UpdateKindergartenInput,
    @Ctx() context: Context,
  ): Promise<Partial<UpdateKindergartenPayload>> {
    return { kindergarten: await updateKindergarten(workOf(context), input) };
  }
}
