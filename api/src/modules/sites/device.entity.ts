import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { optionalCount, optionalMoment, optionalText, text } from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { isKind, wall, whenKind } from '../../platform/database/wall.ts';
import { DateTime, Node } from '../../platform/graphql-base.ts';

/** A kiosk: its place, its public key, and how it is being paired. */
@Entity({
  tableName: 'device',
  rowLevelSecurity: 'force',
  policies: wall({
    reads: {
      staff: isKind('ADMIN', 'PRINCIPAL', 'CLASS_TEACHER', 'HEALTH_DOCTOR', 'INTEGRATOR'),
      itself: whenKind('KIOSK', 'id = (select wall.subject())'),
    },
    writes: { admin: isKind('ADMIN') },
  }),
})
@ObjectType({ implements: Node })
@Access('devices:identify')
export class Device extends OwnedRow implements Node {
  @Property(text('plain'))
  @Field(() => String)
  name!: string;

  /** ECDSA P-256, SPKI, base64url. */
  @Property(optionalText('secret'))
  publicKey?: string;

  /** Fingerprint of the pairing code, while it waits. */
  @Property(optionalText('secret'))
  pairingFingerprint?: string;

  @Property(optionalMoment('plain'))
  pairingEndsAt?: Date;

  @Property(optionalMoment('plain'))
  @Field(() => DateTime, { nullable: true })
  @Access('devices:read')
  pairedAt?: Date;

  @Property(optionalMoment('plain'))
  @Field(() => DateTime, { nullable: true })
  @Access('devices:read')
  lastSeenAt?: Date;

  @Property(optionalMoment('plain'))
  @Field(() => DateTime, { nullable: true })
  @Access('devices:read')
  revokedAt?: Date;

  /** The page it runs, as it says. */
  @Property(optionalText('plain'))
  @Field(() => String, { nullable: true })
  @Access('devices:read')
  appVersion?: string;

  /** Wishes that waited for the network, when it last reported. */
  @Property(optionalCount('plain'))
  @Field(() => Int, { nullable: true })
  @Access('devices:read')
  queueDepth?: number;

  @Property(optionalMoment('plain'))
  @Field(() => DateTime, { nullable: true })
  @Access('devices:read')
  oldestQueuedAt?: Date;

  @Property(optionalMoment('plain'))
  @Field(() => DateTime, { nullable: true })
  @Access('devices:read')
  reportedAt?: Date;

  /** When its page was loaded, by its own clock: another value is another load. */
  @Property(optionalMoment('plain'))
  startedAt?: Date;

  /** When the server first heard of that load. */
  @Property(optionalMoment('plain'))
  @Field(() => DateTime, { nullable: true })
  @Access('devices:read')
  reloadedAt?: Date;

  @Property(optionalMoment('plain'))
  @Field(() => DateTime, { nullable: true })
  @Access('devices:read')
  reloadRequestedAt?: Date;
}
