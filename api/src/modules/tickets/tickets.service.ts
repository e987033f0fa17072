import { LockMode } from '@mikro-orm/core';
import type { TicketCategory, TicketKind } from '@porchlight/schema/enums';
import { claimRecording } from '../../platform/media/media.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import {
  Child,
  doorOf,
  FamilyMember,
  PACE,
  StaffMember,
  working,
  wrongTry,
} from '../people/people.module.ts';
import { Ticket, TicketAnswer } from './ticket.entity.ts';
import { codeFits } from './tracking-code.rules.ts';
import { bind, codeFor } from './tracking-codes.service.ts';

const TEXT_LENGTH = 2_000;
// Whoever changes a ticket waits for who is changing it, and then sees the new version.
const LOCKED = { lockMode: LockMode.PESSIMISTIC_WRITE };

/** A ticket to be submitted; ids are row ids. */
export interface Submitting {
  kind: TicketKind;
  category: TicketCategory;
  text?: string | null | undefined;
  /** Opaque: it is claimed here. */
  recordingId?: string | null | undefined;
  familyMemberId: string | undefined;
  childId: string | undefined;
  trackingCode: string | undefined;
  occurredAt: Date | undefined;
}

/** Takes a ticket in, by picture, text or voice. It is routed within a second by a job. */
export async function submit(work: Work, submitting: Submitting): Promise<{ ticketId: string }> {
  const text = submitting.text?.trim() || null;
  if (text && text.length > TEXT_LENGTH) throw new Refused('TEXT_TOO_LONG', 'text');
  const recordingId = await claimRecording(work, submitting.recordingId, 'recordingId', 'Ticket');
  const sender = await senderOf(work, submitting);
  const trackingCode = await codeFor(work, submitting.trackingCode);
  const ticket = work.em.create(Ticket, {
    kindergartenId: work.kindergarten,
    kind: submitting.kind,
    category: submitting.category,
    state: 'RECEIVED',
    trackingCode,
    text,
    recordingId: recordingId ?? null,
    ...sender,
    door: doorOf(work.principal.kind, work.principal.callId !== undefined),
    submittedAt: submitting.occurredAt && submitting.occurredAt < work.now ? submitting.occurredAt : work.now,
    version: 1,
  });
  await work.em.flush();
  await bind(work, trackingCode, ticket.id);
  announce(work, ticket, 'TICKET_SUBMITTED');
  await work.enqueue('tickets.route', { ticketId: ticket.id });
  return { ticketId: ticket.id };
}

interface Sender {
  familyMemberId: string | null;
  householdId: string | null;
  childId: string | null;
  classroomId: string | null;
}

async function senderOf(work: Work, { familyMemberId, childId }: Submitting): Promise<Sender> {
  const member = familyMemberId
    ? await work.em.findOne(FamilyMember, { id: familyMemberId, kindergartenId: work.kindergarten })
    : null;
  if (familyMemberId && !member) throw new Refused('NOT_FOUND', 'familyMemberId');
  if (!member) return { familyMemberId: null, householdId: null, childId: null, classroomId: null };
  if (childId && !(await work.em.count(Child, { id: childId, kindergartenId: work.kindergarten })))
    throw new Refused('NOT_FOUND', 'childId');
  const [place] = await work.rows<{ classroomId: string; own: boolean }>(
    `select e.classroom_id as "classroomId", true as own from household_child l join places_on(today_in(?)) e on e.child_id = l.child_id
     where l.household_id = ? and (?::uuid is null or l.child_id = ?::uuid) order by l.child_id limit 1`,
    [work.kindergarten, member.householdId, childId ?? null, childId ?? null],
  );
  if (childId && !place) throw new Refused('NOT_AUTHORISED_FOR_CHILD', 'childId');
  return {
    familyMemberId: member.id,
    householdId: member.householdId,
    childId: childId ?? null,
    classroomId: place?.classroomId ?? null,
  };
}

function announce(
  work: Work,
  ticket: Ticket,
  kind: 'TICKET_SUBMITTED' | 'TICKET_ASSIGNED' | 'TICKET_ANSWERED' | 'TICKET_CLOSED',
): void {
  work.announce({
    kind,
    subjectType: 'Ticket',
    subjectId: ticket.id,
    classroomId: ticket.classroomId ?? undefined,
    householdId: ticket.householdId ?? undefined,
  });
}

/** Gives a ticket to whoever is responsible: the class teacher, else the health doctor for health, else who leads. */
export async function route(work: Work, ticketId: string): Promise<void> {
  const ticket = await work.em.findOne(Ticket, ticketId, LOCKED);
  if (ticket?.state !== 'RECEIVED') return;
  work.kindergartenId = ticket.kindergartenId;
  const [responsible] = await work.rows<{ id: string }>(
    `select s.id from staff_member s where s.kindergarten_id = ? and (s.left_at is null or s.left_at > ?) and (
       (s.role = 'CLASS_TEACHER' and ?::uuid = any(s.classroom_ids)) or (s.role = 'HEALTH_DOCTOR' and ? = 'HEALTH') or s.role in ('PRINCIPAL', 'ADMIN'))
     order by array_position(array['CLASS_TEACHER', 'HEALTH_DOCTOR', 'PRINCIPAL', 'ADMIN'], s.role), s.id limit 1`,
    [ticket.kindergartenId, work.now, ticket.classroomId ?? null, ticket.category],
  );
  if (!responsible) return;
  Object.assign(ticket, { assigneeId: responsible.id, state: 'ASSIGNED', version: ticket.version + 1 });
  announce(work, ticket, 'TICKET_ASSIGNED');
}

