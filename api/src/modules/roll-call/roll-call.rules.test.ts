import type { RollCallResult } from '@porchlight/schema/enums';
import { expect, test } from 'vitest';
import { standingMark } from './roll-call.rules.ts';

const mark = (result: RollCallResult, markedAtId: string, markedAt: number, recordedAt: number) => ({
  result,
  markedAtId,
  markedAt: new Date(markedAt),
  recordedAt: new Date(recordedAt),
});

test('nobody has looked yet', () => {
  expect(standingMark([])).toBeUndefined();
});

test('within one kiosk its own clock orders, however late a mark arrives', () => {
  const late = [mark('PRESENT', 'kiosk', 20, 100), mark('MISSING', 'kiosk', 10, 200)];
  expect(standingMark(late)?.result).toBe('PRESENT');
  const corrected = [mark('MISSING', 'kiosk', 10, 100), mark('PRESENT', 'kiosk', 20, 100)];
  expect(standingMark(corrected)?.result).toBe('PRESENT');
});

test('between two places the server orders: a clock that is a day ahead wins nothing', () => {
  const day = 86_400_000;
  const marks = [mark('MISSING', 'fast', day, 100), mark('PRESENT', 'other', 50, 200)];
  expect(standingMark(marks)?.result).toBe('PRESENT');
});

test('an old mark of one kiosk that arrives last does not beat the other kiosk through its own newer one', () => {
  const marks = [
    mark('PRESENT', 'first', 20, 100),
    mark('MISSING', 'second', 30, 150),
    mark('UNVERIFIED', 'first', 10, 200),
  ];
  expect(standingMark(marks)?.result).toBe('MISSING');
});
