import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { AnnouncementKind } from '@porchlight/schema/enums';
import { as, bytes, moment, optionalText, reference, text } from '../database/column.ts';
import { isKind, wall } from '../database/wall.ts';

const anybodyInside = '(select wall.kind()) is not null';

/** Where a kindergarten's stream and audit chain stand. Its row lock orders commits. */
@Entity({
  tableName: 'ledger_head',
  rowLevelSecurity: 'force',
  policies: wall({ reads: { inside: anybodyInside }, writes: { inside: anybodyInside } }),
})
export class LedgerHead {
  @PrimaryKey(as('key', { type: 'uuid' }))
  kindergartenId!: string;
  /** Position of the latest announcement; 0 before the first. */
  @Property(as('plain', { type: 'bigint' }))
  announcementPosition!: string;
  /** Position of the latest audit entry. */
  @Property(as('plain', { type: 'bigint' }))
  auditPosition!: string;
  /** Hash of the latest audit entry, hex; 64 zeros before the first. */
  @Property(text('plain'))
  auditHash!: string;
}

/**
 * One announced event. Positions follow the order of commits, without gaps, in each kindergarten. Anybody's work adds to
 * it, nobody but the platform reads it: who may hear of what is decided event by event.
 */
@Entity({
  tableName: 'announcement',
  rowLevelSecurity: 'force',
  policies: wall({ reads: {}, writes: { inside: anybodyInside } }),
})
export class AnnouncementRow {
  @PrimaryKey(as('key', { type: 'uuid' }))
  kindergartenId!: string;
  @PrimaryKey(as('plain', { type: 'bigint' }))
  position!: string;
  @Property(text('plain'))
  kind!: AnnouncementKind;
  @Property(text('plain'))
  subjectType!: string;
  @Property(reference())
  subjectId!: string;
  @Property(reference({ nullable: true }))
  childId?: string;
  @Property(reference({ nullable: true }))
  classroomId?: string;
  @Property(reference({ nullable: true }))
  householdId?: string;
  @Property(as('key', { type: 'json', nullable: true }))
  detail?: Record<string, unknown>;
  @Property(moment('plain'))
  occurredAt!: Date;
}

/** One line of the audit trail. Only ever added. */
@Index({ name: 'audit_entry_child_ids_index', properties: ['childIds'], type: 'gin' })
@Entity({
  tableName: 'audit_entry',
  rowLevelSecurity: 'force',
  policies: wall({ reads: { overseers: isKind('PRINCIPAL', 'ADMIN') }, writes: { inside: anybodyInside } }),
})
export class AuditRow {
  @PrimaryKey(as('key', { type: 'uuid' }))
  kindergartenId!: string;
  @PrimaryKey(as('plain', { type: 'bigint' }))
  position!: string;
  @Property(moment('plain'))
  occurredAt!: Date;
  @Property(text('plain'))
  actorKind!: string;
  @Property(reference({ nullable: true }))
  actorId?: string;
  @Property(text('plain'))
  action!: string;
  @Property(optionalText('plain'))
  subjectType?: string;
  @Property(reference({ nullable: true }))
  subjectId?: string;
  @Property(text('plain'))
  previousHash!: string;
  @Property(text('plain'))
  hash!: string;
  /** The children it was about. */
  @Property(as('key', { type: 'array', columnType: 'uuid[]', nullable: true }))
  childIds?: string[];
  /** What the key of its hash was made from; none in entries from before hashes took a key. */
  @Property(optionalText('plain'))
  sealNonce?: string;
}

/** A key under which something was done, and what came of it. */
@Entity({
  tableName: 'idempotency_record',
  rowLevelSecurity: 'force',
  policies: wall({ reads: { inside: anybodyInside }, writes: { inside: anybodyInside } }),
})
export class IdempotencyRecord {
  @PrimaryKey(as('key', { type: 'uuid' }))
  kindergartenId!: string;
  @PrimaryKey(text('key'))
  actor!: string;
  @PrimaryKey(text('key'))
  key!: string;
  @Property(text('plain'))
  bodyHash!: string;
  @Property(as('key', { type: 'json', nullable: true }))
  outcome?: Record<string, unknown>;
  @Property(moment('plain'))
  createdAt!: Date;
}

/** Tries at a secret in a window. */
@Entity({
  tableName: 'attempt_counter',
  rowLevelSecurity: 'force',
  policies: [
    { name: 'system', using: "(select wall.kind()) = 'SYSTEM'", check: "(select wall.kind()) = 'SYSTEM'" },
  ],
})
export class AttemptCounter {
  @PrimaryKey(text('key'))
  key!: string;
  @Property(as('plain', { type: 'integer' }))
  count!: number;
  @Property(moment('plain'))
  windowEndsAt!: Date;
}

/** A subject's data key, wrapped. Without it everything sealed for the subject is gone. */
@Entity({
  tableName: 'data_key',
  rowLevelSecurity: 'force',
  policies: wall({ reads: { inside: anybodyInside }, writes: { inside: anybodyInside } }),
})
export class DataKey {
  @PrimaryKey(as('key', { type: 'uuid' }))
  subjectId!: string;
  @Property(reference())
  kindergartenId!: string;
  @Property(bytes('secret'))
  wrapped!: Buffer;
}

/** The platform's own tables. */
export const LedgerEntities = [
  LedgerHead,
  AnnouncementRow,
  AuditRow,
  IdempotencyRecord,
  AttemptCounter,
  DataKey,
];
