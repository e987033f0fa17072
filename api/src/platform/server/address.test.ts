import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { addressReader, countedAs } from './address.ts';
import { hostsOf } from './hosts.ts';

const request = (remoteAddress: string, headers: Record<string, string> = {}, localAddress = '10.0.0.5') =>
  ({ socket: { remoteAddress, localAddress }, headers }) as unknown as IncomingMessage;
const forwarded = (text: string) => ({ 'x-forwarded-for': text });

test.each([
  ['a stranger’s word is not believed', '', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['a trusted proxy’s word is', '127.0.0.1', '::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
  [
    'what the stranger wrote before it is not',
    '127.0.0.1',
    '127.0.0.1',
    '1.1.1.1, 198.51.100.1',
    '198.51.100.1',
  ],
  ['two proxies are passed', '127.0.0.1, 10.0.0.0/8', '127.0.0.1', '198.51.100.1, 10.2.3.4', '198.51.100.1'],
  ['nonsense ends the way', '127.0.0.1', '127.0.0.1', '198.51.100.1, unknown', '127.0.0.1'],
  ['a proxy that says nothing is itself', '127.0.0.1', '127.0.0.1', '', '127.0.0.1'],
])('%s', (_name, trusted, from, said, expected) => {
  expect(addressReader(trusted)(request(from, forwarded(said)))).toBe(expected);
});

test.each([
  ['198.51.100.1', '198.51.100.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s is counted as %s', (address, expected) => {
  expect(countedAs(address)).toBe(expected);
});

const hosts = hostsOf({
  PUBLIC_URL: 'https://Porchlight.example, http://kiosk.lan:4000',
  ALLOWED_ORIGINS: 'https://portal.example',
  HOST: '192.168.1.20',
});
test.each([
  ['porchlight.example', true],
  ['PORCHLIGHT.example:443', true],
  ['kiosk.lan', true],
  ['localhost:4000', true],
  ['127.0.0.1:4000', true],
  ['[::1]:4000', true],
  ['192.168.1.20:4000', true],
  ['10.0.0.5', true],
  ['10.0.0.6', false],
  ['evil.example', false],
  ['porchlight.example.evil.example', false],
  ['localhost.evil.example', false],
  ['evil@localhost', false],
  ['', false],
])('host "%s": %s', (host, served) => {
  expect(hosts.served(request('203.0.113.9', { host }))).toBe(served);
});

test('pages of the public address and of the named ones may open sockets, whatever the proxy calls us', () => {
  expect(hosts.originAllowed('https://porchlight.example', '127.0.0.1:4000')).toBe(true);
  expect(hosts.originAllowed('https://portal.example', 'porchlight.example')).toBe(true);
  expect(hosts.originAllowed('http://127.0.0.1:4000', '127.0.0.1:4000')).toBe(true);
  expect(hosts.originAllowed('https://evil.example', 'porchlight.example')).toBe(false);
  expect(hosts.originAllowed('null', 'porchlight.example')).toBe(false);
});
