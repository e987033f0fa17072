import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyTemplate, markTemplate } from './stack-template.ts';

let place: string;
let template: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'template-test-'));
  template = mkdtempSync(join(place, 'template-'));
  writeFileSync(join(template, 'secrets.json'), '{}', { mode: 0o600 });
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const noon = new Date('2026-12-01T04:00:00Z');

test('a stack begins with a copy of a template of its day', () => {
  markTemplate(template, noon);
  const home = join(place, 'home');
  expect(copyTemplate(template, home, noon)).toBe(true);
  expect(readFileSync(join(home, 'secrets.json'), 'utf8')).toBe('{}');
});

test('a template of yesterday, an unfinished one and none are left alone', () => {
  const home = join(place, 'home');
  expect(copyTemplate(template, home, noon)).toBe(false);
  markTemplate(template, noon);
  // 16:30 in London is half past midnight in the demonstration.
  expect(copyTemplate(template, home, new Date('2026-12-01T16:30:00Z'))).toBe(false);
  expect(copyTemplate(undefined, home, noon)).toBe(false);
  expect(existsSync(home)).toBe(false);
});
