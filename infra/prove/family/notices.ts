/** Third chapter: a notice is read at the kiosk or heard on the phone, and either is the one receipt of the family. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Line } from '../softphone/sentences.ts';
import { TIME_ZONE } from './day.ts';
import type { Draft } from './desk.ts';
import { proves, statusLines } from './hearing.ts';
import type { PhoneCall } from './phone.ts';
import { eventually, expect, type Story } from './story.ts';
import type { World } from './world.ts';

const NEWS_MS = 30_000;
const KIOSK_RESTS_MS = 4_500;
const HEARD: Draft = {
  title: '明天带雨鞋',
  body: '明天下午去小花园，请给孩子带一双雨鞋。',
  englishTitle: 'Rain boots tomorrow',
  englishBody: 'We go to the garden tomorrow afternoon. Please bring rain boots.',
};
const READ: Draft = {
  title: '周四开放日',
  body: '周四上午九点请来看孩子做游戏。',
  englishTitle: 'Open day on Thursday',
  englishBody: 'Come and watch the children play on Thursday at nine.',
};

interface Told {
  readonly notices: {
    readonly nodes: {
      authorName: string;
      publishedAt: string;
      texts: { title: string }[];
      reach: { reachedCount: number; receipts: { door: string; manner: string }[] };
    }[];
  };
}

async function noticeOf({ truth }: World, title: string): Promise<Told['notices']['nodes'][number]> {
  const query = `{ notices(first: 20) { nodes { authorName publishedAt texts { title }
    reach { reachedCount receipts { door manner } } } } }`;
  const { notices } = await truth<Told>(query);
  const found = notices.nodes.find(({ texts }) => texts.some((text) => text.title === title));
  expect(found, `the notice ${title}`);
  return found;
}

/** How the phone line tells a notice: when and from whom, new or not, then its own words. */
async function noticeLines(world: World, { title, body }: Draft, isNew: boolean): Promise<Line[]> {
  const { authorName: author, publishedAt } = await noticeOf(world, title);
  const at = { instant: publishedAt, timeZone: TIME_ZONE };
  const head: Line = { made: 'notice.from', values: { author, at, now: new Date().toISOString(), isNew } };
  return [head, { words: title, language: 'zh-CN' }, { words: body, language: 'zh-CN' }];
}

/** Exactly one receipt, through this door. */
async function onlyReceipt(world: World, title: string, door: string): Promise<string> {
  const { reach } = await noticeOf(world, title);
  const told = reach.receipts.map((receipt) => `${receipt.manner} ${receipt.door}`).join();
  expect(reach.reachedCount === 1 && reach.receipts.length === 1, 'one receipt', told);
  expect(reach.receipts[0]?.door === door, `a receipt through ${door}`, told);
  return told;
}

/** Comes to the kiosk after it has rested a while: it learns of news while nobody stands there. */
async function comesToRead({ kiosk, family }: World, title: string): Promise<true | undefined> {
  await kiosk.leave();
  await wait(KIOSK_RESTS_MS);
  await kiosk.readNews(family.card);
  return (await kiosk.title()) === title ? true : undefined;
}

/** The list of notices at the kiosk, once it shows the one that was heard on the phone as known. */
async function tickedAtKiosk({ kiosk, family }: World): Promise<Map<string, 'new' | 'had'> | undefined> {
  await kiosk.leave();
  await wait(KIOSK_RESTS_MS);
  const tiles = await kiosk.newsOf(family.card);
  return tiles.get(HEARD.title) === 'had' ? tiles : undefined;
}

/** Tells the chapter. The call goes on into the next one. */
export async function notices(story: Story, world: World): Promise<PhoneCall | undefined> {
  const { kiosk, desk, family } = world;
  let call: PhoneCall | undefined;

  await story.step('the teacher writes two notices, in both languages', async () => {
    await desk.publish(HEARD);
    await desk.publish(READ);
    expect((await desk.reachOf(READ.title)) === 0, 'nobody has it yet');
    return `${HEARD.title}, ${READ.title}`;
  });

  await story.step(
    'the grandmother reads one at the kiosk: "I got it"; the desk’s counter rises',
    async () => {
      await eventually('the new notice at the kiosk', () => comesToRead(world, READ.title), NEWS_MS);
      await kiosk.gotIt();
      await kiosk.leave();
      await desk.reaches(READ.title, 1);
      return onlyReceipt(world, READ.title, 'KIOSK');
    },
  );

  await story.step(
    'on the phone it is not new any more; the other one is, and key 1 is its receipt',
    async () => {
      call = await world.call();
      await proves(call, family.pin);
      await call.hears(await statusLines(world));
      await call.press('1');
      await call.hears(await noticeLines(world, READ, false));
      await call.press('2');
      await call.hears(await noticeLines(world, HEARD, true));
      await call.press('1');
      await call.hears([{ fixed: 'notices.thanks' }]);
      await desk.reaches(HEARD.title, 1);
      return onlyReceipt(world, HEARD.title, 'PHONE');
    },
  );

  await story.step('heard on the phone, it has its tick at the kiosk', async () => {
    const tiles = await eventually('the tick at the kiosk', () => tickedAtKiosk(world), NEWS_MS);
    for (const { title } of [HEARD, READ])
      expect(tiles.get(title) === 'had', `${title} with a tick`, [...tiles]);
    expect([...tiles.values()].includes('new'), 'an older one that is still new', [...tiles]);
    return [...tiles].map(([title, state]) => `${title}: ${state}`).join(', ');
  });
  return call;
}
