// Issue 3 at the desk, in a real browser against a scripted server: the day, pick-up, health, roll calls, voices.
import { beforeEach, expect, test, vi } from 'vitest';
import { axeFindings, picture } from './desk/browser.ts';
import { deskStage, type Stage } from './desk/stage.ts';
import { announce } from './desk/stream.ts';

// A loaded machine may take its time; no test waits for the clock.
vi.setConfig({ testTimeout: 120_000 });

let page: Stage['page'];
let server: Stage['server'];
const stage = deskStage();
const { signIn, open } = stage;
beforeEach(() => {
  ({ page, server } = stage);
});

const group = (name: string | RegExp) => page.getByRole('region', { name });
/** The large button of a child in a roll call. */
const here = (name: string) => page.getByTitle(`${name} 在`);
const dialog = () => page.getByRole('dialog');
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

test('the board says who is late, who comes later, and what a child must not eat', async () => {
  await signIn('teacher@sunshine.example');
  await group('在园')
    .getByRole('row', { name: /刘子涵.*晚到/ })
    .waitFor();
  await group('未到')
    .getByRole('row', { name: /杨沐宸.*09:30 到/ })
    .waitFor();
  await group('今天晚接').getByText('家长说 18:10 来').waitFor();
  const sign = group('在园').getByRole('button', { name: '王小明：过敏 花生 (严重)' });
  expect(await sign.getAttribute('title')).toContain('花生');
  await sign.click();
  await dialog().getByText('马上用肾上腺素笔').waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test('who is not of the circle sees no allergies', async () => {
  await signIn();
  await group('在园').getByText('王小明').waitFor();
  expect(await page.getByText('花生').count()).toBe(0);
});

test('a child is handed over to somebody with a face, a name and a way of knowing', async () => {
  await signIn();
  await button('离园… 王小明').click();
  await dialog()
    .getByRole('radio', { name: /邻居陈阿姨/ })
    .check();
  await dialog().getByText('核对过本人、照片和证件').click();
  await picture(page, 'release');
  expect(await axeFindings(page)).toEqual([]);
  await dialog().getByRole('button', { name: '交给 邻居陈阿姨' }).click();
  await group('已离园').getByText('王小明').waitFor();
  expect(server.world.care.checkOuts).toEqual([
    expect.objectContaining({
      childIds: ['child-0'],
      delegationId: 'delegation-1',
      familyMemberId: null,
      verification: 'IDENTITY_DOCUMENT',
    }),
  ]);
});

test('a forgotten check-out is corrected with one press, at closing time', async () => {
  await signIn();
  await group(/忘记登记离园/)
    .getByRole('button', { name: '17:30 离园 张语桐' })
    .click();
  await page.getByText('张语桐 的考勤已更正').waitFor();
  await group(/忘记登记离园/).waitFor({ state: 'detached' });
  expect(server.world.care.corrected).toEqual([
    expect.objectContaining({
      childId: 'child-2',
      date: '2026-11-20',
      arrivedAt: '2026-11-19T23:55:00.000Z',
      departedAt: '2026-11-20T09:30:00.000Z',
    }),
  ]);
});

test('a day is corrected with a note, and time does not run backwards', async () => {
  await signIn();
  await button('更正… 王小明').click();
  await dialog().getByLabel('到园时间').fill('08:20');
  await dialog().getByLabel('离园时间').fill('07:00');
  await dialog().getByLabel('为什么更正').fill('奶奶忘带接送卡');
  await dialog().getByRole('button', { name: '保存' }).click();
  await page.getByText('离园时间不能早于到园时间').waitFor();
  await dialog().getByLabel('离园时间').fill('');
  await dialog().getByRole('button', { name: '保存' }).click();
  await page.getByText('王小明 的考勤已更正').waitFor();
  expect(server.world.care.corrected).toEqual([
    expect.objectContaining({
      arrivedAt: '2026-11-21T00:20:00.000Z',
      departedAt: null,
      note: '奶奶忘带接送卡',
    }),
  ]);
});

test('a silent alert is on every page at once, and leaves when it is settled', async () => {
  await signIn('teacher@sunshine.example');
  await open('通知');
  const alert = server.world.care.alert(server.world.devices[0]);
  server.world.care.alerts.push(alert);
  announce(server.world, 'pickupAlertChanged', 'PICKUP_ALERT_RAISED', { alert });
  const banner = page.getByRole('region', { name: '警报' });
  await banner.getByText('想接走孩子，但被禁止接送').waitFor();
  await banner.getByText('孩子没有离园').waitFor();
  await picture(page, 'alert');
  expect(await axeFindings(page)).toEqual([]);
  await banner.getByRole('button', { name: '处理… 李思源' }).click();
  await dialog().getByLabel('处理结果').fill('在门口谈过，他自己离开了。');
  await dialog().getByRole('button', { name: '处理完毕' }).click();
  await banner.getByText('想接走孩子').waitFor({ state: 'detached' });
  await open('接送');
  await page.getByRole('row', { name: /李思源.*他自己离开了/ }).waitFor();
});

test('a restriction is entered at the child, with its reason', async () => {
  await signIn();
  await page.goto(`${server.origin}/desk/children/child-0/pickup`);
  await button('登记禁止接送').click();
  await page.getByLabel('姓名').fill('王强');
  await page.getByLabel('原因').fill('法院裁定，第214号');
  await picture(page, 'restrict');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('form').or(page.locator('form')).getByRole('button', { name: '登记禁止接送' }).click();
  await page.getByRole('row', { name: /王强.*第214号/ }).waitFor();
});

test('an authorised adult gets a photo that was made small here', async () => {
  await signIn('teacher@sunshine.example');
  await page.goto(`${server.origin}/desk/children/child-0/pickup`);
  await button('添加接送人').click();
  const png = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2400, 1800);
    canvas.getContext('2d')?.fillRect(0, 0, 2400, 1800);
    return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())];
  });
  await page
    .getByLabel('照片')
    .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(png) });
  await page.locator('.photo-field img').waitFor();
  await page.getByLabel('姓', { exact: true }).fill('陈');
  await page.getByLabel('名', { exact: true }).fill('丽');
  await page.locator('form').getByRole('button', { name: '添加接送人' }).click();
  await page.getByRole('row', { name: /陈丽/ }).waitFor();
  expect(server.world.care.uploads).toEqual([{ type: 'image/jpeg', size: expect.any(Number) }]);
});

