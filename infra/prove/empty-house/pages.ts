/** The desk's pages as an administrator of a new kindergarten meets them, one after the other. */
import { expect } from '../family/story.ts';
import type { Hands } from './by-hand.ts';

/** Everybody and everything that is entered. */
export const HOUSE = {
  name: '小星星幼儿园',
  englishName: 'Little Star',
  timeZone: 'Asia/Shanghai',
  administrator: '周园长',
  email: 'zhou@star.example',
  password: 'a lantern on the porch',
  classroom: '小一班',
  teacher: { name: '王老师', email: 'wang@star.example', password: 'a kettle in the yard' },
  child: { familyName: '陈', givenName: '一诺' },
  mother: { familyName: '林', givenName: '芳', relation: '妈妈', phone: '138 0013 8000', pin: '460271' },
  grandfather: { familyName: '陈', givenName: '建国', relation: '爷爷' },
  kiosk: '正门',
  line: '010 1234 5678',
  dialled: '01012345678',
} as const;

/** The very first visit: kindergarten, hours, administrator. */
export async function setUp(hands: Hands, http: string, code: string): Promise<void> {
  const { page } = hands;
  await page.goto(`${http}/desk/`);
  await hands.type(hands.named('name'), HOUSE.name);
  await hands.type(hands.named('otherName'), HOUSE.englishName);
  await hands.type(hands.named('timeZone'), HOUSE.timeZone);
  for (const day of ['周六', '周日']) await hands.press(page.getByText(day, { exact: true }));
  await hands.type(hands.named('administratorName'), HOUSE.administrator);
  await hands.type(hands.named('email'), HOUSE.email);
  await hands.type(hands.named('password'), HOUSE.password);
  await hands.type(hands.named('setupCode'), code);
  await hands.press(hands.button('完成设置'));
  await page.getByRole('heading', { name: '今天', level: 1 }).waitFor();
}

/** Waits until the first page says that this is next: it shows what it knew until the server has answered. */
export async function saysNext(hands: Hands, step: string): Promise<void> {
  await hands.go('今天');
  await hands.page.locator('.first-steps [aria-current=step] a', { hasText: step }).waitFor();
}

/** A class and its teacher. */
export async function openClass(hands: Hands): Promise<void> {
  await hands.go('教职工和班级');
  const form = hands.page.locator('form', { hasText: '班级名称' });
  await hands.type(form.locator('[name=name]'), HOUSE.classroom);
  await hands.press(form.getByRole('button', { name: '添加班级' }));
  await hands.page.getByRole('table', { name: '班级' }).getByText(HOUSE.classroom).waitFor();
}

export async function addTeacher(hands: Hands): Promise<void> {
  await hands.go('教职工和班级');
  const { name, email } = HOUSE.teacher;
  const form = hands.page.locator('form', { has: hands.page.locator('[name=email]') });
  await hands.type(form.locator('[name=name]'), name);
  await hands.type(form.locator('[name=email]'), email);
  // Where staff choose their own password by an invitation, there is none to type.
  const password = form.locator('[name=password]');
  if (await password.isVisible()) await hands.type(password, HOUSE.teacher.password);
  await hands.press(form.getByText(HOUSE.classroom));
  await hands.press(form.locator('button[type=submit]'));
  await hands.page.getByRole('table', { name: '教职工' }).getByText(name).waitFor();
}

/** A child with its first adult; gives the child's id. */
export async function enrol(hands: Hands): Promise<string> {
  await hands.go('幼儿');
  await hands.press(hands.button('新生入园'));
  const form = hands.page.locator('form', { has: hands.page.locator('[name=adult-phone]') });
  await hands.type(form.locator('[name=familyName]'), HOUSE.child.familyName);
  await hands.type(form.locator('[name=givenName]'), HOUSE.child.givenName);
  await hands.type(form.locator('[name=adult-familyName]'), HOUSE.mother.familyName);
  await hands.type(form.locator('[name=adult-givenName]'), HOUSE.mother.givenName);
  await hands.choose(form.locator('[name=adult-relation]'), HOUSE.mother.relation);
  await hands.type(form.locator('[name=adult-phone]'), HOUSE.mother.phone);
  await hands.press(form.locator('button[type=submit]'));
  await hands.page.waitForURL(/\/desk\/children\/[^/?]+$/);
  await hands.page.getByText(`${HOUSE.mother.familyName}${HOUSE.mother.givenName}`).first().waitFor();
  return decodeURIComponent(new URL(hands.page.url()).pathname.split('/').at(-1) ?? '');
}

