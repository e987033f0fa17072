import type { FamilyMemberKind, Language, Relation } from '@porchlight/schema/enums';
import type { AdultFace } from './faces.ts';
import type { Dice } from './random.ts';

/** A made-up adult. */
export interface DemoMember {
  familyName: string;
  givenName: string;
  kind: FamilyMemberKind;
  relation: Relation;
  language: Language;
  face: AdultFace;
  phone?: string;
  pin?: string;
  card?: string;
}

/** A made-up child; its class by position in the kindergarten's list. */
export interface DemoChild {
  familyName: string;
  givenName: string;
  girl: boolean;
  classIndex: number;
}

/** A made-up family. */
export interface DemoFamily {
  children: DemoChild[];
  members: DemoMember[];
}

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧'];
const GIRLS = [
  '小雨',
  '欣怡',
  '梓涵',
  '诗琪',
  '可馨',
  '雨桐',
  '佳怡',
  '思颖',
  '若曦',
  '安琪',
  '乐瑶',
  '语嫣',
  '子萱',
  '依诺',
  '梦洁',
  '婉婷',
  '晓彤',
  '静怡',
  '米娅',
  '朵朵',
];
const BOYS = [
  '浩然',
  '子轩',
  '宇航',
  '博文',
  '俊杰',
  '天佑',
  '明轩',
  '一诺',
  '乐乐',
  '嘉豪',
  '睿泽',
  '梓豪',
  '奕辰',
  '晨阳',
  '思远',
  '家宝',
  '小明',
  '志远',
  '文博',
  '承恩',
];
const WOMEN = ['丽华', '秀英', '海燕', '晓红', '雪梅', '敏', '静', '桂兰', '玉珍', '美玲', '春花', '淑芬'];
const MEN = ['建国', '志强', '伟', '海涛', '国华', '大勇', '立新', '建军', '永强', '德明', '文斌', '振华'];
const ELDER_WOMEN = ['桂芳', '秀兰', '玉兰', '凤英', '淑珍', '金花'];
const ELDER_MEN = ['德福', '国强', '长江', '保国', '庆山', '守信'];

/** Families for a kindergarten whose classes have these sizes. About every eighth has two children. */
export function inventFamilies(dice: Dice, classSizes: readonly number[], phonePrefix: string): DemoFamily[] {
  const left = [...classSizes];
  const families: DemoFamily[] = [];
  const used = new Set<string>();
  while (left.some((count) => count > 0)) {
    const siblings = families.length === 0 || dice.chance(13) ? 2 : 1;
    families.push(inventFamily(dice, families.length, left, siblings, phonePrefix, used));
  }
  return families;
}

function inventFamily(
  dice: Dice,
  index: number,
  left: number[],
  siblings: number,
  phonePrefix: string,
  used: Set<string>,
): DemoFamily {
  const surname = dice.pick(SURNAMES);
  const children: DemoChild[] = [];
  for (let n = 0; n < siblings; n += 1) {
    const open = left.flatMap((count, at) => (count > 0 ? [at] : []));
    if (open.length === 0) break;
    const classIndex = index === 0 ? (open[n] ?? 0) : dice.pick(open);
    left[classIndex] = (left[classIndex] ?? 0) - 1;
    children.push(inventChild(dice, surname, classIndex, used));
  }
  return { children, members: inventMembers(dice, index, surname, phonePrefix) };
}

function inventChild(dice: Dice, familyName: string, classIndex: number, used: Set<string>): DemoChild {
  for (let tries = 0; ; tries += 1) {
    const girl = dice.chance(50);
    const givenName = dice.pick(girl ? GIRLS : BOYS);
    const key = `${givenName}${classIndex}`;
    if (used.has(key) && tries < 60) continue;
    used.add(key);
    return { familyName, givenName, girl, classIndex };
  }
}

// The first family is the one of the story: a grandmother with a card, her son-in-law with a phone.
function inventMembers(dice: Dice, index: number, surname: string, phonePrefix: string): DemoMember[] {
  const fatherCalls = index === 0 || dice.chance(40);
  const language: Language = index > 0 && dice.chance(6) ? 'EN' : 'ZH_CN';
  const phone = `${phonePrefix}${String(index + 1).padStart(4, '0')}`;
  const reach = { phone, pin: inventPin(dice) };
  const parent: DemoMember = fatherCalls
    ? {
        familyName: surname,
        givenName: dice.pick(MEN),
        kind: 'GUARDIAN',
        relation: 'FATHER',
        language,
        face: 'father',
        ...reach,
      }
    : {
        familyName: dice.pick(SURNAMES),
        givenName: dice.pick(WOMEN),
        kind: 'GUARDIAN',
        relation: 'MOTHER',
        language,
        face: 'mother',
        ...reach,
      };
  return [parent, inventElder(dice, index, surname)];
}

function inventElder(dice: Dice, index: number, surname: string): DemoMember {
  const card = Array.from({ length: 10 }, () => dice.between(0, 9)).join('');
  const elder = { kind: 'CARER', language: 'ZH_CN', card } as const;
  const draw = index === 0 ? 0 : dice.between(0, 3);
  if (draw === 0)
    return {
      ...elder,
      familyName: dice.pick(SURNAMES),
      givenName: dice.pick(ELDER_WOMEN),
      relation: 'MATERNAL_GRANDMOTHER',
      face: 'grandmother',
    };
  if (draw === 1)
    return {
      ...elder,
      familyName: dice.pick(SURNAMES),
      givenName: dice.pick(ELDER_WOMEN),
      relation: 'PATERNAL_GRANDMOTHER',
      face: 'grandmother',
    };
  if (draw === 2)
    return {
      ...elder,
      familyName: surname,
      givenName: dice.pick(ELDER_MEN),
      relation: 'PATERNAL_GRANDFATHER',
      face: 'grandfather',
    };
  return {
    ...elder,
    familyName: dice.pick(SURNAMES),
    givenName: dice.pick(ELDER_MEN),
    relation: 'MATERNAL_GRANDFATHER',
    face: 'grandfather',
  };
}

// Never one that a rule would refuse: neighbours differ and do not count on.
function inventPin(dice: Dice): string {
  let pin = String(dice.between(1, 9));
  while (pin.length < 6) {
    const digit = dice.between(0, 9);
    if (Math.abs(digit - Number(pin.at(-1))) > 1) pin += digit;
  }
  return pin;
}