test('somebody who cannot get in is seen at the desk, and helped', async () => {
  const familyMember = server.world.homes[0]?.members[0];
  const [device] = server.world.devices;
  server.world.care.locks.push({
    __typename: 'SignInLock',
    id: 'lock-1',
    familyMember,
    device,
    door: 'KIOSK',
    lockedAt: new Date().toISOString(),
    lockedUntil: new Date(Date.now() + 900_000).toISOString(),
  });
  await signIn('teacher@sunshine.example');
  await page.getByText('王秀英（奶奶） 在“正门”试错次数用完了').waitFor();
  await picture(page, 'locked');
  await button('解除 王秀英 的锁定').click();
  await page.getByText('王秀英 可以再试').waitFor();
  await page.getByText('试错次数用完了').waitFor({ state: 'detached' });
});

test('a fever is measured again before it is a result', async () => {
  await signIn('doctor@sunshine.example');
  await open('保健');
  await button(/李思源.*不太好/).click();
  await page.getByLabel('体温 °C').fill('37.8');
  await page.getByText('发热还不算结果，请先复测').waitFor();
  await page.getByLabel('咳嗽').check();
  await button('先记录，结果待定').click();
  await page.getByText(/\d:\d\d 后复测/).waitFor();
  await button(/李思源.*后复测/).click();
  await page.getByLabel('复测 °C').fill('36.9');
  await page.getByLabel('观察').check();
  await picture(page, 'check');
  expect(await axeFindings(page)).toEqual([]);
  await button('记录').click();
  await group(/已检/)
    .getByRole('button', { name: /李思源.*观察/ })
    .waitFor();
  expect(server.world.care.checks.get('child-1')).toMatchObject({
    temperatureCelsius: 37.8,
    retestCelsius: 36.9,
    signs: ['COUGH'],
    result: 'OBSERVE',
    version: 3,
  });
});

test('“well” is one press; a dose is given once', async () => {
  await signIn('doctor@sunshine.example');
  await open('保健');
  await button('健康 刘子涵').click();
  await group(/已检/).getByText('刘子涵').first().waitFor();
  // A slip of the finger is taken back like everything else: at once, or at its line.
  await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
  await page.getByText('已撤销：刘子涵').waitFor();
  await button('健康 刘子涵').click();
  await group(/已检/).getByRole('button', { name: '撤销 刘子涵' }).click();
  await button('健康 刘子涵').waitFor();
  expect(server.world.care.checks.get('child-7')?.result ?? null).toBeNull();
  await button('健康 刘子涵').click();
  await page.getByRole('link', { name: '服药' }).click();
  await button('已喂：阿莫西林，王小明').first().click();
  await page.getByText('王小明 的 阿莫西林 已喂').waitFor();
  expect(server.world.care.slips[0]?.doses.map(({ givenAt }) => givenAt !== null)).toEqual([true, false]);
});

