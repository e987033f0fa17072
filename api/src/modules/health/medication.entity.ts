import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { type Door, MedicationState } from '@porchlight/schema/enums';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import {
  as,
  bytes,
  day,
  foreignKey,
  moment,
  optionalBytes,
  optionalMoment,
  reference,
  text,
} from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { wall } from '../../platform/database/wall.ts';
import { contractEnum, DateTime, LocalDay, LocalTime, Node } from '../../platform/graphql-base.ts';
import { Child, doors, FamilyMember } from '../people/people.module.ts';
import { carers, circle } from './circle.ts';

export const medicationStates = contractEnum('MedicationState', MedicationState);

/** What a slip says, as it is sealed. */
export interface Slip {
  drug: string;
  dose: string;
  note?: string | undefined;
}

/** One dose of a day, given or not yet. */
@ObjectType()
@Access('health:read')
export class MedicationDose {
  @Field(() => LocalTime) dueAt!: string;
  @Field(() => DateTime, { nullable: true }) givenAt?: Date | undefined;
  @Field(() => String, { nullable: true }) note?: string | undefined;
  givenById?: string | undefined;
}

/** A medication slip (服药单). What to give and how much is sealed with the child's own key. */
@Entity({
  tableName: 'medication_request',
  rowLevelSecurity: 'force',
  policies: wall({ reads: circle, writes: circle }),
})
@Index({ properties: ['childId', 'endsOn'] })
@ObjectType({ implements: Node })
@Access('health:read')
export class MedicationRequest extends OwnedRow implements Node {
  @ManyToOne(() => Child, foreignKey())
  childId!: string;

  @Property(bytes('health'))
  slipSealed!: Buffer;

  @Property(as('health', { type: 'array', columnType: 'text[]' }))
  @Field(() => [LocalTime])
  times!: string[];

  @Property(day('health'))
  @Field(() => LocalDay)
  startsOn!: string;

  @Property(day('health'))
  @Field(() => LocalDay)
  endsOn!: string;

  @ManyToOne(() => FamilyMember, foreignKey())
  authorisedById!: string;

  /** Who entered a signed slip for the guardian. */
  @Property(reference({ nullable: true }))
  enteredById?: string;

  @Property(text('plain'))
  @Field(() => doors)
  door!: Door;

  @Property(moment('health'))
  @Field(() => DateTime)
  authorisedAt!: Date;

  @Property(optionalMoment('health'))
  @Field(() => DateTime, { nullable: true })
  withdrawnAt?: Date;

  // Opened out of what is sealed, and what the days amount to.
  @Field(() => String)
  drug!: string;
  @Field(() => String)
  dose!: string;
  @Field(() => String, { nullable: true })
  note?: string | undefined;
  @Field(() => medicationStates)
  state!: MedicationState;
  @Field(() => [MedicationDose])
  doses!: MedicationDose[];
}

/** That a dose was given: once. */
@Entity({
  tableName: 'medication_given',
  rowLevelSecurity: 'force',
  policies: wall({ reads: circle, writes: carers }),
})
@Unique({ properties: ['requestId', 'date', 'dueAt'] })
export class MedicationGiven extends OwnedRow {
  @ManyToOne(() => MedicationRequest, foreignKey())
  requestId!: string;

  @ManyToOne(() => Child, foreignKey())
  childId!: string;

  @Property(day('health'))
  date!: string;

  @Property(text('health'))
  dueAt!: string;

  @Property(moment('health'))
  givenAt!: Date;

  @Property(reference())
  givenById!: string;

  @Property(optionalBytes('health'))
  noteSealed?: Buffer;
}
