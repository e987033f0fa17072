/**
 * Derives the 600 commonest characters of modern Chinese (K11) from the Unihan database:
 * `node rules/words/derive-common.ts FOLDER`, where FOLDER holds Unihan_Readings.txt and Unihan_Variants.txt (Unicode
 * 15; Debian's package unicode-data has them in /usr/share/unicode). The property kHanyuPinlu counts each character, by
 * its readings, in the "Modern Chinese Frequency Dictionary" (《现代汉语频率词典》, Beijing Language Institute 1986):
 * newspapers, textbooks, plays and talk. Traditional forms that are written otherwise today are left out.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COUNT = 600;
const A_LINE = 50;
/** One tab-separated line: the code point, the property, its value. */
const LINE = /^U\+([0-9A-F]+)\t(k\w+)\t(.+)$/gm;

/** The values of one property, by character. */
async function property(file: string, name: string): Promise<Map<string, string>> {
  const lines = (await readFile(file, 'utf8')).matchAll(LINE);
  const own = [...lines].filter(([, , property]) => property === name);
  return new Map(
    own.map(([, code = '', , value = '']) => [String.fromCodePoint(Number.parseInt(code, 16)), value]),
  );
}

function occurrences(readings: string): number {
  return [...readings.matchAll(/\((\d+)\)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
}

/** Whether a character is its own simplified form. */
function isWrittenToday(character: string, simplified: string | undefined): boolean {
  const itself = `U+${character.codePointAt(0)?.toString(16).toUpperCase()}`;
  return simplified === undefined || simplified.split(' ').includes(itself);
}

/** The commonest characters, most frequent first. */
async function commonest(folder: string): Promise<string[]> {
  const readings = await property(join(folder, 'Unihan_Readings.txt'), 'kHanyuPinlu');
  const simplified = await property(join(folder, 'Unihan_Variants.txt'), 'kSimplifiedVariant');
  return [...readings]
    .filter(([character]) => isWrittenToday(character, simplified.get(character)))
    .sort(([, one], [, other]) => occurrences(other) - occurrences(one))
    .slice(0, COUNT)
    .map(([character]) => character);
}

const [folder = '/usr/share/unicode'] = process.argv.slice(2);
const characters = await commonest(folder);
const lines = Array.from({ length: COUNT / A_LINE }, (_, line) =>
  characters.slice(line * A_LINE, (line + 1) * A_LINE).join(''),
);
await writeFile(fileURLToPath(new URL('common-characters.txt', import.meta.url)), `${lines.join('\n')}\n`);
