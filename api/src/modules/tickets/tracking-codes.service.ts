import { randomInt } from 'node:crypto';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { codeFits, trackingCode } from './tracking-code.rules.ts';

const MOST_RESERVED = 20;
const DRAWS = 50;

/** Takes a fresh code; for a device when one is named. */
async function draw(work: Work, deviceId: string | null): Promise<string> {
  for (let tries = 0; tries < DRAWS; tries += 1) {
    const code = trackingCode(String(randomInt(100_000)).padStart(5, '0'));
    const [taken] = await work.rows<{ code: string }>(
      'insert into tracking_code (kindergarten_id, code, device_id, reserved_at) values (?, ?, ?, ?) on conflict do nothing returning code',
      [work.kindergarten, code, deviceId, work.now],
    );
    if (taken) return taken.code;
  }
  throw new Error('no tracking code is free: closed tickets have to be retired');
}

/** Fills a device's store of codes up to a count, and gives all of them: it hands them out without network. */
export async function reserve(work: Work, count: number): Promise<string[]> {
  const { deviceId } = work.principal;
  if (!deviceId || count < 1 || count > MOST_RESERVED) throw new Refused('INPUT_INVALID', 'count');
  const held = await work.rows<{ code: string }>(
    'select code from tracking_code where kindergarten_id = ? and device_id = ? and ticket_id is null order by reserved_at, code',
    [work.kindergarten, deviceId],
  );
  const codes = held.map(({ code }) => code);
  while (codes.length < count) codes.push(await draw(work, deviceId));
  return codes;
}

/** The code of a new ticket: the one the device handed out already, or a fresh one. */
export async function codeFor(work: Work, handedOut: string | undefined): Promise<string> {
  if (!handedOut) return draw(work, null);
  if (!codeFits(handedOut)) throw new Refused('TRACKING_CODE_UNKNOWN', 'trackingCode');
  const held = await work.row<{ code: string }>(
    'select code from tracking_code where kindergarten_id = ? and code = ? and device_id = ? and ticket_id is null for update',
    [work.kindergarten, handedOut, work.principal.deviceId ?? null],
  );
  if (!held) throw new Refused('TRACKING_CODE_UNKNOWN', 'trackingCode');
  return held.code;
}

/** Binds a code to its ticket. Which device had it set aside is forgotten: a ticket may be without a name. */
export async function bind(work: Work, code: string, ticketId: string): Promise<void> {
  await work.rows(
    'update tracking_code set ticket_id = ?, device_id = null where kindergarten_id = ? and code = ?',
    [ticketId, work.kindergarten, code],
  );
}
