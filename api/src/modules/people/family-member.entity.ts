import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { FamilyMemberKind, type Language, Relation } from '@porchlight/schema/enums';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { foreignKey, moment, optionalBytes, optionalText, text } from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { isKind, wall } from '../../platform/database/wall.ts';
import { contractEnum, Node } from '../../platform/graphql-base.ts';
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

  @ManyToOne(() => MediaObject, foreignKey({ nullable: true }))
  photoId?: string;

  @Property(moment('plain'))
  createdAt!: Date;
}
