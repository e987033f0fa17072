import { expect, test } from 'vitest';
import { readConfig, SetupError } from './config.ts';

const read = (env: Record<string, string>) => readConfig(env, '/clone');
const complaint = (env: Record<string, string>): string => {
  try {
    read(env);
  } catch (error) {
    if (error instanceof SetupError) return error.message;
    throw error;
  }
  return 'accepted';
};

test('nothing has to be set', () => {
  expect(read({})).toEqual({
    port: 4000,
    host: '127.0.0.1',
    sipPort: 5060,
    sipHost: '127.0.0.1',
    voicePort: 4061,
    home: '/clone/.porchlight',
    databaseUrl: undefined,
  });
});

test.each([
  ['PORT', '0'],
  ['PORT', '70000'],
  ['PORT', '40o0'],
  ['SIP_PORT', '-1'],
  ['VOICE_PORT', '1.5'],
])('%s=%s is refused by name, with the remedy', (name, value) => {
  expect(complaint({ [name]: value })).toMatch(
    new RegExp(`^${name} is "${value}": set it to a port number from 1 to 65535`),
  );
});

test('addresses are addresses', () => {
  expect(complaint({ SIP_HOST: 'localhost' })).toMatch(/^SIP_HOST is "localhost": .*127\.0\.0\.1/);
  expect(read({ HOST: '::' }).host).toBe('::');
});

test('two servers cannot share a port', () => {
  expect(complaint({ PORT: '4061' })).toContain('set VOICE_PORT to another');
});

test.each([
  ['mysql://a:b@localhost/x', 'no PostgreSQL address'],
  ['not a url', 'no PostgreSQL address'],
  ['postgres://localhost:5432/x', 'names no role'],
  ['postgres://me:pw@localhost:5432', 'no database'],
  ['postgres://me:changeme@localhost/x', 'placeholder'],
  ['postgres://me:CHANGE-ME@localhost/x', 'placeholder'],
])('DATABASE_URL=%s is refused', (url, why) => {
  expect(complaint({ DATABASE_URL: url })).toMatch(new RegExp(`^DATABASE_URL .*${why}`));
});

test('a placeholder instead of a key is refused, a real one is not', () => {
  expect(complaint({ AZURE_SPEECH_KEY: 'your-key-here' })).toContain('AZURE_SPEECH_KEY holds a placeholder');
  expect(complaint({ AZURE_SPEECH_KEY: '8f2e11aa90' })).toBe('accepted');
});

test('everything that is wrong is told at once', () => {
  expect(complaint({ PORT: 'x', SIP_PORT: 'y', SIP_HOST: 'z' }).split('\n')).toHaveLength(3);
});

test('PORCHLIGHT_HOME is taken from the clone, or as it is when absolute', () => {
  expect(read({ PORCHLIGHT_HOME: 'data' }).home).toBe('/clone/data');
  expect(read({ PORCHLIGHT_HOME: '/srv/porchlight' }).home).toBe('/srv/porchlight');
});
