import { expect, test } from 'vitest';
import { csvOf } from './csv.ts';

test('cells are quoted, and what a spreadsheet would compute is text', () => {
  expect(
    csvOf([
      ['时间', 'say "hi"'],
      ['=1+1', '-5'],
    ]),
  ).toBe('\uFEFF"时间","say ""hi"""\r\n"\'=1+1","\'-5"\r\n');
});
