/** First chapter: a grandmother brings two children, and every door knows it. */
import { Integrator } from './integrator.ts';
import { expect, type Story } from './story.ts';
import type { World } from './world.ts';

/** What was measured on the way. Milliseconds. */
export interface ArrivalFigures {
  cardToQuestionMs: number;
  tapToAnswerMs: number;
  tapToBoardMs: number;
}

interface Replay {
  readonly cursor: string;
}

/** Tells the chapter; gives what it measured. */
export async function arrival(story: Story, world: World): Promise<ArrivalFigures> {
  const { kiosk, desk, secondDesk, integrator, family, stack } = world;
  const [first, second] = family.children;
  if (!first || !second) throw new Error('the story needs a family with two children');
  const figures: ArrivalFigures = {
    cardToQuestionMs: Number.NaN,
    tapToAnswerMs: Number.NaN,
    tapToBoardMs: Number.NaN,
  };
  let begin = '';

  await story.step('an integrator subscribes with an API key', async () => {
    begin = (await world.truth<Replay>('{ cursor }')).cursor;
    await integrator.connect(begin);
    return undefined;
  });

  await story.step('both teachers sign in at the desk and have their boards open', async () => {
    const [one, other] = stack.demo.staff.filter(({ role }) => role === 'CLASS_TEACHER');
    await desk.signIn(one?.email ?? '', one?.password ?? '');
    await desk.board(first.classroom);
    await secondDesk.signIn(other?.email ?? '', other?.password ?? '');
    await secondDesk.board(second.classroom);
    return `${first.classroom}, ${second.classroom}`;
  });

  await story.step('the kiosk is paired with its code and rests', async () => {
    await kiosk.pair(stack.demo.kioskPairingUrl);
    return undefined;
  });

  await story.step('the grandmother’s card brings both children onto the glass', async () => {
    await kiosk.card(family.card);
    await kiosk.shows('who');
    figures.cardToQuestionMs = await kiosk.took('card', 'who');
    const words = await kiosk.words();
    for (const { givenName } of family.children)
      expect(words.includes(givenName), `${givenName} on the glass`, words);
    return `${figures.cardToQuestionMs} ms`;
  });

  await story.step('one tap checks both in', async () => {
    await kiosk.touch('.confirm .yes');
    const since = performance.now();
    const seen = Promise.all([desk.sees(first.id), secondDesk.sees(second.id)]).then(() => {
      figures.tapToBoardMs = Math.round(performance.now() - since);
    });
    seen.catch(() => undefined); // told in the next step
    await kiosk.shows('done');
    figures.tapToAnswerMs = await kiosk.took('tap', 'done');
    const words = await kiosk.words();
    for (const { givenName } of family.children)
      expect(words.includes(givenName), `${givenName} on the glass`, words);
    await seen.catch(() => undefined);
    return `${figures.tapToAnswerMs} ms, "${words.replaceAll(/\s+/g, ' ')}"`;
  });

  await story.step('the boards show both at once, without being loaded anew', async () => {
    const lines = [await desk.sees(first.id), await secondDesk.sees(second.id)];
    for (const line of lines) expect(line.includes('外婆'), 'who brought the child', line);
    return `${figures.tapToBoardMs} ms after the tap: ${lines.join(' | ')}`;
  });

  await story.step('the integrator received exactly the two arrivals', async () => {
    const received = await integrator.until(2);
    const arrivals = received.map(({ kind, subjectId }) => `${kind} ${subjectId}`);
    const expected = family.children.map(({ id }) => `CHILD_CHECKED_IN ${id}`);
    expect(sameThings(arrivals, expected), `${expected.join(', ')}`, arrivals);
    return undefined;
  });

  await story.step(
    'cut off while more families come, the integrator misses nothing and hears nothing twice',
    async () => {
      const [third, fourth, fifth] = world.others;
      if (!third || !fourth || !fifth) throw new Error('the story needs three more families');
      await integrator.cut();
      await kiosk.checkIn(third.card);
      await kiosk.checkIn(fourth.card);
      await desk.sees(first.id);
      const meanwhile = third.children.length + fourth.children.length;
      await untilRecorded(world, [...third.children, ...fourth.children]);
      expect(integrator.received.length === 2, 'nothing while cut off', integrator.received.length);
      await integrator.connect(begin);
      await kiosk.checkIn(fifth.card);
      const count = 2 + meanwhile + fifth.children.length;
      await integrator.until(count);
      return gapFree(world, begin, [
        ...family.children,
        ...third.children,
        ...fourth.children,
        ...fifth.children,
      ]);
    },
  );
  return figures;
}

const sameThings = (some: readonly string[], others: readonly string[]): boolean =>
  [...some].sort().join() === [...others].sort().join();

async function untilRecorded(world: World, children: readonly { id: string }[]): Promise<void> {
  for (const { id } of children) {
    const deadline = performance.now() + 10_000;
    while ((await statusOf(world, id)) !== 'PRESENT')
      expect(performance.now() < deadline, `${id} is recorded`);
  }
}

async function statusOf(world: World, id: string): Promise<string> {
  const query = 'query ($id: ID!) { node(id: $id) { ... on Child { day { status } } } }';
  const { node } = await world.truth<{ node: { day: { status: string } } }>(query, { id });
  return node.day.status;
}

/** What came over both connections is what a third one, which was never cut, is told from the beginning. */
async function gapFree(world: World, begin: string, children: readonly { id: string }[]): Promise<string> {
  const { received } = world.integrator;
  const arrived = received.map(({ subjectId }) => subjectId);
  expect(
    sameThings(
      arrived,
      children.map(({ id }) => id),
    ),
    'each arrival once',
    received,
  );
  const cursors = received.map(({ cursor }) => cursor);
  const witness = new Integrator(world.stack.graphqlWs, world.stack.demo.apiKey);
  await witness.connect(begin);
  await witness.until(received.length);
  await witness.close();
  const told = witness.received.map(({ cursor }) => cursor);
  expect(told.join() === cursors.join(), `the same events in the same order: ${told.join()}`, cursors);
  return `${received.length} events, in order, each once`;
}
