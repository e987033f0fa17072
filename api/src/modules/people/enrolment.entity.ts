import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { day, foreignKey } from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { asFamily, isKind, TODAY, wall, whenKind } from '../../platform/database/wall.ts';
import { Classroom } from '../sites/sites.module.ts';
import { Child } from './child.entity.ts';

/**
 * That a child belongs to a class, from a first day to a last (学籍), never two on one day. A teacher sees those of
 * the own classes, as they are today: the root of a teacher's circle, so every policy that asks it follows a move at once.
 */
@Entity({
  tableName: 'enrolment',
  rowLevelSecurity: 'force',
  policies: wall({
    reads: {
      whole_kindergarten: isKind('ADMIN', 'PRINCIPAL', 'HEALTH_DOCTOR', 'KIOSK', 'INTEGRATOR'),
      teacher: whenKind(
        'CLASS_TEACHER',
        `classroom_id = any((select wall.classrooms())::uuid[]) and ${TODAY} between starts_on and coalesce(ends_on, 'infinity')`,
      ),
      family: asFamily('child_id = any((select wall.children())::uuid[])'),
    },
    writes: { admin: isKind('ADMIN') },
  }),
})
@Index({ properties: ['classroomId', 'startsOn'] })
@Index({ properties: ['childId'] })
export class Enrolment extends OwnedRow {
  @ManyToOne(() => Child, foreignKey())
  childId!: string;

  @ManyToOne(() => Classroom, foreignKey())
  classroomId!: string;

  @Property(day('plain'))
  startsOn!: string;

  /** Last day; open while null. */
  @Property({ ...day('plain'), nullable: true })
  endsOn?: string;
}
