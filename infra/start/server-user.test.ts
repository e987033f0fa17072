import { expect, test } from 'vitest';
import { serverUser } from './server-user.ts';

const NOBODY = 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin';
const POSTGRES = 'postgres:x:101:104::/var/lib/postgresql:/bin/bash';
const ROOT = 'root:x:0:0:root:/root:/bin/bash';

test('an ordinary user runs PostgreSQL as oneself', () => {
  expect(serverUser(false, () => [ROOT, NOBODY].join('\n'))).toBeUndefined();
});

test("root prefers the account that is PostgreSQL's own", () => {
  expect(serverUser(true, () => [ROOT, NOBODY, POSTGRES].join('\n'))).toEqual({
    name: 'postgres',
    uid: 101,
    gid: 104,
  });
  expect(serverUser(true, () => [ROOT, NOBODY].join('\n'))?.name).toBe('nobody');
});

test('root without such an account is told what to do', () => {
  expect(() => serverUser(true, () => ROOT)).toThrow(/ordinary user, or set DATABASE_URL/);
});
