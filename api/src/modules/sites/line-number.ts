/** Time zones whose clocks hang in China: numbers written as they are said there get its country code. */
const CHINA = new Set([
  'Asia/Shanghai',
  'Asia/Urumqi',
  'Asia/Chongqing',
  'Asia/Harbin',
  'Asia/Kashgar',
  'PRC',
]);
const CHINESE = '+86';

/** Digits with a leading plus where one was written; what people write around them is dropped, also what nobody sees. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .trim()
    .replace(/^tel:/i, '')
    .replace(/\(0\)/, '')
    .replaceAll(/[\s().\-‐-―/]/g, '')
    .replace(/^00(?=[1-9])/, '+')
    .replace(/^\+860+/, CHINESE);
}

/**
 * The number of a phone line: E.164, or two to six digits for an extension of the house. Undefined when it cannot be
 * told which number is meant: a wrong number kept silently is worse than a refusal.
 */
export function lineNumberOf(text: string, timeZone: string): string | undefined {
  const digits = bare(text);
  if (/^\+[1-9]\d{6,14}$/.test(digits) || /^\d{2,6}$/.test(digits)) return digits;
  if (!CHINA.has(timeZone)) return undefined;
  if (/^(1[3-9]\d{9}|[48]00\d{7})$/.test(digits)) return `${CHINESE}${digits}`;
  if (/^0[1-9]\d{8,10}$/.test(digits)) return `${CHINESE}${digits.slice(1)}`;
  return /^86(1[3-9]\d{9}|[1-9]\d{8,10})$/.test(digits) ? `+${digits}` : undefined;
}

/** Whether what a caller dialled is this line, however the exchange writes it. */
export function isLine(
  dialled: string,
  { lineNumber, timeZone }: { lineNumber?: string | null; timeZone: string },
): boolean {
  if (!lineNumber) return false;
  return lineNumberOf(dialled, timeZone) === lineNumber || bare(dialled) === lineNumber.replace('+', '');
}
