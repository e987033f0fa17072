import { Field, Float, ID, ObjectType } from 'type-graphql';
import { Access, WITH_ROOT } from '../access/access.ts';
import type { Clock } from '../clock.ts';
import type { BatchRead } from '../context.ts';
import { dataKey, readDataKey } from '../data-keys.ts';
import { type Reads, statement } from '../database/reads.ts';
import { globalId, newId, optionalRowId } from '../ids.ts';
import { Refused } from '../refusal.ts';
import { open, type Secrets, seal } from '../secrets.ts';
import type { Work } from '../unit-of-work.ts';
import { sniff, wavSeconds } from './content.ts';

const URL_SECONDS = 60;

/** A recording or picture as it crosses the door. */
@ObjectType()
@Access(WITH_ROOT)
export class Media {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  contentType!: string;
  @Field(() => Float, { nullable: true })
  durationSeconds?: number | null;
  @Field(() => String)
  url!: string;
}

/** What is stored of one, without its bytes. */
export interface MediaRow {
  id: string;
  contentType: string;
  durationSeconds: number | null;
}

const BY_ID = statement(
  'media.by_id',
  `select id as key, id, content_type as "contentType", duration_seconds as "durationSeconds" from media_object where id = any($1::uuid[])`,
);

/** Media rows by id. */
export const mediaById: BatchRead<MediaRow> = (reads, ids) => reads.rows(BY_ID, [ids]);

/** A media row with an address that works for 60 seconds. */
export function present(row: MediaRow, secrets: Secrets, clock: Clock): Media {
  const id = globalId('Media', row.id);
  const path = `/media/${id}?expires=${Math.floor(clock.now().getTime() / 1000) + URL_SECONDS}`;
  return {
    id,
    contentType: row.contentType,
    durationSeconds: row.durationSeconds,
    url: `${path}&signature=${secrets.signPath(path)}`,
  };
}

/** Seals bytes and keeps them. The same upload key gives the same object; with other bytes it is refused (IDEMPOTENCY_MISMATCH). */
export async function storeMedia(work: Work, bytes: Buffer, uploadKey: string | undefined): Promise<string> {
  const id = newId();
  const key = await dataKey(work, work.kindergarten);
  const sealed = seal(key, bytes, `media_object|sealed|${id}`);
  const [row] = await work.rows<{ id: string }>(
    `insert into media_object (id, kindergarten_id, content_type, duration_seconds, sealed, upload_key, created_at)
     values (?, ?, ?, ?, ?, ?, ?) on conflict (kindergarten_id, upload_key) do nothing returning id`,
    [id, work.kindergarten, sniff(bytes), wavSeconds(bytes) ?? null, sealed, uploadKey ?? null, work.now],
  );
  if (row) return row.id;
  const before = await work.row<{ id: string; sealed: Buffer }>(
    'select id, sealed from media_object where kindergarten_id = ? and upload_key = ?',
    [work.kindergarten, uploadKey],
  );
  if (!before) throw new Error('the upload is behind the wall');
  if (!open(key, before.sealed, `media_object|sealed|${before.id}`).equals(bytes))
    throw new Refused('IDEMPOTENCY_MISMATCH');
  return before.id;
}

/** The row id of an uploaded picture of this kindergarten; undefined when none is named. Refuses with NOT_FOUND. */
export const pictureOf = (work: Work, opaque: string | null | undefined, field: string) =>
  uploaded(work, opaque, field, 'image/');

/** The same for a recording. Refuses with RECORDING_MISSING. */
export async function recordingOf(
  work: Work,
  opaque: string | null | undefined,
  field: string,
): Promise<string | undefined> {
  return uploaded(work, opaque, field, 'audio/').catch((error: unknown) => {
    throw error instanceof Refused ? new Refused('RECORDING_MISSING', field) : error;
  });
}

async function uploaded(
  work: Work,
  opaque: string | null | undefined,
  field: string,
  kind: string,
): Promise<string | undefined> {
  const id = optionalRowId('Media', opaque, field);
  if (!id) return undefined;
  const row = await work.row<{ contentType: string }>(
    'select content_type as "contentType" from media_object where id = ? and kindergarten_id = ?',
    [id, work.kindergarten],
  );
  if (!row?.contentType.startsWith(kind)) throw new Refused('NOT_FOUND', field);
  return id;
}

const SEALED = statement(
  'media.sealed',
  'select kindergarten_id as "kindergartenId", content_type as "contentType", sealed from media_object where id = $1',
);

/** The bytes of an object, opened; undefined when it or its key is gone. */
export async function openMedia(
  reads: Reads,
  secrets: Secrets,
  id: string,
): Promise<{ contentType: string; bytes: Buffer } | undefined> {
  const row = await reads.row<{ kindergartenId: string; contentType: string; sealed: Buffer }>(SEALED, [id]);
  const key = row && (await readDataKey(reads, secrets, row.kindergartenId));
  return row && key
    ? { contentType: row.contentType, bytes: open(key, row.sealed, `media_object|sealed|${id}`) }
    : undefined;
}
