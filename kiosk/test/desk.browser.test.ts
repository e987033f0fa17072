// The desk in a real browser, against a scripted server: pages built as shipped, under the strict policy.
import { beforeEach, expect, test, vi } from 'vitest';
import { acknowledge, happen } from './desk/answers.ts';
import { axeFindings, picture } from './desk/browser.ts';
import { deskStage, type Stage } from './desk/stage.ts';
import { announce } from './desk/stream.ts';
import { at, receipt } from './desk/world.ts';

// A loaded machine may take its time; no test waits for the clock.
vi.setConfig({ testTimeout: 120_000 });

const stage = deskStage();
let page: Stage['page'];
let server: Stage['server'];
const { signIn, open } = stage;
beforeEach(() => {
  ({ page, server } = stage);
});

const group = (name: string) => page.getByRole('region', { name });

test('a wrong password is said in words, the right one opens today’s board', async () => {
  await page.goto(`${server.origin}/desk/`);
  await page.getByLabel('邮箱').fill('admin@sunshine.example');
  await page.getByLabel('密码').fill('wrong');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByText('邮箱和密码不对').waitFor();
  await picture(page, 'sign-in-refused');
  await signIn();
  await group('在园').getByText('王小明').waitFor();
  const stored = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  expect(stored).not.toContain('token-staff-1"');
});

test('an arrival at the kiosk moves the child on the board at once', async () => {
  await signIn();
  await group('未到').getByText('张语桐').waitFor();
  const child = server.world.children[2];
  if (!child) throw new Error('No child');
  happen(
    server.world,
    child,
    { status: 'PRESENT', arrivedAt: at('08:02'), with: 'MATERNAL_GRANDMOTHER' },
    'CHILD_CHECKED_IN',
  );
  const line = group('在园').getByRole('row', { name: /张语桐/ });
  await line.waitFor();
  expect(await line.textContent()).toMatch(/8:02\s*外婆/);
  expect(await group('未到').getByText('张语桐').count()).toBe(0);
});

test('what happened while the line was cut is there when it is back', async () => {
  await signIn();
  await group('未到').getByText('张语桐').waitFor();
  const child = server.world.children[2];
  if (!child) throw new Error('No child');
  server.cutSockets();
  happen(server.world, child, { status: 'PRESENT', arrivedAt: at('08:02') }, 'CHILD_CHECKED_IN');
  await group('在园').getByText('张语桐').waitFor();
});

test('keys alone check a child in, take it back, and report an absence', async () => {
  await signIn();
  await group('未到').getByText('吴梓轩').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('i');
  await group('在园').getByText('吴梓轩').waitFor();
  await page.getByText('吴梓轩 已入园').waitFor();
  await page.keyboard.press('u');
  await group('未到').getByText('吴梓轩').waitFor();
  await page.keyboard.press('x');
  await page.getByRole('dialog').getByRole('button', { name: '生病' }).press('Enter');
  await group('缺勤').getByText('杨沐宸').waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor();
  await picture(page, 'shortcuts');
  expect(await axeFindings(page)).toEqual([]);
});

test('a notice is written, and its receipts rise by themselves', async () => {
  await signIn();
  await open('通知');
  await page.getByRole('button', { name: '写通知' }).click();
  await page.getByRole('group', { name: '中文' }).getByLabel('标题').fill('明天秋游');
  await page.getByRole('button', { name: '发布' }).click();
  await page.getByText('请填写中文的标题和内容').waitFor();
  await page.getByRole('group', { name: '中文' }).getByLabel('内容').fill('请带水壶和帽子。');
  await picture(page, 'notice-form');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '发布' }).click();
  await page.getByText('12 个家庭中 0 个已收到').first().waitFor();
  const [made] = server.world.notices;
  const home = server.world.homes[3];
  if (!made || !home) throw new Error('Nothing was published');
  expect(made.texts).toEqual([
    { __typename: 'NoticeText', language: 'ZH_CN', title: '明天秋游', body: '请带水壶和帽子。' },
  ]);
  acknowledge(server.world, made, receipt(home, 'HEARD', 'PHONE'));
  await page.getByText('12 个家庭中 1 个已收到').first().waitFor();
  await page.getByRole('row', { name: /刘秀英.*听过了/ }).waitFor();
  await picture(page, 'notice');
});

test('a half-written notice outlives a click elsewhere, a reload and the end of the session, not signing out', async () => {
  await signIn();
  await open('通知');
  await page.getByRole('button', { name: '写通知' }).click();
  await page.getByLabel('只发这些班').check();
  await page.getByLabel('小一班').check();
  await page.getByRole('group', { name: '中文' }).getByLabel('内容').fill('请带水壶');
  await open('今天');
  await open('通知');
  const body = page.getByRole('group', { name: '中文' }).getByLabel('内容');
  expect(await body.inputValue()).toBe('请带水壶');
  expect(await page.getByLabel('小一班').isChecked()).toBe(true);
  await page.reload();
  await page.getByText('上次没写完，接着写。').waitFor();
  expect(await body.inputValue()).toBe('请带水壶');
  await picture(page, 'draft');
  await page.evaluate(() => localStorage.removeItem('porchlight.desk.refresh'));
  await page.reload();
  await signIn();
  await open('通知');
  expect(await body.inputValue()).toBe('请带水壶');
  await page.getByRole('button', { name: '退出' }).click();
  await page.getByLabel('邮箱').waitFor();
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain(
    '请带水壶',
  );
});

