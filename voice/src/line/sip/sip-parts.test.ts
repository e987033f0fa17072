import { describe, expect, it } from 'vitest';
import { VirtualTime } from '../testing/virtual-time.ts';
import { Gatekeeper } from './gatekeeper.ts';
import { LoopWatch } from './loop-watch.ts';
import { Repetition } from './repetition.ts';
import { readSdp, writeAnswer, writeOffer } from './sdp.ts';
import { callerNumber, keyOfInfo } from './sip-leg.ts';

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
  const sent: number[] = [];
  const gaveUp: number[] = [];
  new Repetition(
    time,
    () => sent.push(time.now()),
    () => gaveUp.push(time.now()),
  );
  await time.advance(12_000);
  expect(sent).toEqual([500, 1500, 3500, 7500, 11_500]);
  const stopped = new Repetition(
    time,
    () => sent.push(-1),
    () => gaveUp.push(-1),
  );
  stopped.stop();
  await time.advance(60_000);
  expect(sent.at(-1)).toBeLessThan(32_000);
  expect(gaveUp).toEqual([32_000]);
  expect(time.pending).toBe(0);
});

it('notices within half a second that the thread is late, and that it is not any more', async () => {
  const time = new VirtualTime();
  let lateMs = 0;
  const watch = new LoopWatch({
    now: () => time.now(),
    setTimer: (callback, ms) => time.setTimer(callback, ms + lateMs),
  });
  watch.start();
  await time.advance(500);
  expect(watch.lagMs).toBe(0);
  lateMs = 700;
  await time.advance(1600);
  expect(watch.lagMs).toBe(700);
  lateMs = 0;
  await time.advance(2000);
  expect(watch.lagMs).toBe(0);
  watch.stop();
  expect(time.pending).toBe(0);
});

describe('SIP text', () => {
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

const OURS = { host: '127.0.0.1', port: 5000, session: 1, version: 1 };

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
    if (!theirs) throw new Error('not read');
    const ours = writeAnswer(OURS, theirs);
    expect(ours).toContain('m=audio 5000 RTP/AVP 8 96');
    expect(readSdp(ours)?.farEnd).toMatchObject({ port: 5000, codec: 8, keyEventType: 96 });
  });

  it('offers both laws and key events', () => {
    expect(writeOffer(OURS)).toContain('RTP/AVP 0 8 101');
  });

  it.each([
    ['sendonly', false, 'recvonly'],
    ['inactive', false, 'inactive'],
    ['recvonly', true, 'sendonly'],
    ['sendrecv', true, 'sendrecv'],
  ])('understands %s', (direction, wantsSound, answer) => {
    const theirs = readSdp(offer('m=audio 4000 RTP/AVP 0', `a=${direction}\r\n`));
    expect(theirs?.farEnd.wantsSound).toBe(wantsSound);
    expect(theirs && writeAnswer(OURS, theirs)).toContain(`a=${answer}`);
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

  it('answers as many lines as were offered, in their order, with port 0 for what it does not take (RFC 3264)', () => {
    const theirs = readSdp(
      offer('m=video 6000 RTP/AVP 96', 'm=audio 4000 RTP/AVP 0\r\nm=image 7000 udptl t38\r\n'),
    );
    expect(
      theirs && [...writeAnswer(OURS, theirs).matchAll(/^m=.*$/gm)].map(([line]) => line.trim()),
    ).toEqual(['m=video 0 RTP/AVP 96', 'm=audio 5000 RTP/AVP 0', 'm=image 0 udptl t38']);
  });

  it('takes the profile with feedback and answers in kind; an address of another family is none', () => {
    const theirs = readSdp(offer('m=audio 4000 RTP/AVPF 0'));
    expect(theirs && writeAnswer(OURS, theirs)).toContain('m=audio 5000 RTP/AVPF 0');
    expect(
      readSdp(offer('m=audio 4000 RTP/AVP 0').replaceAll('IN IP4 10.0.0.1', 'IN IP6 ::1')),
    ).toBeUndefined();
  });

  it('offers sound both ways when it is its turn to offer, even while it is held', () => {
    expect(writeOffer(OURS)).toContain('a=sendrecv');
  });
});
