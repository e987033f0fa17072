import { afterAll, beforeAll, expect, test } from 'vitest';
import { open, seal } from '../../src/platform/secrets.ts';
import { familyClaims, openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Every row of every table as text. */
async function everything(): Promise<string> {
  const { rows: tables } = await world.owner.query<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await world.owner.query<{ row: string }>(`select t::text as row from ${name} t`);
    texts.push(...rows.map(({ row }) => row));
  }
  return texts.join('\n');
}

test('a phone number, a PIN, a card, a password and a key are in no table in clear', async () => {
  const family = await world.family();
  const kiosk = world.as(world.sunshine.kiosks[0]);
  await kiosk.done('openFamilySession', { phone: family.phone, pin: family.pin });
  await world
    .as(`Bearer ${world.secrets.voiceKey}`)
    .done('openCall', { dialled: world.sunshine.line, from: family.phone });
  const stored = await everything();
  const number = family.phone.slice(3);
  for (const canary of [number, family.pin, family.card, 'a lantern on the porch', world.sunshine.apiKey]) {
    expect(stored).not.toContain(canary);
    expect(stored).not.toContain(Buffer.from(canary).toString('hex'));
    expect(stored).not.toContain(Buffer.from(canary).toString('base64').replace(/=+$/, ''));
  }
});

test('whoever may read the number reads it', async () => {
  const family = await world.family();
  const query = 'query($id: ID!) { node(id: $id) { ... on FamilyMember { phone } } }';
  const own = await world
    .as(familyClaims(world.sunshine, family.mother))
    .query(query, { id: family.mother.id });
  expect(own).toEqual({ node: { phone: family.phone } });
  const staff = await world.as(world.sunshine.teacher).query(query, { id: family.mother.id });
  expect(staff).toEqual({ node: { phone: family.phone } });
  const spouse = await world
    .as(familyClaims(world.sunshine, family.grandmother))
    .query(query, { id: family.mother.id });
  expect(spouse).toEqual({ node: { phone: null } });
  const card = await world
    .as(familyClaims(world.sunshine, family.mother, 'FAMILY_CARD'))
    .send(query, { id: family.mother.id });
  expect([card.status, card.errors?.[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
});

test('a sealed value moved to another row does not open', async () => {
  const [one, other] = [await world.family(), await world.family()];
  await world.owner.query(
    'update family_member a set phone_sealed = b.phone_sealed from family_member b where a.id = $1 and b.id = $2',
    [one.mother.row, other.mother.row],
  );
  const { errors } = await world
    .as(world.sunshine.admin)
    .send('query($id: ID!) { node(id: $id) { ... on FamilyMember { phone } } }', { id: one.mother.id });
  expect(errors?.[0]?.extensions.code).toBe('INTERNAL');
});

test('without its data key a number is gone, and the rest stays readable', async () => {
  const family = await world.family();
  await world.owner.query('delete from data_key where subject_id = $1', [family.row]);
  const { node } = await world
    .as(world.sunshine.admin)
    .query<{ node: unknown }>(
      'query($id: ID!) { node(id: $id) { ... on FamilyMember { givenName phone } } }',
      {
        id: family.mother.id,
      },
    );
  expect(node).toEqual({ givenName: '文静', phone: null });
});

test('sealing binds bytes, key and place', () => {
  const { key } = world.secrets.newDataKey('somebody');
  const { key: another } = world.secrets.newDataKey('somebody');
  const sealed = seal(key, Buffer.from('+8613900000000'), 'family_member|phone_sealed|1');
  expect(open(key, sealed, 'family_member|phone_sealed|1').toString()).toBe('+8613900000000');
  expect(() => open(key, sealed, 'family_member|phone_sealed|2')).toThrow();
  expect(() => open(another, sealed, 'family_member|phone_sealed|1')).toThrow();
  for (const at of [0, 5, 20, sealed.length - 1]) {
    const bent = Buffer.from(sealed);
    bent[at] = (bent[at] ?? 0) ^ 1;
    expect(() => open(key, bent, 'family_member|phone_sealed|1')).toThrow();
  }
});
