/** A word that the kiosk says although one of its characters is not among the 600 commonest (K11), and why. */
export interface Exception {
  word: string;
  why: string;
}

const FIELD = 'the field says it so (product.md, "Words we use")';
const FAMILY = 'how a person is called';
const THING = 'the thing itself is in front of you, with its picture';
const TOUCH = 'what the hand does; the tile and its picture show it';
const STAFF = 'only staff read it';
const DIGIT = 'never shown: how a digit is said';

function because(why: string, words: string): Exception[] {
  return words.split(' ').map((word) => ({ word, why }));
}

/** Every exception; a test fails on one that no word needs any more. */
export const EXCEPTIONS: readonly Exception[] = [
  ...because(FAMILY, '奶奶 外婆 监护人'),
  ...because(FIELD, '在园 到园 离园 登记 咨询 反馈 评价 请假 休假 班级 留言 药'),
  ...because(THING, '卡 号 密码 二维码 码 镜头 网络 录音 语言 首页 页'),
  ...because(TOUCH, '刷卡 选 按 删 撤回 换 试 查 敲门 练 不留名'),
  ...because('thanks, said by everybody', '谢谢'),
  ...because('how a child feels, said by everybody', '舒服'),
  ...because(STAFF, '配对 电脑 补记 消防演习 撤离'),
  ...because(DIGIT, '零 幺'),
];

/** Words that only the desk says: they are in the catalogue because both doors share the refusals. */
export const DESK_ONLY: readonly string[] = [
  'refusal.ALREADY_SET_UP',
  'refusal.INPUT_INVALID',
  'refusal.LANGUAGE_REQUIRED',
  'refusal.SIGN_IN_FAILED',
  'refusal.TEXT_TOO_LONG',
];
