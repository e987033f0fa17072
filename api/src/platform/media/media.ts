import type { RefusalCode } from '@porchlight/schema/enums';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { Access, WITH_ROOT } from '../access/access.ts';
import type { Principal } from '../access/principal.ts';
import type { Clock } from '../clock.ts';
import type { BatchRead } from '../context.ts';
import { dataKey, readDataKey } from '../data-keys.ts';
import { type Reads, statement } from '../database/reads.ts';
import { globalId, newId, parseGlobalId } from '../ids.ts';
import { Refused } from '../refusal.ts';
import { open, type Secrets, seal } from '../secrets.ts';
import type { Work } from '../unit-of-work.ts';
import { sniff, wavSeconds } from './content.ts';
import { readerMark } from './readers.ts';

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

/**
 * A media row with an address that works for 60 seconds, for whoever it was given to and for as long as they may read the
 * row it belongs to.
 */
export function present(
  row: MediaRow,
  { secrets, clock, principal }: { secrets: Secrets; clock: Clock; principal: Principal },
): Media {
  const id = globalId('Media', row.id);
  const expires = Math.floor(clock.now().getTime() / 1000) + URL_SECONDS;
  const path = `/media/${id}?expires=${expires}&for=${readerMark(principal)}`;
  return {
    id,
    contentType: row.contentType,
    durationSeconds: row.durationSeconds,
    url: `${path}&signature=${secrets.signPath(path)}`,
  };
}

/** Where an upload comes from: who, and at which kiosk or in which call. */
const sourceOf = ({ id, deviceId, callId }: Principal) => ({
  by: id ?? null,
  at: callId ?? deviceId ?? null,
});

/** Seals bytes and keeps them, for their uploader. The same upload key gives the same object; with other bytes it is refused (IDEMPOTENCY_MISMATCH). */
export async function storeMedia(work: Work, bytes: Buffer, uploadKey: string | undefined): Promise<string> {
  const { by, at } = sourceOf(work.principal);
  const key = uploadKey && work.secrets.fingerprint('upload', `${by}|${at}|${uploadKey}`).toString('hex');
  const made = await insert(work, bytes, { key, by, at });
  if (made.fresh)
    await work.enqueueAt(FORGET_UPLOAD, { mediaId: made.id }, new Date(work.now.getTime() + UNCLAIMED_MS));
  return made.id;
}

/** Keeps bytes that the platform made itself for a row of a type: claimed from the start. */
export async function keepMedia(work: Work, bytes: Buffer, claimedBy: string): Promise<string> {
  return (await insert(work, bytes, { claimedBy })).id;
}

interface Upload {
  key?: string | undefined;
  by?: string | null;
  at?: string | null;
  claimedBy?: string;
}

async function insert(work: Work, bytes: Buffer, upload: Upload): Promise<{ id: string; fresh: boolean }> {
  const id = newId();
  const key = await dataKey(work, work.kindergarten);
  const sealed = seal(key, bytes, `media_object|sealed|${id}`);
  const [row] = await work.rows<{ id: string }>(
    `insert into media_object (id, kindergarten_id, content_type, duration_seconds, sealed, upload_key, created_at, uploaded_by_id, uploaded_at_id, claimed_by)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (kindergarten_id, upload_key) do nothing returning id`,
    [
      id,
      work.kindergarten,
      sniff(bytes),
      wavSeconds(bytes) ?? null,
      sealed,
      upload.key ?? null,
      work.now,
      upload.by ?? null,
      upload.at ?? null,
      upload.claimedBy ?? null,
    ],
  );
  if (row) return { id: row.id, fresh: true };
  const before = await work.row<{ id: string; sealed: Buffer }>(
    'select id, sealed from media_object where kindergarten_id = ? and upload_key = ?',
    [work.kindergarten, upload.key],
  );
  if (!before) throw new Error('the upload is behind the wall');
  if (!open(key, before.sealed, `media_object|sealed|${before.id}`).equals(bytes))
    throw new Refused('IDEMPOTENCY_MISMATCH');
  return { id: before.id, fresh: false };
}

const UNCLAIMED_MS = 24 * 3600 * 1000;
/** The job that empties an upload which nobody wanted. */
export const FORGET_UPLOAD = 'media.forget';

// Uploaded by who claims it; or at the kiosk or in the call that they are at, by that kiosk or call itself.
const CLAIM = `update media_object set claimed_by = ?, uploaded_by_id = null, uploaded_at_id = null
  where id = ? and kindergarten_id = ? and claimed_by is null and starts_with(content_type, ?)
    and (uploaded_by_id = ?::uuid or (uploaded_by_id = uploaded_at_id and uploaded_at_id = ?::uuid)) returning id`;

/**
 * Takes an uploaded picture for a row of a type: only the uploader's, and only once. The row id of the picture; undefined
 * when none is named. Refuses with NOT_FOUND.
 */
export const claimPicture = (
  work: Work,
  opaque: string | null | undefined,
  field: string,
  claimant: string,
): Promise<string | undefined> => claim(work, opaque, field, claimant, 'image/', 'NOT_FOUND');

/** The same for a recording. Refuses with RECORDING_MISSING. */
export const claimRecording = (
  work: Work,
  opaque: string | null | undefined,
  field: string,
  claimant: string,
): Promise<string | undefined> => claim(work, opaque, field, claimant, 'audio/', 'RECORDING_MISSING');

async function claim(
  work: Work,
  opaque: string | null | undefined,
  field: string,
  claimant: string,
  kind: string,
  code: RefusalCode,
): Promise<string | undefined> {
  if (opaque == null) return undefined;
  const parsed = parseGlobalId(opaque);
  if (parsed?.type !== 'Media') throw new Refused(code, field);
  const { by, at } = sourceOf(work.principal);
  // Whose it is was asked in the statement; that nobody sees the rows of others is no reason not to ask.
  const [row] = await work.beyondTheWall(() =>
    work.rows<{ id: string }>(CLAIM, [claimant, parsed.id, work.kindergarten, kind, by, at]),
  );
  if (!row) throw new Refused(code, field);
  return row.id;
}

const SEALED = statement(
  'media.sealed',
  'select kindergarten_id as "kindergartenId", content_type as "contentType", claimed_by as "claimedBy", sealed from media_object where id = $1 and sealed <> $2',
);

const EMPTY = Buffer.alloc(0);

/** The bytes of an object, opened; undefined when it or its key is gone. */
export async function openMedia(
  reads: Reads,
  secrets: Secrets,
  id: string,
): Promise<{ contentType: string; claimedBy: string | null; bytes: Buffer } | undefined> {
  const row = await reads.row<{
    kindergartenId: string;
    contentType: string;
    claimedBy: string | null;
    sealed: Buffer;
  }>(SEALED, [id, EMPTY]);
  const key = row && (await readDataKey(reads, secrets, row.kindergartenId));
  return row && key
    ? {
        contentType: row.contentType,
        claimedBy: row.claimedBy,
        bytes: open(key, row.sealed, `media_object|sealed|${id}`),
      }
    : undefined;
}