/** The second adult, on the child's page. */
export async function addGrandfather(hands: Hands): Promise<void> {
  await hands.press(hands.button('添加大人'));
  const form = hands.page.locator('form', { has: hands.page.locator('[name=phone]') });
  await hands.type(form.locator('[name=familyName]'), HOUSE.grandfather.familyName);
  await hands.type(form.locator('[name=givenName]'), HOUSE.grandfather.givenName);
  await hands.choose(form.locator('[name=relation]'), HOUSE.grandfather.relation);
  await hands.press(form.locator('button[type=submit]'));
  await hands.page.getByRole('table', { name: '大人' }).getByText('陈建国').waitFor();
}

/** A card for the grandfather; gives its number. */
export async function giveCard(hands: Hands): Promise<string> {
  await hands.press(hands.page.getByRole('button', { name: '新卡… 陈建国' }));
  await hands.press(hands.page.getByRole('dialog').getByRole('button', { name: '发卡' }));
  await hands.page.getByText('新卡。号码只显示这一次。').waitFor();
  const number = await hands.taken('接送卡');
  await hands.closeDialog();
  return number;
}

/** A PIN for the mother, typed by herself. */
export async function setPin(hands: Hands): Promise<void> {
  await hands.press(hands.page.getByRole('button', { name: '设密码… 林芳' }));
  await hands.type(hands.page.getByRole('dialog').locator('[name=pin]'), HOUSE.mother.pin);
  await hands.press(hands.page.getByRole('dialog').getByRole('button', { name: '保存' }));
  await hands.page.getByText('林芳 的密码已设置').waitFor();
}

/** A pairing code for the screen at the door; gives the address that it opens. */
export async function pairingAddress(hands: Hands): Promise<string> {
  await hands.go('门口屏');
  const form = hands.page.locator('form', { hasText: '放在哪里' });
  if (!(await form.isVisible())) await hands.press(hands.button('配对门口屏'));
  await hands.type(form.locator('[name=name]'), HOUSE.kiosk);
  await hands.press(form.locator('button[type=submit]'));
  const address = hands.page.locator('dialog output', { hasText: 'pair=' });
  await address.waitFor();
  return (await address.innerText()).trim();
}

/** The line's number; and a card shown again soon is meant as it is shown, for this one morning. */
export async function writeNumber(hands: Hands): Promise<void> {
  await hands.go('园所设置');
  await hands.type(hands.named('lineNumber'), HOUSE.line);
  await hands.type(hands.named('alreadyHereMinutes'), '0');
  const form = hands.page.getByRole('form', { name: '幼儿园' });
  await hands.press(form.getByRole('button', { name: '保存' }));
  await hands.page.getByText('设置已保存').waitFor();
}

/** A key that reads attendance; gives its secret. */
export async function makeKey(hands: Hands): Promise<string> {
  await hands.go('接口密钥');
  const form = hands.page.locator('form', { hasText: '可以做什么' });
  if (!(await form.isVisible())) await hands.press(hands.button('新建密钥'));
  await hands.type(form.locator('[name=name]'), '家长小程序');
  await hands.press(form.getByText('读取考勤', { exact: true }));
  await hands.press(form.locator('button[type=submit]'));
  await hands.page.getByRole('dialog').waitFor();
  const secret = await hands.taken('密钥');
  expect(secret.length > 20, 'the secret is shown once', secret.length);
  await hands.closeDialog();
  return secret;
}

/** Stops every key that works. */
export async function stopKey(hands: Hands): Promise<void> {
  await hands.go('接口密钥');
  const line = hands.page.getByRole('row', { name: /家长小程序/ });
  await hands.press(line.getByRole('button', { name: /停用/ }));
  await hands.press(hands.page.getByRole('dialog').getByRole('button', { name: '停用', exact: true }));
  await hands.page.getByText('已停用').first().waitFor();
}

/** Lets the child go that is asked for at the door: one press on the line that is on every page. */
export async function letGo(hands: Hands): Promise<void> {
  const line = hands.page.locator('.call.at-the-door');
  await line.waitFor();
  await hands.press(line.getByRole('button', { name: /^放行/ }));
  await line.waitFor({ state: 'detached' });
}
