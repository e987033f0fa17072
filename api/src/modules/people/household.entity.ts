import { Entity, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { foreignKey, moment } from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { asFamily, isKind, wall, whenKind } from '../../platform/database/wall.ts';
import { Node } from '../../platform/graphql-base.ts';
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
