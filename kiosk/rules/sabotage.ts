import type { Page } from 'playwright-core';
import { type Size, show } from './gallery-page.ts';
import { foreignLetters, layoutFindings, lookFindings } from './looks.ts';
import type { Finding } from './oracles/finding.ts';
import { motionOracle } from './oracles/motion-oracle.ts';

/** A fault made on purpose on the home screen, and the finding that must come of it. */
interface Fault {
  name: string;
  /** Runs in the page. */
  make: () => void;
  found: (finding: Finding) => boolean;
}

const FAULTS: readonly Fault[] = [
  {
    name: 'an overlapping button',
    make() {
      const { left = 0, top = 0 } = document.querySelector('.doors button')?.getBoundingClientRect() ?? {};
      const button = Object.assign(document.createElement('button'), { textContent: 'In the way' });
      button.style.cssText = `position:fixed;left:${left + 40}px;top:${top + 40}px;width:160px;height:160px`;
      document.body.append(button);
    },
    found: ({ rule, what }) => rule === 'K25' && what.startsWith('overlaps button. "In the way"'),
  },
  {
    name: 'a cut label',
    make() {
      const label = document.querySelector<HTMLElement>('.doors button:last-child .label');
      if (label) label.style.cssText = 'max-inline-size:60px;overflow:hidden;white-space:nowrap';
    },
    found: ({ rule, what }) => rule === 'K25' && what.startsWith('cut by'),
  },
  {
    name: 'a broken word',
    make() {
      const label = document.querySelector<HTMLElement>('.doors button:last-child .label');
      if (label) label.style.cssText = 'inline-size:2.2em;overflow-wrap:anywhere;word-break:break-all';
    },
    found: ({ rule, what }) => rule === 'K25' && what.endsWith('is broken in two'),
  },
  {
    name: 'low contrast',
    make() {
      const label = document.querySelector<HTMLElement>('.doors .label');
      if (label) label.style.color = '#9fc7b0';
    },
    found: ({ rule, what }) => rule === 'K4' && what.startsWith('text'),
  },
  {
    name: 'a target without an edge',
    make() {
      const door = document.querySelector<HTMLElement>('.doors button');
      if (door) door.style.background = '#f3f0e8';
    },
    found: ({ rule, what }) => rule === 'K4' && what.startsWith('edge'),
  },
  {
    name: 'a small target',
    make() {
      const door = document.querySelector<HTMLElement>('.doors button');
      if (door) door.style.cssText = 'block-size:40px;min-block-size:0;padding:0';
    },
    found: ({ rule }) => rule === 'K1',
  },
  {
    name: 'small letters',
    make() {
      const label = document.querySelector<HTMLElement>('.doors .label');
      if (label) label.style.fontSize = '20px';
    },
    found: ({ rule }) => rule === 'K3',
  },
  {
    name: 'a tile without a picture',
    make: () => document.querySelector('.doors .disc')?.remove(),
    found: ({ rule }) => rule === 'K8',
  },
  {
    name: 'a picture that is not there',
    make() {
      const picture = document.querySelector('.doors .picture');
      if (picture) picture.className = 'picture picture-nobodyDrew';
    },
    found: ({ rule, what }) => rule === 'K8' && what.startsWith('a picture'),
  },
  {
    name: 'a second question',
    make: () => document.querySelector('main')?.append(document.createElement('h1')),
    found: ({ rule }) => rule === 'K7',
  },
  {
    name: "a child's name at rest",
    make: () => document.querySelector('.home-name')?.append(' 米娅'),
    found: ({ rule }) => rule === 'K14',
  },
  {
    name: 'no help',
    make: () => document.querySelector('nav.bar button:last-child')?.remove(),
    found: ({ rule }) => rule === 'K21',
  },
  {
    name: 'a slow change',
    make() {
      const door = document.querySelector<HTMLElement>('.doors button');
      if (door) door.style.transition = 'opacity 900ms';
    },
    found: ({ rule }) => rule === 'K26',
  },
];

/** The names of the faults that nothing noticed. Each is made on a fresh page; without a fault nothing may be found. */
export async function unnoticed(page: Page, size: Size): Promise<string[]> {
  const look = async () => [
    ...(await layoutFindings(page, size)),
    ...(await lookFindings(page, size)),
    ...(await page.evaluate(motionOracle, true)),
  ];
  const missed: string[] = [];
  for (const { name, make, found } of FAULTS) {
    await page.reload();
    await page.waitForSelector('.kiosk');
    await show(page, { name: 'home', language: 'en' });
    const before = await look();
    await page.evaluate(make);
    if (before.some(found) || !(await look()).some(found)) missed.push(name);
  }
  await page.reload();
  await page.waitForSelector('.kiosk');
  const thai = 'ก'; // no font of ours has it
  if ((await foreignLetters(page, 'en', thai)).length === 0) missed.push('a letter without a font');
  return missed;
}

/** How many faults are made. */
export const faultCount = FAULTS.length + 1;
