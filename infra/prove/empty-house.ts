/**
 * A kindergarten made by hand, out of nothing: no demonstration, no mutation of ours. One person at the desk sets it up,
 * key by key; then a child is brought with a card, its mother calls and hears it, a program asks, and it goes home.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Stack, startStack } from '../start/stack.ts';
import { send } from './acting/graphql.ts';
import { openChromium, pictures, visitor } from './browser/chromium.ts';
import { Hands } from './empty-house/by-hand.ts';
import * as desk from './empty-house/pages.ts';
import { nearMidnight } from './family/day.ts';
import { KioskDoor } from './family/kiosk.ts';
import { PhoneCall } from './family/phone.ts';
import { eventually, expect, Story } from './family/story.ts';
import { defineProof } from './proof.ts';
import { Sentences } from './softphone/sentences.ts';

interface Day {
  readonly status: string;
  readonly arrivedAt: string | null;
}

const GREETING = { made: 'greeting', values: { kindergarten: desk.HOUSE.name } };

const DAY = 'query ($id: ID!) { node(id: $id) { ... on Child { day { status arrivedAt } } } }';

/** What a program is told of the child with a key; undefined when the key opens nothing. */
async function askDay({ graphql }: Stack, key: string, id: string): Promise<Day | undefined> {
  const { answer } = await send<{ node: { day: Day } | null }>(graphql, key, { query: DAY }, { id });
  return answer.errors ? undefined : answer.data?.node?.day;
}

export default defineProof({
  name: 'empty-house',
  about: 'a kindergarten set up by hand through the desk serves a family at every door',
  bars: {
    stepsByHand: { min: 30, max: 120 },
    doorsWorking: { is: 4 },
    failed: { max: 0 },
    faultCaught: { is: true },
  },
  run: async ({ log }) => {
    const ends: (() => unknown)[] = [];
    try {
      const stack = await startStack({ demo: false, env: nearMidnight(new Date()) });
      ends.push(() => stack.stop());
      const sentences = new Sentences(stack.home);
      ends.push(() => sentences.close());
      // The voice takes its time to begin; while the house is set up it may.
      const warm = sentences.say([GREETING]).catch(() => undefined);
      const browser = await openChromium();
      ends.push(() => browser.close());
      const person = await visitor(browser, 'desk', { width: 1280, height: 900 });
      const screen = await visitor(browser, 'kiosk', { width: 1080, height: 1920 });
      await person.page.clock.install();
      const hands = new Hands(person.page);
      const kiosk = new KioskDoor(screen.page);
      const story = new Story(log, () => pictures([person, screen]));
      const doors = new Set<string>();
      const known = { child: '', card: '', key: '', address: '' };

      await story.step('the first visitor sets the kindergarten up with the code of the server', async () => {
        await desk.setUp(hands, stack.http, readFileSync(join(stack.home, 'setup-code'), 'utf8').trim());
        await desk.saysNext(hands, '开班');
        return undefined;
      });
      await story.step('a class, and then the next step is the staff', async () => {
        await desk.openClass(hands);
        await desk.saysNext(hands, '添加教职工');
        await desk.addTeacher(hands);
        await desk.saysNext(hands, '登记孩子');
        return undefined;
      });
      await story.step('a child with two adults, a card and a PIN', async () => {
        known.child = await desk.enrol(hands);
        await desk.addGrandfather(hands);
        known.card = await desk.giveCard(hands);
        await desk.setPin(hands);
        return `${hands.steps} steps so far`;
      });
      await story.step('the screen at the door, the line’s number, a key for a program', async () => {
        known.address = await desk.pairingAddress(hands);
        await kiosk.pair(known.address);
        await desk.writeNumber(hands);
        known.key = await desk.makeKey(hands);
        await hands.go('今天');
        await hands.page.locator('.first-steps').waitFor({ state: 'detached' });
        doors.add('desk');
        return undefined;
      });
      await story.step('the grandfather brings the child with his card', async () => {
        await kiosk.card(known.card);
        await kiosk.shows('who');
        await kiosk.touch('.confirm .yes');
        await kiosk.shows('done');
        await hands.page.locator(`section.group.present tr[data-child="${known.child}"]`).waitFor();
        doors.add('kiosk');
        return kiosk.words();
      });
      await story.step('a program with the key knows it', async () => {
        const day = await askDay(stack, known.key, known.child);
        expect(day?.status === 'PRESENT', 'present', day);
        doors.add('api');
        return day.arrivedAt ?? '';
      });
      await story.step('the mother calls the number that was typed at the desk, and hears it', async () => {
        const day = await askDay(stack, known.key, known.child);
        const number = `+86${desk.HOUSE.mother.phone.replaceAll(' ', '')}`;
        await warm;
        const call = await PhoneCall.dial(
          number,
          `sip:${desk.HOUSE.dialled}@${stack.sip.host}:${stack.sip.port}`,
          sentences,
        );
        ends.push(() => call.hangUp());
        await call.hears([GREETING]);
        await call.hears([{ fixed: 'language.offer', language: 'en' }, { fixed: 'practice.try' }]);
        await call.press('1');
        await call.hears([{ fixed: 'practice.good' }, { fixed: 'pin.ask' }]);
        await call.press(desk.HOUSE.mother.pin);
        const at = { instant: day?.arrivedAt ?? '', timeZone: desk.HOUSE.timeZone };
        const child = desk.HOUSE.child.givenName;
        const relation = 'PATERNAL_GRANDFATHER';
        await call.hears([{ made: 'status.arrived', values: { child, at, relation } }]);
        await call.hangUp();
        doors.add('phone');
        return call.told().trim();
      });
      await story.step('the grandfather collects the child', async () => {
        await kiosk.leave();
        await kiosk.card(known.card);
        // The child has come just now: before it is time to collect, the kiosk says so, and asks at another place.
        if ((await kiosk.showsOneOf('already', 'who')) === 'already') await kiosk.touch('.all-the-same');
        await kiosk.shows('who');
        await kiosk.touch('.confirm .yes');
        await kiosk.shows('done');
        const words = await kiosk.words();
        const day = () => askDay(stack, known.key, known.child);
        expect((await day())?.status === 'PRESENT', 'inside until somebody lets it go');
        await desk.letGo(hands);
        await eventually('the child is gone', async () =>
          (await day())?.status === 'DEPARTED' ? true : undefined,
        );
        return words;
      });

      let faultCaught = false;
      await story.step(
        'the fault: a key that was stopped by hand opens nothing, and that is noticed',
        async () => {
          await desk.stopKey(hands);
          faultCaught = (await eventually('refused', async () =>
            (await askDay(stack, known.key, known.child)) === undefined ? true : undefined,
          )) as boolean;
          return undefined;
        },
      );
      return {
        stepsByHand: hands.steps,
        doorsWorking: doors.size,
        steps: story.steps,
        failed: story.failed,
        faultCaught,
      };
    } finally {
      for (const end of ends.reverse()) await end();
    }
  },
});
