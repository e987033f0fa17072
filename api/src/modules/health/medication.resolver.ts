import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { type Context, workOf } from '../../platform/context.ts';
import { rowId } from '../../platform/ids.ts';
import { actingMember } from '../people/people.module.ts';
import * as io from './health.inputs.ts';
import { READ } from './health.queries.ts';
import { auditRead } from './health.resolver.ts';
import type { MedicationRequest } from './medication.entity.ts';
import { recordDose, requestMedication, slipAfter, withdrawMedication } from './medication.service.ts';

/** Medication slips and the doses that are given on them. */
@Resolver()
export class MedicationResolver {
  @Access('health:request')
  @Mutation(() => io.RequestMedicationPayload)
  async requestMedication(
    @Arg('input', () => io.RequestMedicationInput) input: io.RequestMedicationInput,
    @Ctx() context: Context,
  ): Promise<{ medicationRequest: MedicationRequest }> {
    const work = workOf(context);
    const wish = {
      ...input,
      childId: rowId('Child', input.childId, 'childId'),
      familyMemberId: actingMember(context.principal, input.familyMemberId),
    };
    return slip(context, await work.once(input.idempotencyKey, input, () => requestMedication(work, wish)));
  }

  @Access('health:request')
  @Mutation(() => io.WithdrawMedicationRequestPayload)
  async withdrawMedicationRequest(
    @Arg('input', () => io.WithdrawMedicationRequestInput) input: io.WithdrawMedicationRequestInput,
    @Ctx() context: Context,
  ): Promise<{ medicationRequest: MedicationRequest }> {
    const id = rowId('MedicationRequest', input.medicationRequestId, 'medicationRequestId');
    return slip(context, await withdrawMedication(workOf(context), id));
  }

  @Access('health:record')
  @Mutation(() => io.RecordDosePayload)
  async recordDose(
    @Arg('input', () => io.RecordDoseInput) input: io.RecordDoseInput,
    @Ctx() context: Context,
  ): Promise<{ medicationRequest: MedicationRequest }> {
    const work = workOf(context);
    const giving = {
      slipId: rowId('MedicationRequest', input.medicationRequestId, 'medicationRequestId'),
      dueAt: input.dueAt,
      givenAt: input.givenAt ? new Date(input.givenAt) : undefined,
      note: input.note,
    };
    return slip(context, await work.once(input.idempotencyKey, input, () => recordDose(work, giving)));
  }
}

async function slip(
  context: Context,
  { slipId }: { slipId: string },
): Promise<{ medicationRequest: MedicationRequest }> {
  const medicationRequest = await slipAfter(workOf(context), slipId);
  auditRead(context, READ.slips, medicationRequest.childId);
  return { medicationRequest };
}