test('a roll call goes on without network, and what was marked goes out when it is back', async () => {
  await signIn();
  await open('点名');
  await page.getByText('消防演练').click();
  await button('开始').click();
  await here('王小明').click();
  await page.getByText('所有标记都已送到服务器').waitFor();
  stage.expectComplaints(/ERR_INTERNET_DISCONNECTED/);
  await page.context().setOffline(true);
  await here('李思源').click();
  await button('不在：黄浩然').click();
  await page.getByText('2 个标记等网络恢复后自动送出').waitFor();
  await picture(page, 'roll-call-away');
  await page.context().setOffline(false);
  await page.getByText('所有标记都已送到服务器').waitFor();
  const [call] = server.world.care.rollCalls;
  const found = call?.entries.filter(({ result }) => result !== 'UNVERIFIED');
  expect(found?.map(({ child, result }) => `${child.givenName} ${result}`)).toEqual([
    '小明 PRESENT',
    '思源 PRESENT',
    '浩然 MISSING',
  ]);
});

test('several people mark at once; the end is asked for, and the list prints on A4', async () => {
  await signIn();
  await open('点名');
  await button('开始').click();
  await here('王小明').waitFor();
  const [call] = server.world.care.rollCalls;
  const other = call?.entries.find(({ child }) => child.id === 'child-1');
  if (!call || !other) throw new Error('No roll call');
  Object.assign(other, { result: 'MISSING', markedBy: server.world.staff[1] });
  announce(server.world, 'rollCallChanged', 'ROLL_CALL_MARKED', { rollCall: call });
  await page.getByRole('listitem').filter({ hasText: '李思源' }).getByText('不在').first().waitFor();
  await expect.poll(() => button('不在：李思源').getAttribute('aria-pressed')).toBe('true');
  expect(await axeFindings(page)).toEqual([]);
  const paper = await page.pdf({ preferCSSPageSize: true });
  expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await button('结束').click();
  await dialog().getByText('1 人不在，6 人没点到').waitFor();
  await dialog().getByRole('button', { name: '结束' }).click();
  await page.getByText('点名已结束').waitFor();
  expect(await here('王小明').isDisabled()).toBe(true);
});

/** Keeps the page's looks at its clock, so that one can come late: as on a machine that is busy. */
function keepLooks(): void {
  const looks: (() => void)[] = [];
  const begin = window.setInterval.bind(window);
  Object.assign(window, {
    looks,
    setInterval: (look: () => void, everyMs: number) => {
      looks.push(look);
      return begin(look, everyMs);
    },
  });
}

test('a line is recorded in one’s own voice, heard, kept and counted', async () => {
  await page.addInitScript(keepLooks);
  await signIn();
  await open('语音');
  await page.getByText(/ 句中 0 句是自己的声音/).waitFor();
  await page.getByLabel('查找句子').fill('送到');
  await page.getByRole('button', { name: '录音：送到', exact: true }).click();
  await button('开始录').click();
  await page.getByText(/还有 \d+ 秒/).waitFor();
  // Until something was heard: the browser's microphone beeps once a second.
  await page.waitForFunction(
    () => (document.querySelector('[role=dialog] meter, dialog meter') as HTMLMeterElement).value > 0,
  );
  await picture(page, 'recording');
  await button('停').click();
  await dialog().locator('audio').waitFor();
  await page.evaluate(() => {
    for (const look of (window as unknown as { looks: (() => void)[] }).looks) look();
  });
  await dialog().locator('audio').waitFor();
  await button('用这段').click();
  await page.getByText(/ 句中 1 句是自己的声音/).waitFor();
  expect(server.world.care.uploads).toEqual([{ type: 'audio/webm', size: expect.any(Number) }]);
  expect(server.world.care.uploads[0]?.size).toBeGreaterThan(100);
  expect(server.world.care.phrases[0]).toMatchObject({ key: 'kiosk.door.arrive', language: 'ZH_CN' });
  await button('去掉：送到').click();
  await page.getByText(/ 句中 0 句是自己的声音/).waitFor();
});

test('a kiosk that waits for the network is seen, loaded anew, and its conflict settled', async () => {
  const [device] = server.world.devices;
  if (!device) throw new Error('No device');
  Object.assign(device, { queueDepth: 3, oldestQueuedAt: device.pairedAt, openConflictCount: 1 });
  server.world.care.conflicts.push({
    __typename: 'Conflict',
    id: 'conflict-1',
    wish: 'CHECK_OUT',
    code: 'ALREADY_DEPARTED',
    device,
    children: [server.world.children[0]],
    familyMember: server.world.homes[0]?.members[0],
    occurredAt: device.pairedAt,
    reportedAt: device.pairedAt,
  });
  await signIn();
  await open('门口屏');
  await page.getByRole('row', { name: /正门.*3 条/ }).waitFor();
  await button('重新载入“正门”').click();
  await page.getByText('没有人站在前面时').waitFor();
  await button('处理…').click();
  await dialog().getByLabel('说明').fill('已手动更正。');
  await dialog().getByRole('button', { name: '保存' }).click();
  await page.getByText('没有待处理的').waitFor();
});
