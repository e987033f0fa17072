import type { CollectorKind, Relation, Weekday } from '@porchlight/schema/enums';
import { localDate } from '../../platform/clock.ts';
import { dataKey, sealText } from '../../platform/data-keys.ts';
import { newId } from '../../platform/ids.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { neededWords } from '../../platform/words.ts';
import {
  type ChildWith,
  childrenInCustody,
  childrenWith,
  claimPortrait,
  isFamily,
  normalPhone,
  phoneFingerprint,
} from '../people/people.module.ts';
import { inOrder } from '../sites/sites.module.ts';
import { collectingDays, validity } from './pickup.rules.ts';

const NAME_LENGTH = 60;

/** Somebody who may collect; ids are row ids. */
export interface Authorising {
  childIds: readonly string[];
  familyMemberId: string;
  kind: CollectorKind;
  relation: Relation;
  familyName: string;
  givenName: string;
  phone?: string | null | undefined;
  photoId?: string | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
  weekdays?: readonly Weekday[] | null | undefined;
}

const WRITE = `insert into authorised_pickup (id, kindergarten_id, group_id, child_id, kind, relation, family_name, given_name, phone_sealed, photo_id,
    valid_from, valid_until, weekdays, authorised_by_id, entered_by_id, created_at, phone_fingerprint, version)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?, 1)`;

/** What a sealed phone number is bound to. */
export const collectorPhone = (id: string): string => `authorised_pickup|phone_sealed|${id}`;

/** Lets somebody outside the household collect children, on a guardian's word. */
export async function authorise(work: Work, wish: Authorising): Promise<{ pickupIds: string[] }> {
  const children = await childrenInCustody(work, wish.childIds, wish.familyMemberId, 'AUTHORISATION');
  const today = localDate(work.now, children[0]?.timeZone ?? 'UTC');
  const days = inOrder(collectingDays(wish.kind, wish.weekdays ?? []));
  const { validFrom, validUntil } = validity(wish.validFrom, wish.validUntil, today);
  const names = [
    neededWords(wish.familyName, NAME_LENGTH, 'familyName'),
    neededWords(wish.givenName, NAME_LENGTH, 'givenName'),
  ];
  const groupId = newId();
  const pickupIds: string[] = [];
  for (const child of children) {
    const id = newId();
    await work.rows(WRITE, [
      id,
      work.kindergarten,
      groupId,
      child.childId,
      wish.kind,
      wish.relation,
      ...names,
      await phone(work, wish.phone, child.childId, id),
      wish.photoId ?? null,
      validFrom,
      validUntil,
      `{${days.join(',')}}`,
      wish.familyMemberId,
      isFamily(work.principal) ? null : (work.principal.id ?? null),
      work.now,
      phoneFingerprint(work, wish.phone),
    ]);
    announce(work, id, child);
    pickupIds.push(id);
  }
  return { pickupIds };
}

async function phone(
  work: Work,
  given: string | null | undefined,
  childId: string,
  id: string,
): Promise<Buffer | null> {
  if (!given) return null;
  const number = normalPhone(given);
  if (!number) throw new Refused('INPUT_INVALID', 'phone');
  return sealText(await dataKey(work, childId), number, collectorPhone(id));
}

function announce(work: Work, id: string, { childId, classroomId }: ChildWith): void {
  work.announce({
    kind: 'COLLECTORS_CHANGED',
    subjectType: 'AuthorisedPickup',
    subjectId: id,
    childId,
    classroomId: classroomId ?? undefined,
  });
}

const REVOKE = `update authorised_pickup set revoked_at = coalesce(revoked_at, ?), version = version + (revoked_at is null)::int where id = ?
  returning child_id as "childId"`;

/** Takes an authorisation back, for one child. For the family, a guardian decides. */
export async function revokeAuthorisation(work: Work, id: string): Promise<{ pickupId: string }> {
  const [row] = await work.rows<{ childId: string }>(REVOKE, [work.now, id]);
  if (!row) throw new Refused('NOT_FOUND', 'authorisedPickupId');
  const [child] = isFamily(work.principal)
    ? await childrenInCustody(work, [row.childId], work.principal.id ?? '', 'REVOCATION')
    : await childrenWith(work, [row.childId], undefined);
  if (child) announce(work, id, child);
  return { pickupId: id };
}

const PHOTO = 'select photo_id as "photoId" from authorised_pickup where id = ?';
const SET_PHOTO =
  'update authorised_pickup set photo_id = ?, version = version + 1 where id = ? returning child_id as "childId"';

/** Sets the portrait of an authorised adult; takes it off when there is none. */
export async function setCollectorPhoto(
  work: Work,
  id: string,
  opaque: string | null | undefined,
): Promise<string | undefined> {
  const before = await work.row<{ photoId: string | null }>(PHOTO, [id]);
  if (!before) throw new Refused('NOT_FOUND', 'subjectId');
  const photoId = await claimPortrait(work, opaque, before.photoId, 'AuthorisedPickup');
  const [row] = await work.rows<{ childId: string }>(SET_PHOTO, [photoId ?? null, id]);
  if (!row) throw new Refused('NOT_FOUND', 'subjectId');
  const [child] = await childrenWith(work, [row.childId], undefined);
  if (child) announce(work, id, child);
  return photoId;
}
