import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { type Context, workOf } from '../../platform/context.ts';
import { Payload, PayloadType } from '../../platform/graphql-base.ts';
import { parseGlobalId } from '../../platform/ids.ts';
import { MediaObject } from '../../platform/media/media.entity.ts';
import { claimPicture, Media, present } from '../../platform/media/media.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { Child } from './child.entity.ts';
import { FamilyMember } from './family-member.entity.ts';

/**
 * Gives the subject with a row id its portrait, or takes it off; refuses with NOT_FOUND, announces what changed. `photoId` is
 * opaque: it is claimed for the subject, unless it is its portrait already. Gives the row id of the portrait.
 */
export type PhotoSetter = (
  work: Work,
  id: string,
  photoId: string | null | undefined,
) => Promise<string | undefined>;

/** Claims a portrait for a subject of a type; the one that it has already stays. */
export async function claimPortrait(
  work: Work,
  photoId: string | null | undefined,
  current: string | null | undefined,
  type: string,
): Promise<string | undefined> {
  if (photoId && current && parseGlobalId(photoId)?.id === current) return current;
  return claimPicture(work, photoId, 'photoId', type);
}

const setters = new Map<string, PhotoSetter>([
  ['Child', childPhoto],
  ['FamilyMember', memberPhoto],
]);

/** Who has a portrait, by type name. Modules with people of their own add theirs where they are put together. */
export const photoSubjects = {
  add: (type: string, set: PhotoSetter): void => void setters.set(type, set),
};

async function childPhoto(
  work: Work,
  id: string,
  opaque: string | null | undefined,
): Promise<string | undefined> {
  const child = await work.em.findOne(Child, id);
  if (!child) throw new Refused('NOT_FOUND', 'subjectId');
  const photoId = await claimPortrait(work, opaque, child.photoId, 'Child');
  Object.assign(child, { photoId: photoId ?? null, updatedAt: work.now });
  work.announce({
    kind: 'PEOPLE_CHANGED',
    subjectType: 'Child',
    subjectId: id,
    childId: id,
    detail: { change: 'CHILD_UPDATED' },
  });
  return photoId;
}

async function memberPhoto(
  work: Work,
  id: string,
  opaque: string | null | undefined,
): Promise<string | undefined> {
  const member = await work.em.findOne(FamilyMember, id);
  if (!member) throw new Refused('NOT_FOUND', 'subjectId');
  const photoId = await claimPortrait(work, opaque, member.photoId, 'FamilyMember');
  Object.assign(member, { photoId: photoId ?? null, updatedAt: work.now });
  const { householdId } = member;
  work.announce({
    kind: 'PEOPLE_CHANGED',
    subjectType: 'FamilyMember',
    subjectId: id,
    householdId,
    detail: { change: 'FAMILY_MEMBER_UPDATED' },
  });
  return photoId;
}

@InputType()
class SetPhotoInput {
  @Field(() => ID) subjectId!: string;
  @Field(() => ID, { nullable: true }) photoId?: string;
}
@PayloadType()
class SetPhotoPayload extends Payload {
  @Field(() => Media, { nullable: true }) photo?: Media;
}

/** Portraits of children and adults. */
@Resolver()
export class PortraitsResolver {
  @Access('people:manage')
  @Mutation(() => SetPhotoPayload)
  async setPhoto(
    @Arg('input', () => SetPhotoInput) input: SetPhotoInput,
    @Ctx() context: Context,
  ): Promise<Partial<SetPhotoPayload>> {
    const work = workOf(context);
    const subject = parseGlobalId(input.subjectId);
    const set = subject && setters.get(subject.type);
    if (!set) throw new Refused('NOT_FOUND', 'subjectId');
    const photoId = await set(work, subject.id, input.photoId);
    if (!photoId) return {};
    const { id, contentType } = await work.em.findOneOrFail(MediaObject, photoId);
    return { photo: present({ id, contentType, durationSeconds: null }, context) };
  }
}
