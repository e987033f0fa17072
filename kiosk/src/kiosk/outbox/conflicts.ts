import type { RefusalCode, WishKind } from '@porchlight/schema/enums';
import type { Cipher } from '../storage/cipher.ts';
import type { KioskDatabase, RefusedRow } from '../storage/database.ts';
import { openWish } from './rows.ts';
import type { Wish } from './wish.ts';

/** What is told again and again is told once: the wish's own key, or one made of where the damaged row lay. */
export interface Conflict {
  key: string;
  wish: WishKind;
  code: RefusalCode;
  occurredAt: string;
  childIds: string[];
  familyMemberId: string | null;
}

/** Tells the desk; false when it could not be told now. */
export type ReportConflict = (conflict: Conflict) => Promise<boolean>;

const MOST_CHILDREN = 8;
const KEPT_MS = 30 * 24 * 60 * 60_000;

const KINDS: Readonly<Record<Wish['kind'], WishKind>> = {
  checkIn: 'CHECK_IN',
  checkOut: 'CHECK_OUT',
  undo: 'UNDO',
  release: 'RELEASE',
  feeling: 'FEELING',
  absence: 'ABSENCE',
  rollCall: 'ROLL_CALL',
  rollCallMark: 'ROLL_CALL',
  rollCallFinish: 'ROLL_CALL',
  receipt: 'ACKNOWLEDGE',
  ticket: 'TICKET',
  close: 'TICKET',
  help: 'TICKET',
};

/** EDITED and REJECTED are this kiosk's own words; the desk is told the nearest of the contract. */
const codeOf = (code: string): RefusalCode =>
  code === 'EDITED' || code === 'REJECTED' ? 'INPUT_INVALID' : (code as RefusalCode);

function childrenOf(wish: Wish): string[] {
  if ('childIds' in wish) return wish.childIds.slice(0, MOST_CHILDREN);
  return 'childId' in wish ? [wish.childId] : [];
}

/** A refused row as the desk is told of it; a row that cannot be read says when it was found, and nothing else. */
function conflictOf(id: number, { code, at }: RefusedRow, wish: Wish | null): Conflict {
  const common = { code: codeOf(code) };
  if (wish === null) {
    const occurredAt = new Date(at).toISOString();
    const key = `damaged-${id}-${at}`;
    return { ...common, key, wish: 'DAMAGED', occurredAt, childIds: [], familyMemberId: null };
  }
  const familyMemberId = 'familyMemberId' in wish ? wish.familyMemberId : null;
  return {
    ...common,
    key: wish.key,
    wish: KINDS[wish.kind],
    occurredAt: wish.at,
    childIds: childrenOf(wish),
    familyMemberId,
  };
}

/**
 * Tells the desk of every refused wish it has not been told of, oldest first, and stops at the first that it cannot
 * be told. A told one stays on the device for 30 days, with its recording. Gives whether something was told.
 */
export async function reportRefused(
  database: KioskDatabase,
  cipher: Cipher,
  report: ReportConflict,
  now: number,
): Promise<boolean> {
  let told = false;
  for (const id of await database.getAllKeys('refused')) {
    const row = await database.get('refused', id);
    if (row === undefined) continue;
    if (row.reportedAt !== undefined) {
      if (now - row.reportedAt > KEPT_MS) await database.delete('refused', id);
      continue;
    }
    if (!(await report(conflictOf(id, row, await openWish(cipher, row))))) break;
    await database.put('refused', { ...row, reportedAt: now }, id);
    told = true;
  }
  return told;
}
