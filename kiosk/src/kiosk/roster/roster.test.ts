import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AttendanceWish, Wish } from '../outbox/wish.ts';
import { type Cipher, cipherWith, storageKey } from '../storage/cipher.ts';
import { type KioskDatabase, openDatabase } from '../storage/database.ts';
import { codePool } from './codes.ts';
import { rosterKeeper } from './keeper.ts';
import { withWaiting } from './overlay.ts';
import { smallRoster } from './roster.fixture.ts';
import {
  cardFingerprint,
  classrooms,
  familyOf,
  memberOfCard,
  membersOf,
  noticesForAll,
  waitingAtTheDoor,
} from './roster.ts';

let database: KioskDatabase;
let cipher: Cipher;
let count = 0;

beforeEach(async () => {
  count += 1;
  database = await openDatabase(`roster-${count}`);
  cipher = cipherWith(await storageKey(database));
});

describe('who is who', () => {
  test('a card is found by the fingerprint the server makes', async () => {
    const fingerprint = createHash('sha256').update('k1:123456').digest('hex');
    expect(await cardFingerprint('k1', '123456')).toBe(fingerprint);
    expect(memberOfCard(smallRoster(fingerprint), fingerprint)?.id).toBe('g');
    expect(memberOfCard(smallRoster(), fingerprint)).toBeNull();
  });

  test('a family has its own children, and the notices meant for it', () => {
    const family = familyOf(smallRoster(), 'g');
    expect(family?.children.map(({ id }) => id)).toEqual(['an', 'bo']);
    expect(family?.notices.map(({ id, unread }) => [id, unread])).toEqual([
      ['n1', true],
      ['n2', false],
    ]);
    expect(familyOf(smallRoster(), 'f')?.notices.map(({ id }) => id)).toEqual(['n2']);
    expect(familyOf(smallRoster(), 'nobody')).toBeNull();
  });

  test('classes, and the adults of a class, the likely ones first', () => {
    expect(classrooms(smallRoster())).toEqual(['大班', '小班']);
    expect(membersOf(smallRoster(), '小班', 'EXPECTED').map(({ id }) => id)).toEqual(['g', 'f']);
    expect(membersOf(smallRoster(), '小班', 'PRESENT').map(({ id }) => id)).toEqual(['f', 'g']);
  });

  test('only notices for everybody are shown without a name', () => {
    expect(noticesForAll(smallRoster()).map(({ id }) => id)).toEqual(['n2']);
  });
});

