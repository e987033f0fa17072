import { describe, expect, it } from 'vitest';
import { VirtualTime } from '../testing/virtual-time.ts';
import { Gatekeeper } from './gatekeeper.ts';
import { Retransmitter } from './retransmitter.ts';
import { readSdp, writeSdp } from './sdp.ts';
import { callerNumber } from './sip-leg.ts';
import {
  addressToUs,
  branchOf,
  isInDialog,
  keyOfInfo,
  noteSource,
  requestTarget,
  responseTarget,
} from './sip-text.ts';

const INVITE =
  'INVITE sip:400@192.0.2.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.1:5070;branch=z9;rport\r\nTo: <sip:400@h>\r\n\r\n';

describe('the gatekeeper', () => {
  it('lets in only networks on its list', () => {
    const keeper = new Gatekeeper({ allow: ['10.0.0.0/8', '192.0.2.7'], callsASecond: 10 });
    const from = (address: string): boolean => keeper.admits(Buffer.from(INVITE), address, 0);
    expect(['10.1.2.3', '192.0.2.7', '192.0.2.8', '11.0.0.1'].map(from)).toEqual([true, true, false, false]);
    expect(keeper.refused).toBe(2);
  });

  it('limits new calls of one address, not of another, and not the calls that run', () => {
    const keeper = new Gatekeeper({ allow: ['0.0.0.0/0'], callsASecond: 2 });
    const calls = (address: string, at: number): number =>
      Array.from({ length: 20 }, () => keeper.admits(Buffer.from(INVITE), address, at)).filter(Boolean)
        .length;
    expect(calls('10.0.0.1', 0)).toBe(8);
    expect(calls('10.0.0.1', 1000)).toBe(2);
    expect(calls('10.0.0.2', 1000)).toBe(8);
    const bye = INVITE.replace('INVITE', 'BYE');
    expect(keeper.admits(Buffer.from(bye), '10.0.0.1', 1000)).toBe(true);
    const hold = INVITE.replace('<sip:400@h>', '<sip:400@h>;tag=1');
    expect(keeper.admits(Buffer.from(hold), '10.0.0.1', 1000)).toBe(true);
  });

  it('refuses giants, floods and networks that are none', () => {
    const keeper = new Gatekeeper({ allow: ['0.0.0.0/0'], callsASecond: 2 });
    expect(keeper.admits(Buffer.alloc(9000, 65), '10.0.0.1', 0)).toBe(false);
    const flood = Array.from({ length: 10_000 }, () =>
      keeper.admits(Buffer.from('OPTIONS sip:x SIP/2.0\r\n'), '10.0.0.1', 0),
    );
    expect(flood.filter(Boolean).length).toBeLessThanOrEqual(4000);
    expect(() => new Gatekeeper({ allow: ['everyone'], callsASecond: 1 })).toThrow();
  });
});

it('repeats at 0.5, 1, 2, 4 s until the answer, and gives up after 32 s', async () => {
  const time = new VirtualTime();
  const retransmitter = new Retransmitter(time);
  const sent: number[] = [];
  retransmitter.start('a', () => sent.push(time.now()));
  await time.advance(12_000);
  expect(sent).toEqual([500, 1500, 3500, 7500, 11_500]);
  retransmitter.start('b', () => undefined);
  retransmitter.stop('b');
  await time.advance(60_000);
  expect(sent.at(-1)).toBeLessThan(32_000);
  expect(retransmitter.waiting).toBe(0);
  expect(time.pending).toBe(0);
});

