import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';

/** A name as it was entered: its two parts, or one text in any order. */
export type WrittenName = { familyName: string; givenName: string } | string;

/** Whether two names are one person's: surely, perhaps (a person looks), or not. */
export type Likeness = 'SAME' | 'SIMILAR' | 'DIFFERENT';

/** A name in its normal form. */
interface NormalName {
  /** Chinese characters, simplified, in order. */
  readonly han: string;
  /** Words in other scripts, without marks, in lower case. */
  readonly words: readonly string[];
}

/** Letters of other scripts that look like a Latin one, so that a name copied letter by letter is still the name. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...pairs('абвеёкмнорстухѕіјһӏԁԛԝ', 'abbeekmhopctyxsijhldqw'),
  ...pairs('αβεηικνορτυχγωϲ', 'abehiknoptuxywc'),
};

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter, index) => [letter, [...to][index] ?? letter]));
}

/** What stands beside a name and is none. */
const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof sir madam dad daddy mum mummy mom father mother grandma grandpa uncle aunt'.split(
    ' ',
  ),
);
const HAN_TITLES =
  /(?:先生|女士|小姐|太太|老师|同志|师傅|医生|爸爸|妈妈|爷爷|奶奶|外公|外婆|姥姥|姥爷|叔叔|阿姨|伯伯|舅舅|姑姑|哥哥|姐姐)$/;

const simplified = Converter({ from: 't', to: 'cn' });

const textOf = (name: WrittenName): string =>
  typeof name === 'string' ? name : `${name.familyName} ${name.givenName}`;

/** Brackets, dots, commas, invisible signs and marks over letters are how a name is written, not what it is. */
function normal(name: WrittenName): NormalName {
  const plain = textOf(name)
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase();
  const han = simplified([...plain.matchAll(/\p{Script=Han}/gu)].map(([sign]) => sign).join(''));
  const words = plain
    .replaceAll(/\p{Script=Han}/gu, ' ')
    .split(/[^\p{L}]+/u)
    .map((word) => [...word].map((letter) => LOOK_ALIKES[letter] ?? letter).join(''))
    .filter((word) => word !== '' && !TITLES.has(word));
  return { han: han.replace(HAN_TITLES, ''), words };
}

const sorted = (parts: Iterable<string>): string => [...parts].toSorted().join(' ');

/** Compares two names. What nobody can compare (nothing, one letter) is similar to everything: unknown is not different. */
export function likeness(one: WrittenName, other: WrittenName): Likeness {
  const [a, b] = [normal(one), normal(other)];
  if (!comparable(a) || !comparable(b)) return 'SIMILAR';
  if (a.han && b.han) return hanLikeness(a, b);
  if (!a.han && !b.han) return wordLikeness(a.words, b.words);
  return a.han ? acrossScripts(a.han, b.words) : acrossScripts(b.han, a.words);
}

const comparable = ({ han, words }: NormalName): boolean => han.length > 0 || words.join('').length > 1;

// Family name first or last: the characters are the same. Only a part of them (王先生, 阿强) may be anybody of that part.
function hanLikeness({ han: a, words: aWords }: NormalName, { han: b, words: bWords }: NormalName): Likeness {
  if (sorted(a) === sorted(b)) return 'SAME';
  // Both wrote another script too: one of the two may be enough.
  if (aWords.length > 0 && bWords.length > 0 && wordLikeness(aWords, bWords) === 'SAME') return 'SAME';
  const part = within(a, b) || within(b, a);
  return part || sorted(sounds(a)) === sorted(sounds(b)) ? 'SIMILAR' : 'DIFFERENT';
}

// 阿强, 老王 and 小王 are what friends say.
const within = (short: string, long: string): boolean =>
  [...short.replace(/^[阿老小](?=.)/u, '')].every((sign) => long.includes(sign));

const sounds = (han: string): string[] => pinyin(han, { toneType: 'none', type: 'array', v: true });

function acrossScripts(han: string, words: readonly string[]): Likeness {
  const spoken = sounds(han);
  const written = words.join('');
  const [first = '', ...rest] = spoken;
  // Family name first, or last, with or without blanks; `lv` is also written `lu` and `lyu`.
  const spellings = new Set(
    [spoken.join(''), `${rest.join('')}${first}`].flatMap((text) => [
      text,
      text.replaceAll('v', 'u'),
      text.replaceAll('v', 'yu'),
    ]),
  );
  const orders = [written, words.toReversed().join('')];
  if (orders.some((order) => spellings.has(order))) return 'SAME';
  return words.every((word) => spoken.includes(word) || rest.join('').startsWith(word))
    ? 'SIMILAR'
    : 'DIFFERENT';
}

function wordLikeness(a: readonly string[], b: readonly string[]): Likeness {
  const joined = (words: readonly string[]) => [words.join(''), words.toReversed().join('')];
  if (sorted(a) === sorted(b) || joined(a).some((text) => joined(b).includes(text))) return 'SAME';
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return matched(short, long) ? 'SIMILAR' : 'DIFFERENT';
}

// Each word of the shorter name has its own in the longer one: the same, a short form, an initial, or one letter off.
function matched(short: readonly string[], long: readonly string[]): boolean {
  const left = [...long];
  return short.every((word) => {
    const at = left.findIndex((other) => word === other || shortForm(word, other) || oneOff(word, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

const shortForm = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && (short.length === 1 || short.length >= 3);
};

/** One letter more, less, other, or two of them turned round; short words have too many neighbours. */
function oneOff(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  const rests = (skipA: number, skipB: number) => a.slice(from + skipA) === b.slice(from + skipB);
  const turned = a[from] === b[from + 1] && a[from + 1] === b[from] && rests(2, 2);
  return rests(1, 1) || rests(1, 0) || rests(0, 1) || turned;
}
