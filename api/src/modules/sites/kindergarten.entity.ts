import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Language } from '@porchlight/schema/enums';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { as, moment, optionalText, text } from '../../platform/database/column.ts';
import { wall } from '../../platform/database/wall.ts';
import { contractEnum, Node } from '../../platform/graphql-base.ts';
import { newId } from '../../platform/ids.ts';

export const languages = contractEnum('Language', Language);

/** A kindergarten: everything belongs to one. */
@Entity({
  tableName: 'kindergarten',
  rowLevelSecurity: 'force',
  policies: wall({ reads: { own: '(select wall.kind()) is not null' }, kindergartenColumn: 'id' }),
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

  @Property(optionalText('plain'))
  @Field(() => String, { nullable: true })
  lineNumber?: string;

  @Property(optionalText('key'))
  @Field(() => String, { nullable: true })
  externalId?: string;

  @Property(moment('plain'))
  createdAt!: Date;
}