test('a ticket is taken, answered, and heard', async () => {
  await signIn();
  await open('家长诉求');
  await page.getByText('孩子午饭吃得少').click();
  await page.getByRole('button', { name: '我来处理' }).click();
  await page.getByText('现在由 周慧 负责').waitFor();
  await page.getByLabel('答复', { exact: true }).fill('好的，从今天起多加半碗。');
  await page.getByRole('button', { name: '发送答复' }).click();
  await page.getByRole('listitem').filter({ hasText: '好的，从今天起多加半碗。' }).waitFor();
  expect(server.world.tickets[1]?.state).toBe('ANSWERED');
  await picture(page, 'ticket');
  await page.getByRole('link', { name: /反馈 · 睡觉/ }).click();
  await page.getByRole('button', { name: /听录音/ }).click();
  const length = page
    .locator('audio')
    .evaluate(
      (audio: HTMLAudioElement) =>
        new Promise((resolve) =>
          audio.duration
            ? resolve(audio.duration)
            : audio.addEventListener('loadedmetadata', () => resolve(audio.duration)),
        ),
    );
  expect(await length).toBeCloseTo(1, 1);
});

test('a call for help rings on every page and is taken with one key', async () => {
  await signIn();
  await open('通知');
  const request = {
    ...server.world.help[0],
    id: 'help-2',
    state: 'RINGING',
    requestedAt: new Date().toISOString(),
    recording: null,
    device: server.world.devices[0],
    door: 'KIOSK',
  };
  server.world.help.push(request as unknown as (typeof server.world.help)[number]);
  announce(server.world, 'helpRequestChanged', 'HELP_REQUESTED', { helpRequest: request });
  await page.getByText('在门口屏：正门').waitFor();
  await picture(page, 'ringing');
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('a');
  await page.getByText('在门口屏：正门').waitFor({ state: 'detached' });
  expect(server.world.help.at(-1)?.answeredBy?.name).toBe('周慧');
});

test('a caller is put through to this browser, microphone and all', async () => {
  await signIn();
  const call = { __typename: 'Call', id: 'call-1', startedAt: at('08:09'), endedAt: null };
  const request = { ...server.world.help[0], id: 'help-3', state: 'RINGING', recording: null, call };
  server.world.help.push(request as unknown as (typeof server.world.help)[number]);
  announce(server.world, 'helpRequestChanged', 'HELP_REQUESTED', { helpRequest: request });
  await page.getByRole('button', { name: '接听' }).click();
  await page.getByText('正在通话').waitFor();
  const { phone } = server;
  const start = await phone.next(({ event }) => event === 'start');
  expect(start.path).toBe('/phone/desk');
  expect(start.start?.customParameters).toEqual({ token: 'token-staff-1', helpRequestId: 'help-3' });
  await phone.next(({ media }) => media !== undefined && !/^\/+=*$/.test(media.payload));
  phone.say({ event: 'mark', mark: { name: 'hello' } });
  await phone.next(({ mark }) => mark?.name === 'hello');
  await picture(page, 'in-call');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '挂断' }).click();
  await phone.next(({ event }) => event === 'stop');
  await page.getByText('正在通话').waitFor({ state: 'detached' });
  expect(server.world.help.at(-1)?.state).toBe('FINISHED');
});

test('a teacher sees a teacher’s pages only', async () => {
  await signIn('teacher@sunshine.example');
  const links = await page.getByRole('navigation', { name: '页面' }).getByRole('link').allInnerTexts();
  expect(links).toEqual([
    '今天',
    '点名',
    '保健',
    '接送',
    '通知',
    '家长诉求',
    '叫老师',
    '幼儿',
    '语音',
    '我的账号',
  ]);
  await page.goto(`${server.origin}/desk/keys`);
  await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
});

test('two tabs of one browser are one session: opened beside, reloaded, signed out together', async () => {
  await signIn();
  const beside = await page.context().newPage();
  await beside.goto(`${server.origin}/desk/notices`);
  await beside.getByRole('heading', { name: '通知', level: 1 }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: '今天', level: 1 }).waitFor();
  await beside.reload();
  await beside.getByRole('heading', { name: '通知', level: 1 }).waitFor();
  await page.getByRole('button', { name: '退出' }).click();
  await beside.getByLabel('邮箱').waitFor();
  await page.getByLabel('邮箱').fill('teacher@sunshine.example');
  await page.getByLabel('密码').fill('believable-password');
  await page.getByRole('button', { name: '登录' }).click();
  await beside.getByText('李敏').first().waitFor();
  await beside.close();
});

test('signing out leaves nothing behind', async () => {
  await signIn();
  await page.getByRole('button', { name: '退出' }).click();
  await page.getByLabel('邮箱').waitFor();
  const left = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  expect(left).not.toContain('porchlight.desk.refresh');
  expect(await page.locator('body').textContent()).not.toContain('王小明');
});
