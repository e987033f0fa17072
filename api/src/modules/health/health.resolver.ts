import { GraphQLError } from 'graphql';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { type Context, workOf } from '../../platform/context.ts';
import { LocalDay } from '../../platform/graphql-base.ts';
import { parseGlobalId, rowId } from '../../platform/ids.ts';
import { actingMember, dayInWork, todayOf } from '../people/people.module.ts';
import { Kindergarten } from '../sites/sites.module.ts';
import { recordAllergy, removeAllergy } from './allergies.service.ts';
import { aLookAt, auditedWork } from './audited.ts';
import { healthBoard } from './board.service.ts';
import * as io from './health.inputs.ts';
import { READ } from './health.queries.ts';
import { allergiesById, checksById } from './health.reads.ts';
import { setHealthRules } from './health-rules.service.ts';
import type { MorningCheck } from './morning-check.entity.ts';
import { recordCheck, sayHowTheyAre, undoCheck } from './morning-check.service.ts';
import { SickAbsence } from './sick-absence.entity.ts';
import { followUp, followUpsById, sickAbsences } from './sick-absence.service.ts';

/** The health doctor's morning. */
@Resolver()
export class HealthResolver {
  @Access('health:board')
  @Query(() => io.HealthBoard)
  async healthBoard(
    @Ctx() context: Context,
    @Arg('classroomId', () => ID, { nullable: true }) classroomId?: string,
    @Arg('date', () => LocalDay, { nullable: true }) date?: string,
  ): Promise<io.HealthBoard> {
    const classId = classRow(classroomId);
    const today = await todayOf(context);
    return auditedWork(context, READ.board, async (work) => {
      const result = await healthBoard(work, date ?? today, today, classId);
      return { result, about: result.entries.map(({ childId }) => childId) };
    });
  }

  @Access('health:board')
  @Query(() => [SickAbsence])
  async sickAbsences(
    @Ctx() context: Context,
    @Arg('classroomId', () => ID, { nullable: true }) classroomId?: string,
    @Arg('date', () => LocalDay, { nullable: true }) date?: string,
  ): Promise<SickAbsence[]> {
    const wanted = { classroomId: classRow(classroomId) ?? null };
    const day = date ?? (await todayOf(context));
    return auditedWork(context, READ.sick, async (work) => {
      const result = await sickAbsences(work, day, wanted);
      return { result, about: result.map(({ childId }) => childId) };
    });
  }