describe('SIP text', () => {
  it('notes where a request came from, whatever it said, and answers there', () => {
    const noted = noteSource(INVITE, { host: '203.0.113.9', port: 1234 });
    expect(responseTarget(noted)).toEqual({ host: '203.0.113.9', port: 1234 });
    const lying = INVITE.replace(';rport', ';rport=1;received=192.0.2.66');
    expect(responseTarget(noteSource(lying, { host: '203.0.113.9', port: 1234 }))).toEqual({
      host: '203.0.113.9',
      port: 1234,
    });
    expect(branchOf(noted)).toBe('z9');
  });

  it('makes a request one for us and keeps who was called, whatever headers came with it', () => {
    const forged = INVITE.replace('\r\nTo', '\r\nX-Porchlight-Dialled: 999\r\nTo');
    expect(addressToUs(forged)).toMatch(
      /^INVITE sip:line@192\.0\.2\.1 SIP\/2\.0\r\nX-Porchlight-Dialled: 400\r\n/,
    );
    expect(isInDialog(INVITE)).toBe(false);
  });

  it('follows routes, host names and IPv6 addresses', () => {
    expect(requestTarget('BYE sip:a@b.example:5062;x SIP/2.0\r\n\r\n')).toEqual({
      host: 'b.example',
      port: 5062,
    });
    expect(requestTarget('BYE sip:a@[::1] SIP/2.0\r\n\r\n')).toEqual({ host: '[::1]', port: 5060 });
    expect(requestTarget('BYE sip:a@b SIP/2.0\r\nRoute: <sip:proxy:99;lr>\r\n\r\n')).toEqual({
      host: 'proxy',
      port: 99,
    });
    expect(requestTarget('BYE tel:123 SIP/2.0\r\n\r\n')).toBeUndefined();
  });

  it.each([
    ['Signal=5\r\nDuration=160\r\n', '5'],
    ['Signal= #\r\n', '#'],
    ['*', '*'],
    ['Signal=A', undefined],
    ['hello', undefined],
  ])('finds the key in an INFO body (%j)', (body, key) => {
    expect(keyOfInfo(body)).toBe(key);
  });

  it.each([
    ['13800001111', '13800001111'],
    ['+86 138-0000-1111', '+8613800001111'],
    ['anonymous', undefined],
    ['', undefined],
    ['1;drop', undefined],
  ])('takes %j for the number %j', (user, number) => {
    expect(callerNumber(user)).toBe(number);
  });
});

describe('SDP', () => {
  const offer = (media: string, more = ''): string =>
    `v=0\r\no=- 1 1 IN IP4 10.0.0.1\r\ns=-\r\nc=IN IP4 10.0.0.1\r\nt=0 0\r\n${media}\r\n${more}`;

  it('takes the first law that is offered and answers with that one only', () => {
    const theirs = readSdp(offer('m=audio 4000 RTP/AVP 18 8 0 96', 'a=rtpmap:96 telephone-event/8000\r\n'));
    expect(theirs?.farEnd).toEqual({
      host: '10.0.0.1',
      port: 4000,
      codec: 8,
      keyEventType: 96,
      wantsSound: true,
    });
    const ours = writeSdp({ host: '127.0.0.1', port: 5000, session: 1, version: 1 }, theirs);
    expect(ours).toContain('m=audio 5000 RTP/AVP 8 96');
    expect(readSdp(ours)?.farEnd).toMatchObject({ port: 5000, codec: 8, keyEventType: 96 });
  });

  it('offers both laws and key events', () => {
    expect(writeSdp({ host: '127.0.0.1', port: 5000, session: 1, version: 1 }, undefined)).toContain(
      'RTP/AVP 0 8 101',
    );
  });

  it.each([
    ['sendonly', false, 'recvonly'],
    ['inactive', false, 'inactive'],
    ['recvonly', true, 'sendonly'],
    ['sendrecv', true, 'sendrecv'],
  ])('understands %s', (direction, wantsSound, answer) => {
    const theirs = readSdp(offer('m=audio 4000 RTP/AVP 0', `a=${direction}\r\n`));
    expect(theirs?.farEnd.wantsSound).toBe(wantsSound);
    expect(writeSdp({ host: 'h', port: 1, session: 1, version: 1 }, theirs)).toContain(`a=${answer}`);
  });

  it('takes the old way to hold, and refuses what it cannot speak', () => {
    expect(
      readSdp(offer('m=audio 4000 RTP/AVP 0').replaceAll('10.0.0.1', '0.0.0.0'))?.farEnd.wantsSound,
    ).toBe(false);
    for (const media of [
      'm=audio 4000 RTP/AVP 18',
      'm=audio 0 RTP/AVP 0',
      'm=video 4000 RTP/AVP 0',
      'm=audio 4000 RTP/SAVP 0',
      '',
    ]) {
      expect(readSdp(offer(media))).toBeUndefined();
    }
  });
});
