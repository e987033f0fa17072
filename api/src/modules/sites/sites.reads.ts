import type { BatchRead } from '../../platform/context.ts';
import { type Reads, statement } from '../../platform/database/reads.ts';
import type { Listing } from '../../platform/pagination.ts';
import type { ApiKey } from './api-key.entity.ts';
import type { Classroom } from './classroom.entity.ts';
import type { Device } from './device.entity.ts';
import type { Kindergarten } from './kindergarten.entity.ts';

const KINDERGARTEN = `id, name, time_zone as "timeZone", languages, line_number as "lineNumber", external_id as "externalId",
  opens_at as "opensAt", late_after as "lateAfter", cut_off_at as "cutOffAt", collect_from as "collectFrom", closes_at as "closesAt", open_weekdays as "openWeekdays", names, already_here_minutes as "alreadyHereMinutes", release_by as "releaseBy",
  late_minutes as "lateMinutes", undo_minutes as "undoMinutes", voice_from_first_touch as "voiceFromFirstTouch", version, 'Kindergarten' as "__typename"`;
const CLASSROOM = `id, name, age_group as "ageGroup", external_id as "externalId", updated_at as "updatedAt", version, ended_at as "endedAt", 'Classroom' as "__typename"`;
const DEVICE = `id, name, paired_at as "pairedAt", last_seen_at as "lastSeenAt", revoked_at as "revokedAt", app_version as "appVersion", queue_depth as "queueDepth",
  oldest_queued_at as "oldestQueuedAt", reported_at as "reportedAt", reloaded_at as "reloadedAt", reload_requested_at as "reloadRequestedAt", 'Device' as "__typename"`;
const API_KEY = `id, name, prefix, scopes, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt", 'ApiKey' as "__typename"`;

const KINDERGARTEN_BY_ID = statement(
  'kindergarten.by_id',
  `select id as key, ${KINDERGARTEN} from kindergarten where id = any($1::uuid[])`,
);
const CLASSROOM_BY_ID = statement(
  'classroom.by_id',
  `select id as key, ${CLASSROOM} from classroom where id = any($1::uuid[])`,
);
const DEVICE_BY_ID = statement(
  'device.by_id',
  `select id as key, ${DEVICE} from device where id = any($1::uuid[])`,
);
const API_KEY_BY_ID = statement(
  'api_key.by_id',
  `select id as key, ${API_KEY} from api_key where id = any($1::uuid[])`,
);
const CLASSROOMS = statement(
  'classroom.all',
  `select ${CLASSROOM} from classroom where $1 or ended_at is null order by name`,
);

export const kindergartenById: BatchRead<Kindergarten> = (reads, ids) =>
  reads.rows(KINDERGARTEN_BY_ID, [ids]);
export const classroomById: BatchRead<Classroom> = (reads, ids) => reads.rows(CLASSROOM_BY_ID, [ids]);
export const deviceById: BatchRead<Device> = (reads, ids) => reads.rows(DEVICE_BY_ID, [ids]);
export const apiKeyById: BatchRead<ApiKey> = (reads, ids) => reads.rows(API_KEY_BY_ID, [ids]);

/** Classes of the kindergarten, by name; ended ones when asked for. */
export const classrooms = (reads: Reads, includeEnded = false): Promise<Classroom[]> =>
  reads.rows(CLASSROOMS, [includeEnded]);

/** Devices, newest first. Ids of version 7 sort by time. */
export const deviceListing: Listing = {
  name: 'device',
  sql: `select ${DEVICE}, id::text as "sortKey", id::text as "rowKey" from device`,
  descending: true,
};
/** API keys, newest first. */
export const apiKeyListing: Listing = {
  name: 'api_key',
  sql: `select ${API_KEY}, id::text as "sortKey", id::text as "rowKey" from api_key`,
  descending: true,
};
