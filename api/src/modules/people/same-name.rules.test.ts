import { describe, expect, test } from 'vitest';
import { likeness, type WrittenName } from './same-name.rules.ts';

const wang: WrittenName = { familyName: '王', givenName: '强' };
const wolf: WrittenName = { familyName: 'Wolf', givenName: 'Daniel' };

describe('one person, however the name is written', () => {
  test.each<[string, WrittenName, WrittenName]>([
    ['as entered', wang, { familyName: '王', givenName: '强' }],
    ['in one text', wang, '王强'],
    ['the other way round', wang, '强王'],
    ['traditional characters', wang, '王強'],
    ['a middle dot', wang, '王·强'],
    ['a zero-width space', wang, '王\u200b强'],
    ['a title behind', wang, '王强先生'],
    ['a kinship word behind', wang, '王强爸爸'],
    ['pinyin', wang, 'Wang Qiang'],
    ['pinyin, family name last', wang, 'Qiang Wang'],
    ['pinyin in one word', wang, 'wangqiang'],
    ['pinyin with tones', wang, 'Wáng Qiáng'],
    ['pinyin of a longer name', { familyName: '欧阳', givenName: '小明' }, 'OUYANG Xiaoming'],
    ['u for ü', { familyName: '吕', givenName: '布' }, 'Lu Bu'],
    ['yu for ü', { familyName: '吕', givenName: '布' }, 'LYU BU'],
    ['Latin, in one text', wolf, 'Daniel Wolf'],
    ['family name first, with a comma', wolf, 'Wolf, Daniel'],
    ['capitals', wolf, 'DANIEL WOLF'],
    ['full-width letters', wolf, 'Ｄａｎｉｅｌ Ｗｏｌｆ'],
    ['a Cyrillic а', wolf, 'Dаniel Wolf'],
    ['a Greek ο', wolf, 'Daniel Wοlf'],
    ['marks over letters', { familyName: 'Müller', givenName: 'Zoë' }, 'Muller Zoe'],
    ['a title before', wolf, 'Mr. Daniel Wolf'],
    ['blanks everywhere', wolf, '  Daniel   Wolf '],
    ['a direction sign', wolf, '\u202eDaniel Wolf\u202c'],
    ['Uyghur with and without an invisible joiner', 'ئالىم تۇرسۇن', 'ئالىم\u200d تۇرسۇن'],
  ])('%s', (_how, one, other) => {
    expect(likeness(one, other)).toBe('SAME');
    expect(likeness(other, one)).toBe('SAME');
  });
});

describe('perhaps the same person: somebody looks', () => {
  test.each<[string, WrittenName, WrittenName]>([
    ['a short form', wolf, 'Dan Wolf'],
    ['an initial', wolf, 'D. Wolf'],
    ['the family name alone', wolf, 'Mr Wolf'],
    ['the given name alone', wolf, 'Daniel'],
    ['a letter turned round', wolf, 'Danile Wolf'],
    ['one letter off', wolf, 'Daniel Wolff'],
    ['a second given name', wolf, 'Daniel Peter Wolf'],
    ['the Chinese family name alone', wang, '王先生'],
    ['the given name with 阿', wang, '阿强'],
    ['the same sound in other characters', wang, '王墙'],
    ['nothing', wang, ''],
    ['only a sign', wang, '·'],
    ['one letter', wolf, 'D'],
    ['emoji', wang, '🐺'],
    ['the given name in pinyin', wang, 'Qiang'],
  ])('%s', (_how, one, other) => {
    expect(likeness(one, other)).toBe('SIMILAR');
    expect(likeness(other, one)).toBe('SIMILAR');
  });
});

describe('somebody else', () => {
  test.each<[string, WrittenName, WrittenName]>([
    ['another given name', wang, '王丽'],
    ['another family name', wang, '李强'],
    ['a sister', wolf, 'Anna Wolf'],
    ['another language', wang, 'Daniel Wolf'],
    ['other pinyin', wang, 'Wang Li'],
    ['a short word that is a neighbour of many', { familyName: 'Li', givenName: 'Ann' }, 'Li Eva'],
    ['two Uyghur names', 'ئالىم تۇرسۇن', 'گۈلنار ئەركىن'],
  ])('%s', (_how, one, other) => {
    expect(likeness(one, other)).toBe('DIFFERENT');
    expect(likeness(other, one)).toBe('DIFFERENT');
  });
});
