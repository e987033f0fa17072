import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { newId } from '../ids.ts';
import { as, reference } from './column.ts';

/** What every row that belongs to a kindergarten has. */
@ObjectType()
export abstract class OwnedRow {
  @PrimaryKey(as('key', { type: 'uuid' }))
  @Field(() => ID)
  id: string = newId();

  @Property(reference())
  kindergartenId!: string;
}
