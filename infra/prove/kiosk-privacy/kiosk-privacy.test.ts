import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Choices } from './choices.ts';
import { filesWith, written } from './disk.ts';

test('a text is found in a file, in both ways of writing it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-disk-'));
  writeFileSync(join(folder, 'one'), Buffer.concat([Buffer.of(0, 255), Buffer.from('名字', 'utf16le')]));
  writeFileSync(join(folder, 'two'), '名字');
  writeFileSync(join(folder, 'three'), 'nothing');
  expect(filesWith(folder, written('名字')).sort()).toEqual(['one', 'two']);
  rmSync(folder, { recursive: true });
});

test('what was tried least is tried next, and every choice comes', () => {
  const choices = new Choices();
  const tried = Array.from({ length: 6 }, () => choices.least('home', ['a', 'b', 'c']));
  expect(tried).toEqual(['a', 'b', 'c', 'a', 'b', 'c']);
  expect(choices.least('news', ['a'])).toBe('a');
  expect(choices.least('home', [])).toBeUndefined();
});
