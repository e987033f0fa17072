import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { ApiScope } from '@porchlight/schema/enums';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { as, moment, optionalMoment, text } from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { isKind, wall } from '../../platform/database/wall.ts';
import { contractEnum, DateTime, Node } from '../../platform/graphql-base.ts';

export const apiScopes = contractEnum('ApiScope', ApiScope);

/** A key for a program. Only its hash is kept. */
@Entity({
  tableName: 'api_key',
  rowLevelSecurity: 'force',
  policies: wall({ reads: { admin: isKind('ADMIN') }, writes: { admin: isKind('ADMIN') } }),
})
@Unique({ properties: ['secretHash'] })
@ObjectType({ implements: Node })
@Access('api-keys:manage')
export class ApiKey extends OwnedRow implements Node {
  @Property(text('plain'))
  @Field(() => String)
  name!: string;

  @Property(text('plain'))
  @Field(() => String)
  prefix!: string;

  /** SHA-256 of the whole secret, hex. The secret has 256 random bits, so a slow hash would add nothing. */
  @Property(text('secret'))
  secretHash!: string;

  @Property(as('plain', { type: 'array', columnType: 'text[]' }))
  @Field(() => [apiScopes])
  scopes!: ApiScope[];

  @Property(moment('plain'))
  @Field(() => DateTime)
  createdAt!: Date;

  @Property(moment('plain'))
  @Field(() => DateTime)
  expiresAt!: Date;

  @Property(optionalMoment('plain'))
  @Field(() => DateTime, { nullable: true })
  lastUsedAt?: Date;

  @Property(optionalMoment('plain'))
  @Field(() => DateTime, { nullable: true })
  revokedAt?: Date;
}
