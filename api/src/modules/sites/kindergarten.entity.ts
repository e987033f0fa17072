import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Language, ReleaseBy } from '@porchlight/schema/enums';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { as, clockTime, moment, optionalText, text, wordList } from '../../platform/database/column.ts';
import { isKind, wall } from '../../platform/database/wall.ts';
import { contractEnum, Node } from '../../platform/graphql-base.ts';
import { newId } from '../../platform/ids.ts';
import { WEEK, type Weekday } from './weekdays.ts';

const WORKING_DAYS = "'{MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY}'";

export const languages = contractEnum('Language', Language);
export const releasers = contractEnum('ReleaseBy', ReleaseBy);

/** A kindergarten: everything belongs to one. */
@Entity({
  tableName: 'kindergarten',
  rowLevelSecurity: 'force',
  policies: wall({
    reads: { own: '(select wall.kind()) is not null' },
    writes: { leaders: isKind('ADMIN', 'PRINCIPAL') },
    kindergartenColumn: 'id',
  }),
})
@ObjectType({ implements: Node })
@Access('kindergarten:read')
export class Kindergarten extends Node {
  @PrimaryKey(as('key', { type: 'uuid' }))
  override id: string = newId();

  @Property(text('plain'))
  @Field(() => String)
  name!: string;

  @Property(text('plain'))
  @Field(() => String)
  timeZone!: string;

  @Property(as('plain', { type: 'array', columnType: 'text[]' }))
  @Field(() => [languages])
  languages!: Language[];

  /** E.164, or the digits of an extension. */
  @Unique()
  @Property(optionalText('plain'))
  @Field(() => String, { nullable: true })
  lineNumber?: string;

  @Property(optionalText('key'))
  @Field(() => String, { nullable: true })
  externalId?: string;

  @Property(moment('plain'))
  createdAt!: Date;

  @Property(clockTime('plain', '07:30'))
  opensAt: Opt<string> = '07:30';

  @Property(clockTime('plain', '08:30'))
  lateAfter: Opt<string> = '08:30';

  @Property(clockTime('plain', '09:30'))
  cutOffAt: Opt<string> = '09:30';

  @Property(clockTime('plain', '16:30'))
  collectFrom: Opt<string> = '16:30';

  @Property(clockTime('plain', '17:30'))
  closesAt: Opt<string> = '17:30';

  @Property({ ...wordList('plain'), defaultRaw: WORKING_DAYS })
  openWeekdays: Opt<Weekday[]> = WEEK.slice(0, 5);

  /** By language. */
  @Property(as('plain', { type: 'json', defaultRaw: "'{}'" }))
  names: Opt<Partial<Record<Language, string>>> = {};

  @Property(as('plain', { type: 'integer', default: 30 }))
  @Field(() => Int)
  alreadyHereMinutes: Opt<number> = 30;

  @Property(as('plain', { type: 'integer', default: 0 }))
  @Field(() => Int)
  lateMinutes: Opt<number> = 0;

  @Property(as('plain', { type: 'integer', default: 1440 }))
  @Field(() => Int)
  undoMinutes: Opt<number> = 1440;

  @Property(as('plain', { type: 'boolean', default: true }))
  @Field(() => Boolean)
  voiceFromFirstTouch: Opt<boolean> = true;

  @Property({ ...text('plain'), default: 'STAFF' })
  @Field(() => releasers)
  releaseBy: Opt<ReleaseBy> = 'STAFF';

  @Property(as('plain', { type: 'integer', default: 1 }))
  @Field(() => Int)
  version: Opt<number> = 1;
}
