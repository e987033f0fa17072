// Damm's quasigroup of order 10 (H. M. Damm, 2004): finds every single wrong digit and every swap of neighbours.
const TABLE = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

const interim = (digits: string): number =>
  [...digits].reduce((row, digit) => Number(TABLE[row]?.[Number(digit)]), 0);

/** Five digits and their check digit. */
export const trackingCode = (five: string): string => `${five}${interim(five)}`;

/** Whether six digits fit together; one misheard digit never does. */
export const codeFits = (code: string): boolean => /^\d{6}$/.test(code) && interim(code) === 0;
