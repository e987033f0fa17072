import { LockMode } from '@mikro-orm/core';
import type { AnnouncementKind } from '@porchlight/schema/enums';
import { claimRecording } from '../../platform/media/media.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { doorOf, FamilyMember } from '../people/people.module.ts';
import { Call, HelpRequest } from './call.entity.ts';

function announce(work: Work, request: HelpRequest, kind: AnnouncementKind): void {
  work.announce({ kind, subjectType: 'HelpRequest', subjectId: request.id });
}

/** Somebody asks for a person: rings the desk. Runs as the platform, so the kindergarten is named everywhere. */
export async function requestHelp(
  work: Work,
  named: { callId: string | undefined; familyMemberId: string | undefined },
): Promise<{ helpRequestId: string }> {
  const call = named.callId
    ? await work.em.findOne(Call, { id: named.callId, kindergartenId: work.kindergarten })
    : null;
  if (named.callId && !call) throw new Refused('NOT_FOUND', 'callId');
  const memberId = call?.familyMemberId ?? named.familyMemberId ?? null;
  if (memberId && !(await work.em.count(FamilyMember, { id: memberId, kindergartenId: work.kindergarten })))
    throw new Refused('NOT_FOUND', 'familyMemberId');
  const again = call ? null : await ringingAt(work);
  if (again) {
    // Whoever presses again, or the next child at the screen: one ring, from now.
    Object.assign(again, { requestedAt: work.now, familyMemberId: memberId ?? again.familyMemberId });
    announce(work, again, 'HELP_REQUESTED');
    return { helpRequestId: again.id };
  }
  const request = work.em.create(HelpRequest, {
    kindergartenId: work.kindergarten,
    state: 'RINGING',
    door: doorOf(work.principal.kind, work.principal.callId !== undefined),
    deviceId: work.principal.deviceId ?? null,
    callId: call?.id ?? null,
    familyMemberId: memberId,
    requestedAt: work.now,
  });
  announce(work, request, 'HELP_REQUESTED');
  return { helpRequestId: request.id };
}

// A screen rings once, however often it is pressed.
async function ringingAt(work: Work): Promise<HelpRequest | null> {
  const { deviceId } = work.principal;
  if (!deviceId) return null;
  return work.em.findOne(
    HelpRequest,
    { deviceId, callId: null, state: 'RINGING', kindergartenId: work.kindergarten },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { requestedAt: 'asc' } },
  );
}

/** A member of staff takes a request. Whoever is second is told so. */
export async function answerHelp(work: Work, helpRequestId: string): Promise<HelpRequest> {
  const request = await work.em.findOne(HelpRequest, helpRequestId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!request) throw new Refused('NOT_FOUND', 'helpRequestId');
  if (request.answeredById === work.principal.id) return request;
  if (request.state === 'ANSWERED' || request.state === 'FINISHED')
    throw new Refused('ALREADY_ANSWERED', 'helpRequestId');
  Object.assign(request, { state: 'ANSWERED', answeredById: work.principal.id });
  announce(work, request, 'HELP_ANSWERED');
  return request;
}

/** Nobody answered: we promise to call back, with the message that was left, if one was. */
export async function promiseCallback(
  work: Work,
  helpRequestId: string,
  recordingId: string | null | undefined,
): Promise<{ helpRequestId: string }> {
  const request = await work.em.findOne(HelpRequest, {
    id: helpRequestId,
    kindergartenId: work.kindergarten,
  });
  const theirs =
    request &&
    (work.principal.callId
      ? request.callId === work.principal.callId
      : request.deviceId === work.principal.deviceId);
  if (!request || !theirs) throw new Refused('NOT_FOUND', 'helpRequestId');
  promise(work, request, await claimRecording(work, recordingId, 'recordingId', 'HelpRequest'));
  return { helpRequestId };
}

/**
 * Turns a request into a promise, with the message that was left, if one was. Who was answered meanwhile stays so:
 * the message is kept.
 */
export function promise(work: Work, request: HelpRequest, recordingId?: string): void {
  request.recordingId = recordingId ?? request.recordingId ?? null;
  if (request.state === 'ANSWERED' || request.state === 'FINISHED') return;
  request.state = 'CALLBACK_PROMISED';
  announce(work, request, 'CALLBACK_PROMISED');
}

/** Ends a request: helped, or called back. */
export async function finishHelp(work: Work, helpRequestId: string): Promise<HelpRequest> {
  const request = await work.em.findOne(HelpRequest, helpRequestId);
  if (!request) throw new Refused('NOT_FOUND', 'helpRequestId');
  if (request.state === 'FINISHED') return request;
  Object.assign(request, {
    state: 'FINISHED',
    finishedById: work.principal.id,
    answeredById: request.answeredById ?? work.principal.id,
  });
  announce(work, request, 'HELP_FINISHED');
  return request;
}
