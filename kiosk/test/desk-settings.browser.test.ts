// What a kindergarten sets for itself, what is next after set-up, and who looked.
import { readFile } from 'node:fs/promises';
import { beforeEach, expect, test, vi } from 'vitest';
import { axeFindings, picture } from './desk/browser.ts';
import { deskStage, type Stage } from './desk/stage.ts';

vi.setConfig({ testTimeout: 120_000 });

const stage = deskStage();
let page: Stage['page'];
let server: Stage['server'];
const { signIn, open } = stage;
beforeEach(() => {
  ({ page, server } = stage);
});

test('one page sets name, languages, line, time zone and minutes; a draft of it is kept', async () => {
  await signIn();
  await open('园所设置');
  await page.getByLabel('English名称').fill('Sunshine Kindergarten');
  await page.getByLabel('电话号码').fill('12345678');
  await page.getByLabel('时区').fill('Shanghai');
  await page.reload();
  expect(await page.getByLabel('English名称').inputValue()).toBe('Sunshine Kindergarten');
  const form = page.getByRole('form', { name: '幼儿园' });
  const save = form.getByRole('button', { name: '保存' });
  await save.click();
  await page.getByText('请从列表里选一个时区').waitFor();
  await page.getByLabel('时区').fill('Asia/Urumqi');
  await save.click();
  await page.getByText('看不懂这个号码').waitFor();
  await picture(page, 'settings-refused');
  await page.getByLabel('电话号码').fill('010 1234 5678');
  await page.getByLabel('多久以内可以撤销').fill('15');
  await page.getByLabel('第一次触摸就开始说话').uncheck();
  await page.getByRole('radio', { name: /各班在自己门口放行/ }).check();
  await save.click();
  await page.getByText('设置已保存').waitFor();
  expect(server.world.kindergarten).toMatchObject({
    version: 2,
    languages: ['ZH_CN', 'EN'],
    timeZone: 'Asia/Urumqi',
    lineNumber: '010 1234 5678',
    undoMinutes: 15,
    voiceFromFirstTouch: false,
    releaseBy: 'DOOR',
    names: [
      { language: 'ZH_CN', name: '阳光幼儿园' },
      { language: 'EN', name: 'Sunshine Kindergarten' },
    ],
  });
  expect(await page.getByText('上次没写完').count()).toBe(0);
});

test('somebody else changed the settings meanwhile: they are shown as they are now', async () => {
  await signIn();
  await open('园所设置');
  await page.getByLabel('多久以内可以撤销').fill('20');
  Object.assign(server.world.kindergarten, { version: 7, lateMinutes: 10 });
  await page.getByRole('form', { name: '幼儿园' }).getByRole('button', { name: '保存' }).click();
  await page.getByLabel('超过多久算晚接').and(page.locator('[value="10"]')).waitFor();
  expect(await page.getByLabel('多久以内可以撤销').inputValue()).toBe('20');
});

test('a new house is told what is next, in order, with what is done', async () => {
  Object.assign(server.world.kindergarten, { lineNumber: null });
  for (const home of server.world.homes) for (const member of home.members) member.cards = [];
  await signIn();
  const steps = page.getByRole('region', { name: /接下来做什么/ });
  await steps.getByText('6 步做完 4 步').waitFor();
  expect(await steps.locator('[aria-current=step]').innerText()).toContain('发接送卡');
  await picture(page, 'first-steps');
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await picture(page, 'first-steps-390');
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('button', { name: 'English' }).click();
  await picture(page, 'first-steps-en');
  await page.getByRole('link', { name: 'Give out cards' }).click();
  await page.getByRole('heading', { level: 1, name: 'Cards' }).waitFor();
});

test('the trail is read as sentences, narrowed in the address, and exported', async () => {
  await signIn();
  await open('查看记录');
  const lines = page.getByRole('list', { name: '查看记录' }).getByRole('listitem');
  await lines.getByText('李敏 看了 王小明、李思源、张语桐 等 4 名幼儿 的健康记录').waitFor();
  expect(await lines.count()).toBe(3);
  await page.getByLabel('做什么').selectOption('看健康记录');
  await page.getByLabel('哪天').fill('2026-11-21');
  expect(new URL(page.url()).search).toBe('?what=health&day=2026-11-21');
  await page.reload();
  expect(await page.getByLabel('做什么').inputValue()).toBe('health');
  await page.getByRole('button', { name: '检查记录' }).click();
  await page.getByText('3 条记录都完整').waitFor();
  await picture(page, 'audit');
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 CSV' }).click(),
  ]);
  const text = await readFile(await saved.path(), 'utf8');
  expect(text).toContain('"李敏","登记了 李思源 入园"'.replace('李思源', '王小明'));
  expect(text.split('\r\n')).toHaveLength(5);
});