describe('what waits in the outbox counts already', () => {
  const checkIn: AttendanceWish = {
    kind: 'checkIn',
    key: 'w1',
    at: '2026-09-01T07:52:00Z',
    childIds: ['an', 'bo'],
    familyMemberId: 'g',
    verification: 'CARD',
  };
  const statuses = (waiting: Wish[]) =>
    withWaiting(smallRoster(), waiting).children.map(({ status }) => status);

  test('a check-in that is on its way', () => {
    expect(statuses([checkIn])).toEqual(['PRESENT', 'PRESENT', 'PRESENT']);
    expect(withWaiting(smallRoster(), [checkIn]).kindergarten.presentCount).toBe(3);
  });

  const out: Wish = { ...checkIn, kind: 'checkOut', key: 'w2', childIds: ['an'] };
  const undo: Wish = { kind: 'undo', key: 'w3', at: '2026-09-01T07:53:00Z', originalKey: 'w2' };

  test('asking for a child: it is inside until staff let it go, also without network', () => {
    const release: Wish = { kind: 'release', key: 'w4', at: '', childIds: ['an'], staffMemberId: 's' };
    const waiting = (wishes: Wish[]) =>
      waitingAtTheDoor(withWaiting(smallRoster(), wishes)).map((children) => children.map(({ id }) => id));
    expect(statuses([checkIn, out])).toEqual(['PRESENT', 'PRESENT', 'PRESENT']);
    expect(waiting([checkIn, out])).toEqual([['an']]);
    expect(waiting([checkIn, out, undo])).toEqual([]);
    expect(statuses([checkIn, out, release])).toEqual(['DEPARTED', 'PRESENT', 'PRESENT']);
    expect(waiting([checkIn, out, release])).toEqual([]);
    expect(waiting([checkIn, out, release, { ...undo, originalKey: 'w4' }])).toEqual([['an']]);
  });

  test('a check-out where classes release at their own door, and an undo', () => {
    const roster = smallRoster();
    const atTheDoor = { ...roster, kindergarten: { ...roster.kindergarten, releaseBy: 'DOOR' as const } };
    const statusesThere = (waiting: Wish[]) =>
      withWaiting(atTheDoor, waiting).children.map(({ status }) => status);
    expect(statusesThere([checkIn, out])).toEqual(['DEPARTED', 'PRESENT', 'PRESENT']);
    expect(statusesThere([checkIn, out, undo])).toEqual(['PRESENT', 'PRESENT', 'PRESENT']);
  });

  test('an absence of another day, or of a part of this one, takes nobody off today', () => {
    const said = (date: string, absence: 'FULL_DAY' | 'LATE_ARRIVAL') => {
      const away: Wish = {
        kind: 'absence',
        key: 'w5',
        at: '',
        childIds: ['an'],
        familyMemberId: 'g',
        verification: 'CARD',
        reason: 'SICK',
        expectedAt: null,
        date,
        absence,
      };
      return statuses([away])[0];
    };
    expect(said('2026-09-01', 'FULL_DAY')).toBe('ABSENT');
    expect(said('2026-09-02', 'FULL_DAY')).toBe('EXPECTED');
    expect(said('2026-09-01', 'LATE_ARRIVAL')).toBe('EXPECTED');
  });

  test('a receipt', () => {
    const receipt: Wish = {
      kind: 'receipt',
      key: 'w4',
      at: '',
      noticeId: 'n1',
      familyMemberId: 'g',
      manner: 'READ',
    };
    const roster = withWaiting(smallRoster(), [receipt]);
    expect(familyOf(roster, 'g')?.notices.map(({ unread }) => unread)).toEqual([false, false]);
  });
});

describe('kept on the device', () => {
  const fetched: string[] = [];
  const keeper = () =>
    rosterKeeper(database, cipher, async (url) => {
      fetched.push(url);
      return new Blob(['face-canary'], { type: 'image/webp' });
    });

  test('the snapshot and its photos come back, and no name can be read on disk', async () => {
    await keeper().save(smallRoster());
    expect(await keeper().load()).toEqual(smallRoster());
    expect(await (await keeper().photo('p-an'))?.text()).toBe('face-canary');
    const rows = [await database.get('sealed', 'roster'), (await database.get('photos', 'p-an'))?.sealed];
    for (const row of rows) {
      const bytes = new TextDecoder().decode(row?.data);
      expect(bytes).not.toMatch(/安安|canary|桂英/);
    }
  });

  test('a photo is fetched once, and forgotten with its child', async () => {
    fetched.length = 0;
    await keeper().save(smallRoster());
    await keeper().save(smallRoster());
    expect(fetched).toEqual(['/media/p-an']);
    await keeper().save({ ...smallRoster(), children: [] });
    expect(await keeper().photo('p-an')).toBeNull();
  });

  test('a snapshot of another device is not opened', async () => {
    await keeper().save(smallRoster());
    await database.delete('keys', 'storage');
    const other = rosterKeeper(database, cipherWith(await storageKey(database)), async () => new Blob());
    expect(await other.load()).toBeNull();
  });
});

test('a tracking code is taken once, also by two at the same moment', async () => {
  const pool = codePool(database, cipher);
  await pool.fill(['111116', '222222', '333338'], ['222222']);
  expect(await Promise.all([pool.take(), pool.take(), pool.take()])).toEqual(['111116', '333338', null]);
});