  @Access('health:say')
  @Mutation(() => io.SayHowChildrenArePayload)
  async sayHowChildrenAre(
    @Arg('input', () => io.SayHowChildrenAreInput) input: io.SayHowChildrenAreInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.SayHowChildrenArePayload>> {
    const work = workOf(context);
    const saying = {
      childIds: input.childIds.map((id) => rowId('Child', id, 'childIds')),
      familyMemberId: actingMember(context.principal, input.familyMemberId),
      feeling: input.feeling,
      occurredAt: input.occurredAt ? new Date(input.occurredAt) : undefined,
    };
    const { checkIds } = await work.once(input.idempotencyKey, input, () => sayHowTheyAre(work, saying));
    // Behind the wall again: the own family sees what became of it, a kiosk and a mere card do not.
    const morningChecks = await checksById(work, checkIds);
    auditRead(context, READ.check, ...morningChecks.map(({ childId }) => childId));
    return { morningChecks };
  }

  @Access('health:record')
  @Mutation(() => io.RecordMorningCheckPayload)
  async recordMorningCheck(
    @Arg('input', () => io.RecordMorningCheckInput) input: io.RecordMorningCheckInput,
    @Ctx() context: Context,
  ): Promise<{ morningCheck?: MorningCheck | undefined }> {
    const work = workOf(context);
    const { idempotencyKey, ...entered } = input;
    const childId = rowId('Child', input.childId, 'childId');
    const recording = {
      childId,
      signs: entered.signs,
      date: entered.date ?? undefined,
      temperatureCelsius: entered.temperatureCelsius ?? undefined,
      retestCelsius: entered.retestCelsius ?? undefined,
      result: entered.result ?? undefined,
      note: entered.note ?? undefined,
      version: entered.version ?? undefined,
    };
    const { checkId } = await work.once(idempotencyKey, input, () => recordCheck(work, recording));
    auditRead(context, READ.check, childId);
    return { morningCheck: (await checksById(work, [checkId]))[0] };
  }

  @Access('health:record')
  @Mutation(() => io.UndoMorningCheckPayload)
  async undoMorningCheck(
    @Arg('input', () => io.UndoMorningCheckInput) input: io.UndoMorningCheckInput,
    @Ctx() context: Context,
  ): Promise<{ morningCheck?: MorningCheck | undefined }> {
    const work = workOf(context);
    const id = rowId('MorningCheck', input.morningCheckId, 'morningCheckId');
    const { checkId } = await work.once(input.idempotencyKey, input, () =>
      undoCheck(work, id, input.version),
    );
    const [morningCheck] = await checksById(work, [checkId]);
    if (morningCheck) auditRead(context, READ.check, morningCheck.childId);
    return { morningCheck };
  }

  @Access('health:record')
  @Mutation(() => io.RecordAllergyPayload)
  async recordAllergy(
    @Arg('input', () => io.RecordAllergyInput) input: io.RecordAllergyInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.RecordAllergyPayload>> {
    const work = workOf(context);
    const childId = rowId('Child', input.childId, 'childId');
    const { allergyId } = await work.once(input.idempotencyKey, input, () =>
      recordAllergy(work, { ...input, childId }),
    );
    return allergyAfter(context, allergyId);
  }

  @Access('health:record')
  @Mutation(() => io.RemoveAllergyPayload)
  async removeAllergy(
    @Arg('input', () => io.RemoveAllergyInput) input: io.RemoveAllergyInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.RemoveAllergyPayload>> {
    const { allergyId } = await removeAllergy(
      workOf(context),
      rowId('Allergy', input.allergyId, 'allergyId'),
    );
    return allergyAfter(context, allergyId);
  }

  @Access('health:record')
  @Mutation(() => io.FollowUpSickAbsencePayload)
  async followUpSickAbsence(
    @Arg('input', () => io.FollowUpSickAbsenceInput) input: io.FollowUpSickAbsenceInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.FollowUpSickAbsencePayload>> {
    const work = workOf(context);
    const childId = rowId('Child', input.childId, 'childId');
    const today = await dayInWork(work, work.now);
    const { followUpId } = await work.once(input.idempotencyKey, input, () =>
      followUp(work, { ...input, childId }, today),
    );
    auditRead(context, READ.sick, childId);
    const [[one], [spell]] = [
      await followUpsById(work, [followUpId]),
      await sickAbsences(work, today, { childId }),
    ];
    return { ...(one ? { followUp: one } : {}), ...(spell ? { sickAbsence: spell } : {}) };
  }

  @Access('health-rules:set')
  @Mutation(() => io.SetHealthRulesPayload)
  async setHealthRules(
    @Arg('input', () => io.SetHealthRulesInput) input: io.SetHealthRulesInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.SetHealthRulesPayload>> {
    const work = workOf(context);
    await setHealthRules(work, input);
    return { kindergarten: await work.em.findOneOrFail(Kindergarten, work.kindergarten) };
  }
}

function classRow(opaque: string | undefined): string | undefined {
  const parsed = opaque == null ? undefined : parseGlobalId(opaque);
  if (opaque != null && parsed?.type !== 'Classroom')
    throw new GraphQLError('No such class here.', { extensions: { code: 'NOT_FOUND' } });
  return parsed?.id;
}

/** What a change gives back was read as well. */
export function auditRead(context: Context, action: string, ...childIds: readonly string[]): void {
  if (childIds.length > 0) workOf(context).audit(aLookAt(action, childIds));
}

async function allergyAfter(context: Context, allergyId: string): Promise<Partial<io.RecordAllergyPayload>> {
  const [allergy] = await allergiesById(workOf(context), [allergyId]);
  if (!allergy) return {};
  auditRead(context, READ.allergies, allergy.childId);
  return { allergy };
}
