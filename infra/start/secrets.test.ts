import { createPrivateKey, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadSecrets } from './secrets.ts';

const folder = mkdtempSync(join(tmpdir(), 'porchlight-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string): string => join(folder, name);

test('made once, for this user only, and never the same twice', () => {
  const made = loadSecrets(file('a.json'));
  expect(loadSecrets(file('a.json'))).toEqual(made);
  expect(statSync(file('a.json')).mode & 0o777).toBe(0o600);
  const other = loadSecrets(file('b.json'));
  for (const [name, value] of Object.entries(made))
    expect(other[name as keyof typeof other]).not.toEqual(value);
});

test('keys are what api and voice expect', () => {
  const { tokenKey, fieldKey, voiceKey } = loadSecrets(file('c.json'));
  const key = createPrivateKey({ key: tokenKey, format: 'jwk' });
  expect(sign(null, Buffer.from('x'), key)).toHaveLength(64);
  expect(Buffer.from(fieldKey, 'base64')).toHaveLength(32);
  expect(voiceKey).toMatch(/^plv_/);
});

test.each([
  ['changeme', 'a placeholder'],
  ['', 'nothing'],
  ['a'.repeat(44), 'one letter over and over'],
])('%s is not accepted: %s', (value) => {
  loadSecrets(file('d.json'));
  const text = readFileSync(file('d.json'), 'utf8');
  writeFileSync(file('e.json'), JSON.stringify({ ...JSON.parse(text), pepper: value }));
  expect(() => loadSecrets(file('e.json'))).toThrow(/pepper missing, too short or a placeholder.*backup/);
});

test('a damaged file is never replaced: it is the only key to the data', () => {
  writeFileSync(file('f.json'), '{ "tokenKey": ');
  expect(() => loadSecrets(file('f.json'))).toThrow(/f\.json cannot be read/);
  expect(readFileSync(file('f.json'), 'utf8')).toBe('{ "tokenKey": ');
});
