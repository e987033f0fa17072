import { afterAll, beforeAll, expect, test } from 'vitest';
import { trackingCode as fitting } from '../../src/modules/tickets/tracking-code.rules.ts';
import { familyClaims, openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const kiosk = () => world.as(world.sunshine.kiosks[0]);
const FEEDBACK = { kind: 'FEEDBACK', category: 'TEACHER' };
const reserve = async (count: number, who: Parameters<World['as']>[0] = world.sunshine.kiosks[0]) =>
  (await world.as(who).done<{ codes: string[] }>('reserveTrackingCodes', { count }, 'codes')).codes;
const submit = (more: object) =>
  kiosk().mutate<{ trackingCode: string }>('submitTicket', { ...FEEDBACK, ...more }, 'trackingCode');

test('codes set aside for a kiosk are handed out without network and fit later', async () => {
  const codes = await reserve(3);
  expect(codes).toHaveLength(3);
  expect((await reserve(3)).toSorted()).toEqual(codes.toSorted());
  const [code = ''] = codes;
  expect((await submit({ trackingCode: code })).trackingCode).toBe(code);
  const refilled = await reserve(3);
  expect(refilled).toHaveLength(3);
  expect(refilled).not.toContain(code);
  expect((await submit({ trackingCode: code })).userErrors[0]?.code).toBe('TRACKING_CODE_UNKNOWN');
});

test('a code of another kiosk does not fit; a family session has none set aside', async () => {
  const [code] = await reserve(1, world.sunshine.kiosks[1]);
  expect((await submit({ trackingCode: code })).userErrors[0]?.code).toBe('TRACKING_CODE_UNKNOWN');
  expect(await kiosk().refusal('reserveTrackingCodes', { count: 21 })).toBe('INPUT_INVALID');
  expect(await kiosk().refusal('reserveTrackingCodes', { count: 0 })).toBe('INPUT_INVALID');
});

test('two deliveries of one offline ticket are one ticket', async () => {
  const [code] = await reserve(1);
  const wish = { trackingCode: code, idempotencyKey: 'offline-and-twice' };
  const both = await Promise.all([submit(wish), submit(wish)]);
  expect(both[0]).toEqual(both[1]);
  const { rows } = await world.owner.query('select 1 from ticket where tracking_code = $1', [code]);
  expect(rows).toHaveLength(1);
});

test('guessing codes is counted; those that cannot be right cost nothing; the right one does not clear the wrong ones', async () => {
  const { trackingCode } = await submit({});
  const device = world.as(world.sunshine.kiosks[1]);
  for (let index = 0; index < 20; index += 1)
    expect(await device.refusal('lookUpTicket', { trackingCode: '000001' })).toBe('TRACKING_CODE_UNKNOWN');
  const codes: (string | undefined)[] = [];
  for (let five = 10_000; five < 10_014; five += 1) {
    codes.push(await device.refusal('lookUpTicket', { trackingCode: fitting(String(five)) }));
    if (five < 10_010) expect(await device.refusal('lookUpTicket', { trackingCode })).toBeUndefined();
  }
  expect(codes.filter((code) => code === 'TRACKING_CODE_UNKNOWN')).toHaveLength(13);
  expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(1);
  expect(await kiosk().refusal('lookUpTicket', { trackingCode })).toBeUndefined();
});

test('sent without a name, nothing anywhere links a ticket to who sent it', async () => {
  const family = await world.family();
  const mother = world.as(familyClaims(world.sunshine, family.mother));
  const { trackingCode } = await mother.done<{ trackingCode: string }>(
    'submitTicket',
    {
      ...FEEDBACK,
      anonymous: true,
      familyMemberId: family.mother.id,
      childId: family.children[0].id,
      text: '没有名字',
      idempotencyKey: 'without-a-name-1',
    },
    'trackingCode',
  );
  const { rows } = await world.owner.query<Record<string, unknown>>(
    'select t.*, c.device_id as code_device from ticket t join tracking_code c on c.code = t.tracking_code and c.kindergarten_id = t.kindergarten_id where t.tracking_code = $1',
    [trackingCode],
  );
  expect(rows[0]).toMatchObject({
    family_member_id: null,
    household_id: null,
    child_id: null,
    classroom_id: null,
    code_device: null,
  });
  const ticketId = rows[0]?.id;
  const traces = await world.owner.query<{ text: string }>(
    `select a::text as text from audit_entry a where subject_id = $1
     union all select n::text from announcement n where subject_id = $1
     union all select i::text from idempotency_record i where outcome::text like '%' || $1 || '%'
     union all select j::text from graphile_worker.jobs j`,
    [ticketId],
  );
  expect(traces.rows.length).toBeGreaterThanOrEqual(3);
  const known = [
    family.row,
    family.mother.row,
    family.grandmother.row,
    ...family.children.map(({ row }) => row),
  ];
  for (const { text } of traces.rows) for (const id of known) expect(text).not.toContain(id);
});

test('a code that was set aside for a kiosk lets go of it with its ticket', async () => {
  const [code] = await reserve(1);
  await submit({ trackingCode: code, anonymous: true });
  const { rows } = await world.owner.query('select device_id from tracking_code where code = $1', [code]);
  expect(rows).toEqual([{ device_id: null }]);
});
