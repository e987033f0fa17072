import { Writable } from 'node:stream';
import pino from 'pino';
import { afterAll, expect, test } from 'vitest';
import { faultTag, logTo } from '../../src/platform/log.ts';
import { openWorld, type World } from '../world.ts';

const lines: string[] = [];
const sink = new Writable({
  write: (chunk, _encoding, done) => {
    lines.push(String(chunk));
    done();
  },
});
const log = logTo(pino({ level: 'debug', base: { part: 'api' } }, sink));
let world: World | undefined;
afterAll(() => world?.close());

const CANARY = 'KANARIENVOGEL';

test('a busy and unhappy morning leaves no name, number, PIN, card or word in the log', async () => {
  world = await openWorld({ log, jobs: true });
  const { sunshine } = world;
  const family = await world.family(sunshine, { givenName: CANARY });
  const kiosk = world.as(sunshine.kiosks[0]);
  const named = { familyMemberId: family.mother.id };
  await kiosk.done('checkInChildren', { ...named, childIds: [family.children[0].id], verification: 'CARD' });
  await kiosk.done('openFamilySession', { phone: family.phone, pin: family.pin });
  await kiosk.refusal('openFamilySession', { phone: family.phone, pin: '999998' });
  await kiosk.refusal('openFamilySession', { cardNumber: `${family.card}1` });
  await kiosk.done('submitTicket', { ...named, kind: 'FEEDBACK', category: 'MEALS', text: CANARY });
  await world.as().refusal('signIn', { email: `${CANARY}@x.example`, password: CANARY });
  await world.as(sunshine.admin).refusal('enrolChild', {
    classroomId: sunshine.classes[0].id,
    familyName: CANARY,
    givenName: CANARY.repeat(9),
  });
  await kiosk.post(`{"query":"{ ${CANARY} }`);
  await kiosk.send(`{ ${CANARY} }`);
  // Faults of every kind, with the canary in the statement, the value and the path.
  await world.owner.query('alter table child rename column given_name to gone');
  await world.as(sunshine.admin).send('{ children(first: 5) { nodes { givenName } } }');
  await world
    .as(sunshine.admin)
    .send('mutation($input: EnrolChildInput!) { enrolChild(input: $input) { userErrors { code } } }', {
      input: {
        idempotencyKey: `${CANARY}-key`,
        classroomId: sunshine.classes[0].id,
        familyName: CANARY,
        givenName: CANARY,
      },
    });
  await world.owner.query('alter table child rename column gone to given_name');
  await world.owner.query("select graphile_worker.add_job('tickets.route', $1::json)", [
    JSON.stringify({ ticketId: CANARY, kindergartenId: CANARY }),
  ]);
  await expect
    .poll(() => lines.some((line) => line.includes('a job failed')), { timeout: 10_000 })
    .toBe(true);

  const written = lines.join('');
  expect(lines.length).toBeGreaterThan(3);
  expect(written).toContain('a field failed');
  for (const secret of [
    CANARY,
    family.phone.slice(3),
    family.pin,
    '999998',
    family.card,
    '文静',
    '林',
    sunshine.apiKey,
  ])
    expect(written).not.toContain(secret);
});

test('what is not a tag does not get in, even past the types', () => {
  lines.length = 0;
  log.info('something happened', {
    code: 'KNOWN',
    phone: '+8613900000000',
    nested: { name: CANARY },
  } as never);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'something happened', code: 'KNOWN', part: 'api' });
  expect(lines[0]).not.toMatch(/phone|13900000000|nested|KANARIEN/);
});

test('a fault is told by its kind, code and place, never by its message', () => {
  const fault = Object.assign(new TypeError(`child ${CANARY} is odd`), { code: '23514' });
  expect(faultTag(fault)).toMatch(/^TypeError 23514/);
  expect(faultTag(fault)).not.toContain(CANARY);
  expect(faultTag(CANARY)).toBe('unknown');
});
