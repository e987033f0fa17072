import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { differences } from './generated.ts';

test('names what changed, what is missing, and what should not be there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-differences-'));
  for (const side of ['one', 'other']) {
    mkdirSync(join(folder, side, 'kiosk'), { recursive: true });
    writeFileSync(join(folder, side, 'same.ts'), 'same');
    writeFileSync(join(folder, side, 'kiosk/changed.ts'), side);
  }
  writeFileSync(join(folder, 'one/old.ts'), '');
  writeFileSync(join(folder, 'other/new.ts'), '');
  expect(differences(join(folder, 'one'), join(folder, 'other'))).toEqual([
    'kiosk/changed.ts',
    'new.ts',
    'old.ts',
  ]);
  expect(differences(join(folder, 'one'), join(folder, 'one'))).toEqual([]);
  rmSync(folder, { recursive: true });
});
