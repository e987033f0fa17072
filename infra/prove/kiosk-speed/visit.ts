/** What is touched in a round, in the order of a visit, and which cards are shown. */
import type { Glass, Step } from '../browser/glass.ts';

const on = (screen: string) => `.kiosk[data-screen="${screen}"]`;
const door = (tone: string) => `.doors .tile[data-tone="${tone}"]`;
const BAR_START = '.bar button >> nth=0';

/** What a kiosk at rest shows. */
export const RESTING = `${on('home')} ${door('news')}`;
/** The first touch after a start. */
export const START: Step = { touch: door('arrive'), until: on('present') };

/** Back. */
export const HOME: Step = { touch: BAR_START, until: on('home') };

const dots = (count: number) => `.dots .dot:nth-child(${count})[data-on]`;

/** Six digits, with an answer for each but the last, which is the server's. */
const typed = (digits: string): Step[] =>
  [...digits.slice(0, 5)].map((digit, index) => ({
    touch: `.keypad .key:text-is("${digit}")`,
    until: dots(index + 1),
    quick: true,
  }));

/** Through the doors, photos, keypads and languages; then a family with a card, and back. */
const withoutCard = (pin: string): Step[] => [
  START,
  { touch: '.present .grid .tile >> nth=0', until: on('photos') },
  { touch: '.grid-photos .tile >> nth=0', until: on('pin') },
  ...typed(pin),
  HOME,
  { touch: door('tell'), until: on('kind') },
  { touch: '.grid .tile >> nth=0', until: on('present') },
  HOME,
  { touch: door('news'), until: on('present') },
  HOME,
];

const WITH_CARD: readonly Step[] = [
  { touch: '.children .tile >> nth=0', until: '.children .tile[aria-pressed="false"]' },
  { touch: '.children .tile >> nth=0', until: '.children .tile[aria-pressed="true"]:first-child' },
];

/** Touches that are answered when the wish is on the disk, and not before (K18). */
const TO_DISK: readonly Step[] = [
  { touch: '.confirm .yes', until: on('done') },
  { touch: '.undo', until: on('undone') },
];

interface Family {
  readonly card: string;
  readonly pin: string;
}

/** How long the answers of a visit took. Ms. */
export interface Visit {
  readonly taps: number[];
  /** Of touches that wait for the disk. */
  readonly stored: number[];
}

/** A visit without a card, and one with. */
export async function visit(kiosk: Glass, { pin, card }: Family): Promise<Visit> {
  await kiosk.page.bringToFront();
  const taps: number[] = [];
  const stored: number[] = [];
  for (const step of withoutCard(pin)) taps.push(await kiosk.touch(step));
  await kiosk.card(card, on('who'));
  for (const step of WITH_CARD) taps.push(await kiosk.touch(step));
  for (const step of TO_DISK) stored.push(await kiosk.touch(step));
  taps.push(await kiosk.touch(HOME));
  return { taps, stored };
}

/** Cards of one family after the other; how long each question took. Ms. */
export async function cards(kiosk: Glass, families: readonly Family[]): Promise<number[]> {
  await kiosk.page.bringToFront();
  const took: number[] = [];
  for (const { card } of families) {
    took.push(await kiosk.card(card, on('who')));
    await kiosk.touch(HOME);
  }
  return took;
}
