import type { Opt } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { FamilyMemberKind, type Language, Relation } from '@porchlight/schema/enums';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import {
  count,
  foreignKey,
  moment,
  optionalBytes,
  optionalMoment,
  optionalText,
  reference,
  text,
} from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { isKind, wall } from '../../platform/database/wall.ts';
import { contractEnum, DateTime, Node } from '../../platform/graphql-base.ts';
import { MediaObject } from '../../platform/media/media.entity.ts';
import { languages } from '../sites/sites.module.ts';
import { Household, householdAudiences } from './household.entity.ts';

export const relations = contractEnum('Relation', Relation);
export const familyMemberKinds = contractEnum('FamilyMemberKind', FamilyMemberKind);

/** An adult around a child: guardian or carer. Phone and PIN are sealed or hashed. */
@Entity({
  tableName: 'family_member',
  rowLevelSecurity: 'force',
  policies: wall({ reads: householdAudiences('household_id'), writes: { admin: isKind('ADMIN') } }),
})
@Index({ properties: ['kindergartenId', 'phoneFingerprint'] })
@ObjectType({ implements: Node })
@Access('people:names')
export class FamilyMember extends OwnedRow implements Node {
  @ManyToOne(() => Household, foreignKey())
  householdId!: string;

  @Property(text('plain'))
  @Field(() => familyMemberKinds)
  kind!: FamilyMemberKind;

  @Property(text('plain'))
  @Field(() => relations)
  relation!: Relation;

  @Property(text('identity'))
  @Field(() => String)
  @Access('people:full')
  familyName!: string;

  @Property(text('identity'))
  @Field(() => String)
  givenName!: string;

  @Property(text('plain'))
  @Field(() => languages)
  language!: Language;

  /** E.164, sealed with the household's data key. */
  @Property(optionalBytes('contact'))
  phoneSealed?: Buffer;

  /** For looking a number up; says nothing without the index key. */
  @Property(optionalBytes('contact'))
  phoneFingerprint?: Buffer;

  /** argon2id with pepper. */
  @Property(optionalText('secret'))
  pinHash?: string;

  @Index()
  @ManyToOne(() => MediaObject, foreignKey({ nullable: true }))
  photoId?: string;

  @Property(moment('plain'))
  createdAt!: Date;

  @Property(moment('plain'))
  @Field(() => DateTime)
  @Access('people:full')
  updatedAt!: Date;

  /** Counts its changes, so that nobody changes what somebody else has just changed. */
  @Property(count('plain', 1))
  @Field(() => Int)
  @Access('people:full')
  version: Opt<number> = 1;

  /** Entered twice: the row that stays. */
  @Property(reference({ nullable: true }))
  mergedIntoId?: string | null;

  /** From here on neither card nor PIN opens; may lie ahead. */
  @Property(optionalMoment('plain'))
  endedAt?: Date | null;
}
