import type { Opt } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import {
  count,
  foreignKey,
  moment,
  optionalText,
  reference,
  text,
  wordList,
} from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { asFamily, isKind, wall, whenKind } from '../../platform/database/wall.ts';
import { DateTime, Node } from '../../platform/graphql-base.ts';
import { MediaObject } from '../../platform/media/media.entity.ts';
import type { Weekday } from '../sites/sites.module.ts';

/** Who sees the rows of one child: the whole house for those who serve all, own classes for teachers, own children for families. */
export const childAudiences = (childColumn: string) => ({
  whole_kindergarten: isKind('ADMIN', 'PRINCIPAL', 'HEALTH_DOCTOR', 'KIOSK', 'INTEGRATOR'),
  teacher: whenKind('CLASS_TEACHER', `${childColumn} in (select enrolled.child_id from enrolment enrolled)`),
  family: asFamily(`${childColumn} = any((select wall.children())::uuid[])`),
});

/** A child of the kindergarten. */
@Entity({
  tableName: 'child',
  rowLevelSecurity: 'force',
  policies: wall({ reads: childAudiences('id'), writes: { admin: isKind('ADMIN') } }),
})
@Unique({ properties: ['kindergartenId', 'externalId'] })
@ObjectType({ implements: Node })
@Access('people:names')
export class Child extends OwnedRow implements Node {
  @Property(text('identity'))
  @Field(() => String)
  @Access('people:full')
  familyName!: string;

  @Property(text('identity'))
  @Field(() => String)
  givenName!: string;

  @Index()
  @ManyToOne(() => MediaObject, foreignKey({ nullable: true }))
  photoId?: string;

  @Property(optionalText('key'))
  @Field(() => String, { nullable: true })
  @Access('people:full')
  externalId?: string;

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

  /** The days on which the child comes; those on which the kindergarten is open while null. */
  @Property({ ...wordList('presence'), nullable: true })
  weekdays?: Weekday[] | null;
}
