/** Second chapter: the father calls, and hears it before any menu. */
import type { Line } from '../softphone/sentences.ts';
import { TIME_ZONE } from './day.ts';
import type { PhoneCall } from './phone.ts';
import { expect, type Story } from './story.ts';
import type { World } from './world.ts';

interface Day {
  readonly status: string;
  readonly arrivedAt: string;
  readonly arrivedWith: { readonly relation: string } | null;
}

interface NoticesTold {
  readonly notices: { readonly nodes: { reach: { unreached: { children: { id: string }[] }[] } }[] };
}

/** Names the sentence that says a child's arrival, from what the API knows. */
async function arrivalLine(
  { truth }: World,
  { id, givenName }: { id: string; givenName: string },
): Promise<Line> {
  const query =
    'query ($id: ID!) { node(id: $id) { ... on Child { day { status arrivedAt arrivedWith { relation } } } } }';
  const { node } = await truth<{ node: { day: Day } }>(query, { id });
  expect(node.day.status === 'PRESENT', `${givenName} is present`, node.day);
  const at = { instant: node.day.arrivedAt, timeZone: TIME_ZONE };
  return {
    made: 'status.arrived',
    values: { child: givenName, at, relation: node.day.arrivedWith?.relation },
  };
}

/** How many notices this family has not had: asked of the API as the principal. */
export async function unreadCount({ truth, family }: World): Promise<number> {
  const query = '{ notices(first: 50) { nodes { reach { unreached { children { id } } } } } }';
  const { notices } = await truth<NoticesTold>(query);
  const ours = (households: { children: { id: string }[] }[]) =>
    households.some(({ children }) => children.some(({ id }) => id === family.children[0]?.id));
  return notices.nodes.filter(({ reach }) => ours(reach.unreached)).length;
}

/** All that a proven caller hears before any menu. */
export async function statusLines(world: World): Promise<Line[]> {
  const lines: Line[] = [];
  for (const child of world.family.children) lines.push(await arrivalLine(world, child));
  const count = await unreadCount(world);
  return [
    ...lines,
    count > 0 ? { made: 'status.notices', values: { count } } : { fixed: 'status.noNotices' },
  ];
}

export const greeting: Line = { made: 'greeting', values: { kindergarten: '阳光幼儿园' } };
const MENU: Line = { fixed: 'main.menu' };

/** The line greets, the caller types the PIN ahead; what he hears then is how his children are. */
export async function proves(call: PhoneCall, pin: string): Promise<void> {
  await call.hears([greeting]);
  await call.press(pin);
}

/** Tells the chapter; gives the seconds from the PIN's last digit to the first word of the news. */
export async function hearing(story: Story, world: World): Promise<{ pinToStatusS: number }> {
  let call: PhoneCall | undefined;
  let pinToStatusS = Number.NaN;

  await story.step(
    'the father’s first call greets him, offers the other language, and lets him try a key',
    async () => {
      call = await world.call();
      const [hello] = await call.hears([
        greeting,
        { fixed: 'language.offer', language: 'en' },
        { fixed: 'practice.try' },
      ]);
      expect(hello && hello.start < 1, 'the greeting begins within a second', hello);
      await call.press('1');
      await call.hears([{ fixed: 'practice.good' }]);
      return call.told().trim();
    },
  );

  await story.step('with his PIN he hears, before any menu, that both arrived, and when', async () => {
    if (!call) throw new Error('there is no call');
    await call.hears([{ fixed: 'pin.ask' }]);
    await call.press(world.family.pin);
    const pressed = call.second;
    const lines = await statusLines(world);
    const heard = await call.hears([...lines, MENU]);
    const [status] = heard;
    const menu = await call.heardEver(MENU);
    expect(menu && heard[lines.length - 1], 'the menu comes after the news');
    expect(menu.start >= (heard[lines.length - 1]?.end ?? 0) - 0.5, 'no menu before the news', menu);
    pinToStatusS = Number(((status?.start ?? Number.NaN) - pressed).toFixed(2));
    return heard
      .map(
        ({ start, end, text, score }) =>
          `${start.toFixed(1)}-${end.toFixed(1)} s ${text} (${score.toFixed(3)})`,
      )
      .join(' ');
  });
  await call?.hangUp();
  return { pinToStatusS };
}
