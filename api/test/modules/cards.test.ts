import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { familyClaims, openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Issued {
  cards: {
    number: string;
    card: {
      id: string;
      lastDigits: string;
      stoppedAt: string | null;
      familyMember: { id: string } | null;
      staffMember: { id: string } | null;
    };
  }[];
}
const CARDS = 'cards { number card { id lastDigits stoppedAt familyMember { id } staffMember { id } } }';
const admin = () => world.as(world.sunshine.admin);
const sheet = async (holders: object[], more: object = {}) =>
  (await admin().done<Issued>('issueCards', { holders, ...more }, CARDS)).cards;
const opens = (cardNumber: string, kiosk = world.sunshine.kiosks[0]) =>
  world.as(kiosk).refusal('openFamilySession', { cardNumber });
interface Roster {
  staff: { id: string; name: string; classroomIds: string[]; cardFingerprints: string[] }[];
  members: { id: string; cardFingerprints: string[]; isGuardian: boolean }[];
}
const roster = async () =>
  (
    await world
      .as(world.sunshine.kiosks[0])
      .query<{ kioskRoster: Roster }>(
        '{ kioskRoster { staff { id name classroomIds cardFingerprints } members { id isGuardian cardFingerprints } } }',
      )
  ).kioskRoster;
const fingerprint = (number: string) =>
  createHash('sha256').update(`${world.sunshine.id}:${number}`).digest('hex');

describe('a sheet', () => {
  test('holds a card a person in the order asked, and stops the ones they had', async () => {
    const family = await world.family();
    const holders = [
      { familyMemberId: family.grandmother.id },
      { staffMemberId: world.sunshine.teacher.id },
      { familyMemberId: family.mother.id },
    ];
    const cards = await sheet(holders);
    expect(cards.map(({ card }) => card.familyMember?.id ?? card.staffMember?.id)).toEqual([
      family.grandmother.id,
      world.sunshine.teacher.id,
      family.mother.id,
    ]);
    expect(new Set(cards.map(({ number }) => number)).size).toBe(3);
    for (const { number, card } of cards) {
      expect(number).toMatch(/^\d{16}$/);
      expect(card).toMatchObject({ lastDigits: number.slice(-4), stoppedAt: null });
    }
    expect(await opens(family.card)).toBe('CARD_UNKNOWN');
    expect(await opens(cards[0]?.number ?? '')).toBeUndefined();
    // A staff card opens no family's session; the kiosk knows it for roll calls.
    expect(await opens(cards[1]?.number ?? '')).toBe('CARD_UNKNOWN');
    expect((await roster()).staff).toEqual([
      {
        id: world.sunshine.teacher.id,
        name: 'Teacher',
        classroomIds: [world.sunshine.classes[0].id],
        cardFingerprints: [fingerprint(cards[1]?.number ?? '')],
      },
    ]);
    expect((await roster()).members.find(({ id }) => id === family.mother.id)).toEqual({
      id: family.mother.id,
      isGuardian: true,
      cardFingerprints: [fingerprint(cards[2]?.number ?? '')],
    });
  });

  test('asked again with its key is the same sheet; its numbers are kept nowhere', async () => {
    const family = await world.family();
    const wish = { idempotencyKey: randomUUID() };
    const first = await sheet([{ familyMemberId: family.mother.id }], wish);
    expect(await sheet([{ familyMemberId: family.mother.id }], wish)).toEqual(first);
    expect(await opens(first[0]?.number ?? '')).toBeUndefined();
    const { rows } = await world.owner.query<{ text: string }>(
      `select (select string_agg(c::text, ' ') from card c) || (select string_agg(i::text, ' ') from idempotency_record i)
         || (select string_agg(a::text, ' ') from audit_entry a) as text`,
    );
    expect(rows[0]?.text).not.toContain(first[0]?.number);
    const mismatch = await admin().refusal('issueCards', {
      ...wish,
      holders: [{ familyMemberId: family.grandmother.id }],
    });
    expect(mismatch).toBe('IDEMPOTENCY_MISMATCH');
  });

  test('names one person a card, at most sixty, of this kindergarten; an administrator makes it', async () => {
    const [family, foreign] = [await world.family(), await world.family(world.rainbow)];
    const own = { familyMemberId: family.mother.id };
    const refused = (holders: object[]) => admin().refusal('issueCards', { holders });
    expect(await refused([])).toBe('INPUT_INVALID');
    expect(await refused([{}])).toBe('INPUT_INVALID');
    expect(await refused([{ ...own, staffMemberId: world.sunshine.teacher.id }])).toBe('INPUT_INVALID');
    expect(await refused([own, own])).toBe('INPUT_INVALID');
    expect(await refused(Array.from({ length: 61 }, () => own))).toBe('INPUT_INVALID');
    expect(await refused([{ familyMemberId: foreign.mother.id }])).toBe('NOT_FOUND');
    expect(await refused([{ staffMemberId: world.rainbow.teacher.id }])).toBe('NOT_FOUND');
    for (const who of [
      world.sunshine.principal,
      world.sunshine.kiosks[0],
      familyClaims(world.sunshine, family.mother),
    ]) {
      const { status } = await world
        .as(who)
        .send('mutation($input: IssueCardsInput!) { issueCards(input: $input) { userErrors { code } } }', {
          input: { idempotencyKey: randomUUID(), holders: [own] },
        });
      expect(status).toBe(403);
    }
  });
});

describe('a lost card', () => {
  const stop = (cards: Issued['cards']) =>
    admin().done<{ card: { stoppedAt: string } }>(
      'stopCard',
      { cardId: cards[0]?.card.id },
      'card { stoppedAt }',
    );

  test('is stopped at once: it opens nothing, and what it opened ends', async () => {
    const family = await world.family();
    const cards = await sheet([{ familyMemberId: family.mother.id }]);
    const { session } = await world
      .as(world.sunshine.kiosks[0])
      .done<{ session: { token: string } }>(
        'openFamilySession',
        { cardNumber: cards[0]?.number },
        'session { token }',
      );
    const holder = world.as(`Bearer ${session.token}`);
    expect((await holder.send('{ viewer { familyMember { id } } }')).status).toBe(200);
    const { card } = await stop(cards);
    expect(card.stoppedAt).toBe(world.clock.now().toISOString());
    world.clock.advance(5_000);
    expect((await holder.send('{ viewer { familyMember { id } } }')).status).toBe(401);
    expect(await opens(cards[0]?.number ?? '')).toBe('CARD_UNKNOWN');
    expect((await roster()).members.find(({ id }) => id === family.mother.id)?.cardFingerprints).toEqual([]);
    expect((await stop(cards)).card.stoppedAt).toBe(card.stoppedAt);
  });

  test('of another kindergarten is not found', async () => {
    const family = await world.family();
    const cards = await sheet([{ familyMemberId: family.mother.id }]);
    expect(await world.as(world.rainbow.admin).refusal('stopCard', { cardId: cards[0]?.card.id })).toBe(
      'NOT_FOUND',
    );
  });
});

test('of two cards with one number one works, however they are made', async () => {
  const family = await world.family();
  const number = '4000400040004000';
  const codes = await Promise.all(
    [family.mother, family.grandmother].map(({ id }) =>
      admin().refusal('issueCard', { familyMemberId: id, number }),
    ),
  );
  expect(codes.toSorted()).toEqual(['ALREADY_EXISTS', undefined]);
});

test('colleagues see who of them has a card', async () => {
  await sheet([{ staffMemberId: world.sunshine.doctor.id }]);
  const { staffMembers } = await world
    .as(world.sunshine.neighbour)
    .query<{ staffMembers: { nodes: { id: string; hasCard: boolean }[] } }>(
      '{ staffMembers(first: 20) { nodes { id hasCard } } }',
    );
  const has = (id: string) => staffMembers.nodes.find((each) => each.id === id)?.hasCard;
  expect(has(world.sunshine.doctor.id)).toBe(true);
  expect(has(world.sunshine.neighbour.id)).toBe(false);
});
