import type { Opt } from '@mikro-orm/core';
import { Entity, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { count, foreignKey, moment, reference } from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { asFamily, isKind, wall, whenKind } from '../../platform/database/wall.ts';
import { DateTime, Node } from '../../platform/graphql-base.ts';
import { Child } from './child.entity.ts';

const householdAudiences = (column: string) => ({
  whole_kindergarten: isKind('ADMIN', 'PRINCIPAL', 'HEALTH_DOCTOR', 'KIOSK', 'INTEGRATOR'),
  teacher: whenKind('CLASS_TEACHER', `${column} in (select link.household_id from household_child link)`),
  family: asFamily(`${column} = (select wall.household())`),
});

/** A family: the adults around one or more children (家庭). */
@Entity({
  tableName: 'household',
  rowLevelSecurity: 'force',
  policies: wall({ reads: householdAudiences('id'), writes: { admin: isKind('ADMIN') } }),
})
@ObjectType({ implements: Node })
@Access('people:names')
export class Household extends OwnedRow implements Node {
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
}

/** That a child belongs to a household; a child can belong to two. */
@Entity({
  tableName: 'household_child',
  rowLevelSecurity: 'force',
  policies: wall({
    reads: {
      whole_kindergarten: isKind('ADMIN', 'PRINCIPAL', 'HEALTH_DOCTOR', 'KIOSK', 'INTEGRATOR'),
      teacher: whenKind('CLASS_TEACHER', 'child_id in (select enrolled.child_id from enrolment enrolled)'),
      family: asFamily(
        'household_id = (select wall.household()) and child_id = any((select wall.children())::uuid[])',
      ),
    },
    writes: { admin: isKind('ADMIN') },
  }),
})
@Unique({ properties: ['householdId', 'childId'] })
export class HouseholdChild extends OwnedRow {
  @ManyToOne(() => Household, foreignKey())
  householdId!: string;

  @ManyToOne(() => Child, foreignKey())
  childId!: string;
}

export { householdAudiences };
