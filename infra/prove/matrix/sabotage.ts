/** The matrix has to turn red when one grant is taken or given, or when one row-level policy is gone. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Client } from 'pg';
import type { Stack } from '../../start/stack.ts';
import { answered, leave } from '../acting/children.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** One change of the policy table: a permission with one grantee less, or more. */
export interface Change {
  readonly permission: string;
  readonly without?: string;
  readonly with?: string;
}

/** Changes of the table, each of which has to be found out. The first of each sort are those of the short form. */
export const CHANGES: readonly Change[] = [
  { permission: 'health:read', with: 'PRINCIPAL' },
  { permission: 'board:read', without: 'CLASS_TEACHER' },
  { permission: 'people:full', with: 'KIOSK' },
  { permission: 'people:names', without: 'scope:NOTICES_READ' },
  { permission: 'audit:read', with: 'CLASS_TEACHER' },
  { permission: 'attendance:read', without: 'FAMILY_CARD' },
  { permission: 'people:contact', with: 'scope:PEOPLE_READ' },
  { permission: 'tickets:submit', without: 'PHONE_LINE' },
  { permission: 'notices:publish', with: 'scope:NOTICES_READ' },
  { permission: 'roster:read', without: 'KIOSK' },
  { permission: 'api-keys:manage', with: 'PRINCIPAL' },
  { permission: 'devices:identify', without: 'ANONYMOUS' },
  { permission: 'attendance:record', with: 'FAMILY_PROVEN' },
  { permission: 'health:board', with: 'KIOSK' },
  { permission: 'pickup:restrictions', with: 'KIOSK' },
  { permission: 'pickup:full', without: 'FAMILY_PROVEN' },
  { permission: 'roll-call:take', without: 'KIOSK' },
];

/** Kinds and scopes that a change concerns. */
export const concerned = ({ without, with: added }: Change): string =>
  (without ?? added ?? '').replace('scope:', '');

/** An api over the same database whose policy table can be changed. */
export interface AlteredApi {
  /** Makes a change, starting from the table as it is; gives the address to ask. */
  readonly change: (change: Change) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Starts the api's own test program for that. */
export async function startAlteredApi(stack: Stack): Promise<AlteredApi> {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'test/matrix-server.ts'], {
    cwd: join(ROOT, 'api'),
    env: {
      ...process.env,
      PORT: '0',
      DATABASE_URL: stack.appUrl,
      PORCHLIGHT_HOME: stack.home,
      PORCHLIGHT_SECRETS: stack.secrets,
      RATE_BURST: '1000000',
      RATE_PER_SECOND: '1000000',
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await answered(child);
  return {
    change: async (change) => {
      const changed = answered<{ port: number }>(child);
      child.send(change);
      const { port } = await changed;
      return `http://127.0.0.1:${port}/graphql`;
    },
    stop: async () => {
      if (!child.connected) return;
      const gone = once(child, 'exit');
      leave(child);
      await gone;
    },
  };
}

/** A row-level policy. */
export interface RowPolicy {
  readonly table: string;
  readonly policy: string;
}

/** Policies, each of which has to be missed. The first are those of the short form. */
export const ROW_POLICIES: readonly RowPolicy[] = [
  { table: 'child', policy: 'own_kindergarten' },
  { table: 'enrolment', policy: 'teacher_reads' },
  { table: 'notice', policy: 'own_kindergarten' },
  { table: 'ticket', policy: 'own_kindergarten' },
  { table: 'family_member', policy: 'own_kindergarten' },
  { table: 'staff_member', policy: 'own_kindergarten' },
  { table: 'attendance_record', policy: 'family_reads' },
  { table: 'card', policy: 'whole_kindergarten_reads' },
  { table: 'allergy', policy: 'own_kindergarten' },
  { table: 'pickup_restriction', policy: 'own_kindergarten' },
];

interface Defined {
  readonly permissive: string;
  readonly cmd: string;
  readonly qual: string | null;
  readonly with_check: string | null;
}

/** Drops one policy of the running database, does something, and puts it back as it was. */
export async function without<Result>(
  owner: Client,
  { table, policy }: RowPolicy,
  use: () => Promise<Result>,
): Promise<Result> {
  const { rows } = await owner.query<Defined>(
    'select permissive, cmd, qual, with_check from pg_policies where tablename = $1 and policyname = $2',
    [table, policy],
  );
  const [defined] = rows;
  if (!defined) throw new Error(`${table} has no policy ${policy}`);
  await owner.query(`drop policy "${policy}" on "${table}"`);
  try {
    return await use();
  } finally {
    const { permissive, cmd, qual, with_check } = defined;
    const conditions = [qual && `using (${qual})`, with_check && `with check (${with_check})`].filter(
      Boolean,
    );
    await owner.query(
      `create policy "${policy}" on "${table}" as ${permissive} for ${cmd} ${conditions.join(' ')}`,
    );
  }
}

const DEAF = `create function forget_look() returns trigger language plpgsql as 'begin return null; end';
  create trigger forget_look before insert on audit_entry for each row
    when (new.action = 'ALLERGIES_READ') execute function forget_look()`;
const HEARING = 'drop trigger forget_look on audit_entry; drop function forget_look()';

/** Makes the audit trail forget who looked at allergies, does something, and takes that back. The chain has a hole then. */
export async function forgetful<Result>(owner: Client, use: () => Promise<Result>): Promise<Result> {
  await owner.query(DEAF);
  try {
    return await use();
  } finally {
    await owner.query(HEARING);
  }
}