async function current(work: Work, ticketId: string, version: number): Promise<Ticket> {
  const ticket = await work.em.findOne(Ticket, ticketId, LOCKED);
  if (!ticket) throw new Refused('NOT_FOUND', 'ticketId');
  if (ticket.state === 'CLOSED') throw new Refused('TICKET_CLOSED', 'ticketId');
  if (ticket.version !== version) throw new Refused('VERSION_CONFLICT', 'version');
  return ticket;
}

/** Makes somebody responsible. */
export async function assign(
  work: Work,
  ticketId: string,
  version: number,
  staffMemberId: string,
): Promise<{ ticketId: string }> {
  const ticket = await current(work, ticketId, version);
  if (!(await work.em.count(StaffMember, { id: staffMemberId, ...working(work.now) })))
    throw new Refused('NOT_FOUND', 'staffMemberId');
  // Whoever it goes to may see what the one who gives it away then does not.
  await work.asPlatform();
  Object.assign(ticket, {
    assigneeId: staffMemberId,
    state: ticket.state === 'RECEIVED' ? 'ASSIGNED' : ticket.state,
    version: version + 1,
  });
  announce(work, ticket, 'TICKET_ASSIGNED');
  return { ticketId };
}

/** Answers in words. More than one answer is fine: each is heard and read. */
export async function answer(
  work: Work,
  ticketId: string,
  version: number,
  words: string,
): Promise<{ ticketId: string }> {
  const text = words.trim();
  if (!text) throw new Refused('TEXT_REQUIRED', 'text');
  if (text.length > TEXT_LENGTH) throw new Refused('TEXT_TOO_LONG', 'text');
  const ticket = await current(work, ticketId, version);
  const author = await work.em.findOneOrFail(StaffMember, work.principal.id ?? '');
  work.em.create(TicketAnswer, {
    kindergartenId: work.kindergarten,
    ticketId,
    authorId: author.id,
    authorName: author.name,
    text,
    answeredAt: work.now,
  });
  Object.assign(ticket, {
    state: 'ANSWERED',
    version: version + 1,
    assigneeId: ticket.assigneeId ?? author.id,
  });
  announce(work, ticket, 'TICKET_ANSWERED');
  return { ticketId };
}

// By whoever asks, over redials: a call counts for its number when the line vouches for it; all others share the line.
async function guesserOf(work: Work): Promise<string> {
  const { deviceId, callId, id, kind } = work.principal;
  if (!callId || kind !== 'PHONE_LINE') return deviceId ?? id ?? '';
  const call = await work.row<{ number: string | null }>(
    "select encode(c.from_fingerprint, 'hex') as number from call c where c.id = ? and c.number_proven",
    [callId],
  );
  return call?.number ?? work.kindergarten;
}

/** The ticket of a code. Codes that do not fit together cost no try; the others are counted for who asks. */
export async function byCode(work: Work, code: string, lock: Partial<typeof LOCKED> = {}): Promise<Ticket> {
  const digits = code.replaceAll(/\D/g, '');
  if (!codeFits(digits)) throw new Refused('TRACKING_CODE_UNKNOWN', 'trackingCode');
  const who = await guesserOf(work);
  await work.attempts.pace('TRACKING_CODE', who, PACE.TRACKING_CODE);
  const named = { kindergartenId: work.kindergarten, trackingCode: digits };
  const ticket = await work.em.findOne(Ticket, named, lock);
  if (!ticket) {
    await wrongTry(work, work.kindergarten, { secret: 'TRACKING_CODE', deviceId: work.principal.deviceId });
    throw new Refused('TRACKING_CODE_UNKNOWN', 'trackingCode');
  }
  await work.attempts.giveBack('TRACKING_CODE', who);
  return ticket;
}

/** Closes a ticket: only the family says that it is done, by its code or as the one who sent it. */
export async function close(
  work: Work,
  named: { trackingCode?: string | undefined; ticketId?: string | undefined },
): Promise<{ ticketId: string }> {
  const ticket = named.trackingCode
    ? await byCode(work, named.trackingCode, LOCKED)
    : await own(work, named.ticketId);
  if (ticket.state === 'CLOSED') return { ticketId: ticket.id };
  Object.assign(ticket, { state: 'CLOSED', closedAt: work.now, version: ticket.version + 1 });
  announce(work, ticket, 'TICKET_CLOSED');
  return { ticketId: ticket.id };
}

async function own(work: Work, ticketId: string | undefined): Promise<Ticket> {
  const { circle, kind } = work.principal;
  // Without its code a ticket takes the PIN: a card may have been found.
  const ticket =
    ticketId && circle.householdId && kind === 'FAMILY_PROVEN'
      ? await work.em.findOne(
          Ticket,
          {
            id: ticketId,
            kindergartenId: work.kindergarten,
            householdId: circle.householdId,
          },
          LOCKED,
        )
      : null;
  if (!ticket) throw new Refused('NOT_FOUND', 'ticketId');
  return ticket;
}
