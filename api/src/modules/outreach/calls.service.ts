import type { CallOutcome, CallStepOutcome, Language } from '@porchlight/schema/enums';
import { signToken } from '../../platform/access/tokens.ts';
import type { Clock } from '../../platform/clock.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import {
  byPin,
  FamilyMember,
  membersByPhone,
  normalPhone,
  type PinRefusal,
  pinStamp,
  wrongTryKept,
} from '../people/people.module.ts';
import { isLine, Kindergarten, nameIn } from '../sites/sites.module.ts';
import { Call, HelpRequest } from './call.entity.ts';
import { promise } from './help.service.ts';

const CALL_LIMIT = { tries: 3, windowSeconds: 3600 };
const NUMBER_LIMIT = { tries: 10, windowSeconds: 24 * 3600 };
const SESSION_SECONDS = 30 * 60;
const MOST_STEPS = 2_000;

/** What the phone line may say before any proof. */
export interface OpenedCall {
  call: Call;
  kindergartenName: string;
  language: Language;
  languages: Language[];
  knownNumber: boolean;
  firstCall: boolean;
}

// A kindergarten that is alone in its installation is meant by every number that leads here.
async function kindergartenOf(work: Work, dialled: string): Promise<Kindergarten> {
  const all = await work.em.findAll(Kindergarten, { orderBy: { id: 'asc' } });
  const meant = all.find((one) => isLine(dialled, one)) ?? (all.length === 1 ? all[0] : undefined);
  if (!meant) throw new Refused('NOT_FOUND', 'dialled');
  return meant;
}

/** Who calls, as the phone line reports it. */
interface Caller {
  from?: string | null | undefined;
  /** Whether the line vouches for the number. */
  numberProven?: boolean | null | undefined;
  dialled: string;
  language?: Language | null | undefined;
}

/**
 * A call comes in. The number chooses a language and whether to ask for the PIN. One that is only claimed proves nothing
 * and is told nothing: whatever number it is, the PIN is asked for.
 */
export async function openCall(work: Work, caller: Caller): Promise<OpenedCall> {
  const kindergarten = await kindergartenOf(work, caller.dialled);
  work.kindergartenId = kindergarten.id;
  const number = caller.from ? normalPhone(caller.from) : undefined;
  const numberProven = number !== undefined && caller.numberProven === true;
  const fingerprint = number ? work.secrets.fingerprint('phone', number) : null;
  const people = number ? await membersByPhone(work, number) : [];
  const before = fingerprint
    ? await work.em.findOne(
        Call,
        { kindergartenId: kindergarten.id, fromFingerprint: fingerprint, numberProven },
        { orderBy: { startedAt: 'desc' } },
      )
    : null;
  const remembered = before?.language ?? (numberProven ? people[0]?.language : undefined);
  const spoken = caller.language ?? remembered ?? kindergarten.languages[0] ?? 'ZH_CN';
  const call = work.em.create(Call, {
    kindergartenId: kindergarten.id,
    fromFingerprint: fingerprint,
    numberProven,
    language: spoken,
    startedAt: work.now,
  });
  return {
    call,
    kindergartenName: nameIn(kindergarten, spoken),
    language: spoken,
    languages: kindergarten.languages,
    knownNumber: numberProven ? people.some(({ pinHash }) => pinHash) : number !== undefined,
    firstCall: !before,
  };
}

/** Remembers the language chosen in a call. */
export async function rememberLanguage(
  work: Work,
  callId: string,
  language: Language | undefined,
): Promise<OpenedCall> {
  const call = await callOf(work, callId);
  const kindergarten = await work.em.findOneOrFail(Kindergarten, call.kindergartenId);
  call.language = language ?? call.language;
  return {
    call,
    kindergartenName: nameIn(kindergarten, call.language),
    language: call.language,
    languages: kindergarten.languages,
    knownNumber: call.numberProven ? (await callers(work, call)).length > 0 : call.fromFingerprint != null,
    firstCall: false,
  };
}

// A call by its id; within a call the phone line reaches that one only.
async function callOf(work: Work, callId: string): Promise<Call> {
  const within = work.principal.callId;
  const call = within && within !== callId ? null : await work.em.findOne(Call, callId);
  if (!call) throw new Refused('NOT_FOUND', 'callId');
  work.kindergartenId = call.kindergartenId;
  return call;
}

// The people with the number a call came from.
async function callers(work: Work, { fromFingerprint }: Call): Promise<FamilyMember[]> {
  if (!fromFingerprint) return [];
  return work.em.find(
    FamilyMember,
    { kindergartenId: work.kindergarten, phoneFingerprint: fromFingerprint },
    { limit: 6, orderBy: { id: 'asc' } },
  );
}

/** A caller proves who they are with the PIN. Counted for the call and for the number, before anything is evaluated. */
export async function proveCaller(
  work: Work,
  clock: Clock,
  callId: string,
  pin: string,
): Promise<{
  session?: { token: string; expiresAt: Date };
  familyMember?: FamilyMember;
  triesLeft: number;
  refused?: PinRefusal;
}> {
  const call = await callOf(work, callId);
  if (call.endedAt) throw new Refused('NOT_FOUND', 'callId');
  const triesLeft = await work.attempts.take('call-pin', call.id, CALL_LIMIT);
  const number = call.fromFingerprint?.toString('hex') ?? call.id;
  // Redialling begins nothing anew. A number that was only claimed is counted apart: its owner keeps the own tries.
  const counted = call.numberProven ? 'number-pin' : 'claimed-number-pin';
  await work.attempts.take(counted, number, NUMBER_LIMIT);
  const how = { nobody: number, sharing: 2, claimed: !call.numberProven };
  const familyMember = await byPin(work, await callers(work, call), pin, how);
  if (typeof familyMember === 'string') {
    if (!call.numberProven) await wrongTryKept(work, work.kindergarten, { secret: 'PHONE_PIN' });
    return { triesLeft, refused: familyMember };
  }
  await work.attempts.forget(counted, number);
  call.familyMemberId = familyMember.id;
  work.audit({ action: 'CALLER_PROVED', subjectType: 'FamilyMember', subjectId: familyMember.id });
  const session = await signToken(
    work.secrets,
    clock,
    {
      kind: 'FAMILY_PROVEN',
      id: familyMember.id,
      kindergartenId: call.kindergartenId,
      callId: call.id,
      stamp: pinStamp(familyMember.pinHash),
    },
    SESSION_SECONDS,
  );
  return { session, familyMember, triesLeft };
}

/** One step of a call. */
export interface CallStep {
  step: string;
  outcome: CallStepOutcome;
  atMs: number;
}

/** Stores how a call went. Asked again for a closed call, it changes nothing: the first answer may have been lost. */
export async function closeCall(
  work: Work,
  callId: string,
  outcome: CallOutcome,
  steps: readonly CallStep[],
): Promise<Call> {
  const call = await callOf(work, callId);
  if (call.endedAt) return call;
  const stored = steps
    .slice(0, MOST_STEPS)
    .map(({ step, outcome: what, atMs }) => ({ step: step.slice(0, 80), outcome: what, atMs }));
  await promiseRinging(work, call);
  return Object.assign(call, { endedAt: work.now, outcome, steps: stored });
}

// Whoever hung up while the desk was still ringing is called back: no desk rings for a caller who is gone.
async function promiseRinging(work: Work, { id, kindergartenId }: Call): Promise<void> {
  work.kindergartenId = kindergartenId;
  for (const request of await work.em.find(HelpRequest, { callId: id, kindergartenId, state: 'RINGING' }))
    promise(work, request);
}
