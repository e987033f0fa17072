// Who waits at the door, at the desk, in a real browser against a scripted server.
import { beforeEach, expect, test, vi } from 'vitest';
import { axeFindings, picture } from './desk/browser.ts';
import { askAtTheDoor } from './desk/door-answers.ts';
import { deskStage, type Stage } from './desk/stage.ts';

// A loaded machine may take its time; no test waits for the clock.
vi.setConfig({ testTimeout: 120_000 });

let page: Stage['page'];
let server: Stage['server'];
const stage = deskStage();
const { signIn, open } = stage;
beforeEach(() => {
  ({ page, server } = stage);
});

const door = () => page.getByRole('region', { name: '门口在等' });
const gone = () => page.getByRole('region', { name: '已离园' });
const named = (name: string) => {
  const child = server.world.children.find((one) => `${one.familyName}${one.givenName}` === name);
  if (!child) throw new Error(`no ${name}`);
  return child;
};

test('whoever waits is on every page at once: who, for whom, since when; one touch lets the children go', async () => {
  await signIn('teacher@sunshine.example');
  expect(await door().count()).toBe(0);
  askAtTheDoor(server.world, [named('王小明'), named('刘子涵')], {
    name: '王桂英',
    relation: 'PATERNAL_GRANDMOTHER',
  });
  await door().getByText('王桂英 · 奶奶').waitFor();
  expect(await door().getByText('16:05').count()).toBe(1);
  await open('通知');
  await door().getByRole('link', { name: '王小明' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await open('今天');
  await picture(page, 'at-the-door');
  await door()
    .getByRole('button', { name: /^放行 王小明.*刘子涵$/ })
    .click();
  await gone().getByText('王小明').waitFor();
  await gone().getByText('刘子涵').waitFor();
  await door().waitFor({ state: 'detached' });
});

test('against whom an order stands there is nothing to let go with: staff look, and the child stays', async () => {
  await signIn('teacher@sunshine.example');
  askAtTheDoor(server.world, [named('王小明')], { name: '王强', relation: 'FATHER', held: true });
  await door().getByText('请不要放行').waitFor();
  expect(await door().getByRole('button', { name: /^放行/ }).count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await picture(page, 'at-the-door-held');
  await door().getByRole('button', { name: '先不放 王小明' }).click();
  await page.getByText('王小明 还在园').waitFor();
  await door().waitFor({ state: 'detached' });
});

test('an order that came meanwhile is told to the face', async () => {
  await signIn('teacher@sunshine.example');
  askAtTheDoor(server.world, [named('王小明')], { name: null, relation: null });
  await door().getByText('没有写是谁').waitFor();
  for (const one of server.world.door) one.held = true;
  await door().getByRole('button', { name: '放行 王小明' }).click();
  await page.getByText('这个人被禁止接送').waitFor();
});
