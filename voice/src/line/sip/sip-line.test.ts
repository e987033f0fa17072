import { createSocket } from 'node:dgram';
import { afterEach, describe, expect, it } from 'vitest';
import { lineContract } from '../line.contract.ts';
import type { HangUp, Key, LineCall } from '../line.ts';
import { type Codec, decodeG711, encodeG711 } from '../media/g711.ts';
import type { LineWorld } from '../testing/line-world.ts';
import { pass, until } from '../testing/real-time.ts';
import { SipPeer, type SipPeerHabits } from '../testing/sip-peer.ts';
import { findMs, heardOfMs, noise, touchTone } from '../testing/sound.ts';
import { SipLine, type SipLineOptions } from './sip-line.ts';

const LOOPBACK = { host: '127.0.0.1', port: 0, callsASecond: 1000 } as const;

async function contractOf(codec: Codec): Promise<LineWorld> {
  const line = new SipLine(LOOPBACK);
  const peers = await Promise.all([SipPeer.open({ codec }), SipPeer.open({ codec })]);
  const free = [...peers];
  return {
    line,
    call(from, dialled) {
      const peer = free.shift();
      if (!peer) throw new Error('this test needs more telephones');
      peer.call(line.port, from ?? 'anonymous', dialled);
      return peer;
    },
    asHeard: (pcm) => decodeG711(encodeG711(pcm, codec), codec),
    until,
    pass,
    async close() {
      await line.stop(0);
      for (const peer of peers) peer.close();
    },
  };
}

lineContract('the SIP line (mu-law)', () => contractOf(0));
lineContract('the SIP line (A-law)', () => contractOf(8));

describe('the SIP line', () => {
  const lines: SipLine[] = [];
  const peers: SipPeer[] = [];
  const calls: LineCall[] = [];
  const ends: HangUp[] = [];

  afterEach(async () => {
    await Promise.all(lines.splice(0).map((line) => line.stop(0)));
    for (const peer of peers.splice(0)) peer.close();
    calls.length = 0;
    ends.length = 0;
  });

  async function started(options: Partial<SipLineOptions> = {}): Promise<SipLine> {
    const line = new SipLine({ ...LOOPBACK, ...options });
    lines.push(line);
    line.onCall((call) => {
      calls.push(call);
      call.onHangUp((end) => ends.push(end));
    });
    await line.start();
    return line;
  }

  async function telephone(habits: SipPeerHabits = {}): Promise<SipPeer> {
    const peer = await SipPeer.open(habits);
    peers.push(peer);
    return peer;
  }

  async function talking(
    line: SipLine,
    habits: SipPeerHabits = {},
  ): Promise<{ peer: SipPeer; call: LineCall }> {
    const peer = await telephone(habits);
    const known = calls.length;
    peer.call(line.port, '13800001111', '400');
    await until(() => calls.length > known);
    const call = calls.at(-1);
    if (!call) throw new Error('no call came');
    await call.answer();
    await until(() => peer.state === 'answered');
    return { peer, call };
  }

  it('answers 488 when there is no codec it can speak', async () => {
    const line = await started();
    const offer =
      'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 9 RTP/AVP 18\r\n';
    const peer = await telephone({ offer });
    peer.call(line.port, '1', '400');
    await until(() => peer.state === 'ended');
    expect(peer.statuses.at(-1)).toBe(488);
    expect(calls).toHaveLength(0);
  });

  it('lets one call too many hear busy, and has a place again afterwards', async () => {
    const line = await started({ maxCalls: 1 });
    const { call } = await talking(line);
    const second = await telephone();
    second.call(line.port, '2', '400');
    await until(() => second.state === 'busy');
    expect((await line.stats()).busyCalls).toBe(1);
    await call.hangUp();
    await talking(line);
  });

  it('ends a call that is answered but never acknowledged', async () => {
    const line = await started({ ackTimeoutMs: 300 });
    const { call } = await talking(line, { acknowledges: false });
    await until(() => call.state === 'ended');
    expect(ends.map((end) => end.cause)).toEqual(['unacknowledged']);
    expect((await line.stats()).activeCalls).toBe(0);
  });

  it('frees a call without sound, though it plays on', async () => {
    const line = await started({ mediaTimeoutMs: 400 });
    const { peer, call } = await talking(line);
    peer.fallSilent();
    await until(() => call.state === 'ended');
    expect(ends.map((end) => end.cause)).toEqual(['mediaLost']);
    await until(() => peer.requests.includes('BYE'));
  });

  it('hears keys as tones when the telephone sends no events', async () => {
    const line = await started();
    const { peer, call } = await talking(line, { withoutKeyEvents: true });
    const keys: Key[] = [];
    call.onKey((press) => keys.push(press.key));
    for (const key of ['1', '1', '#', '0'] as const) {
      peer.speak(touchTone(key, 80));
      peer.speak(new Int16Array(640));
    }
    await until(() => keys.length >= 4);
    expect(keys).toEqual(['1', '1', '#', '0']);
  });

  it('takes keys from the signalling, and one press that comes two ways once', async () => {
    const line = await started();
    const { peer, call } = await talking(line);
    const keys: Key[] = [];
    call.onKey((press) => keys.push(press.key));
    peer.pressByInfo('7');
    await until(() => keys.length === 1);
    peer.press('8');
    peer.pressByInfo('8');
    await until(() => peer.statuses.filter((status) => status === 200).length >= 3);
    peer.press('9');
    await until(() => keys.includes('9'));
    expect(keys).toEqual(['7', '8', '9']);
  });

  it('is quiet while it is held, and goes on when it is resumed', async () => {
    const line = await started();
    const { peer, call } = await talking(line);
    peer.reInvite('sendonly');
    await until(() => peer.statuses.filter((status) => status === 200).length === 2);
    await until(() => call.state === 'answered');
    await pass(60);
    const quiet = peer.heard().length;
    await pass(200);
    expect(peer.heard().length).toBe(quiet);
    peer.reInvite('sendrecv');
    await until(() => peer.heard().length > quiet);
    const prompt = noise(1, 200);
    expect((await call.play(prompt)).outcome).toBe('finished');
    await until(() => findMs(peer.heard(), decodeG711(encodeG711(prompt, 0), 0)) >= 0);
    expect((await call.stats()).lateFrames).toBe(0);
  });

  it('hears only the telephone that it first heard', async () => {
    const line = await started();
    const { peer, call } = await talking(line);
    const heard: number[] = [];
    call.listen((frame) => heard.push(frame[0] ?? 0));
    await until(() => heard.length > 3);
    const stranger = createSocket('udp4');
    const port = peer.lineRtpPort ?? 0;
    for (let i = 0; i < 20; i++) {
      const packet = Buffer.alloc(172, 0x11);
      packet.writeUInt16BE(0x8000, 0);
      stranger.send(packet, port, '127.0.0.1');
    }
    const before = heard.length;
    await until(() => heard.length > before + 5);
    stranger.close();
    expect(new Set(heard)).toEqual(new Set([decodeG711(encodeG711(new Int16Array(1), 0), 0)[0]]));
  });

  it('answers nobody who is not on the list', async () => {
    const line = await started({ allow: ['192.0.2.0/24'] });
    const peer = await telephone();
    peer.call(line.port, '1', '400');
    await pass(200);
    expect(peer.statuses).toEqual([]);
    expect(calls).toHaveLength(0);
    expect((await line.stats()).refusedPeers).toBe(1);
  });

  it('says so when its port is taken', async () => {
    const line = await started();
    const second = new SipLine({ ...LOOPBACK, port: line.port });
    await expect(second.start()).rejects.toThrow('EADDRINUSE');
    await second.stop(0);
  });

  it('survives rubbish', async () => {
    const line = await started();
    const socket = createSocket('udp4');
    const rubbish = [
      'INVITE ',
      'SIP/2.0 200 OK\r\n\r\n but not really',
      'x'.repeat(9000),
      '\r\n\r\n',
      'BYE sip:x SIP/2.0\r\nVia: no\r\n\r\n',
    ];
    for (const text of rubbish) socket.send(text, line.port, '127.0.0.1');
    socket.send(Buffer.alloc(1000, 0xff), line.port, '127.0.0.1');
    const { call } = await talking(line);
    socket.close();
    expect(call.state).toBe('answered');
  });

  it('completes calls though every fifth datagram is lost', async () => {
    let sent = 0;
    const line = await started({ onSend: () => ++sent % 5 !== 0 });
    const all = [await talking(line), await talking(line), await talking(line)];
    await Promise.all(all.map(({ call }) => call.hangUp()));
    await until(() => all.every(({ peer }) => peer.state === 'ended'));
  });

  it('calls somebody, who answers, presses a key and hangs up', async () => {
    const line = await started();
    const peer = await telephone();
    const dialled = await line.dial(peer.uri, { ringMs: 5000 });
    if (dialled.outcome !== 'answered') throw new Error(dialled.outcome);
    const { call } = dialled;
    expect(call).toMatchObject({ direction: 'outbound', state: 'answered', dialled: peer.uri });
    const prompt = noise(2, 200);
    expect((await call.play(prompt)).outcome).toBe('finished');
    await until(() => heardOfMs(peer.heard(), decodeG711(encodeG711(prompt, 0), 0)) === 200);
    await call.hangUp();
    await until(() => peer.state === 'ended');
  });

  it.each([
    [486, { outcome: 'busy' }],
    [603, { outcome: 'failed', cause: 'status603' }],
    [480, { outcome: 'noAnswer' }],
    ['rings', { outcome: 'noAnswer' }],
  ] as const)('says how a call went that nobody took (%s)', async (answers, outcome) => {
    const line = await started();
    const peer = await telephone({ answers });
    expect(await line.dial(peer.uri, { ringMs: 400 })).toEqual(outcome);
    expect((await line.stats()).activeCalls).toBe(0);
    if (answers === 'rings') await until(() => peer.requests.includes('CANCEL'));
  });

  it('gives up on a gateway that is dead, and on an address that is none', async () => {
    const line = await started({ noReplyMs: 200 });
    const peer = await telephone({ answers: 'nothing' });
    expect(await line.dial(peer.uri, { ringMs: 30_000 })).toEqual({ outcome: 'failed', cause: 'noReply' });
    expect(await line.dial('nonsense', { ringMs: 1000 })).toEqual({ outcome: 'failed', cause: 'badAddress' });
  });

  it('stops dialling when it is told to', async () => {
    const line = await started();
    const peer = await telephone({ answers: 'rings' });
    const stop = new AbortController();
    const dialling = line.dial(peer.uri, { ringMs: 30_000, signal: stop.signal });
    await until(() => peer.requests.includes('INVITE'));
    stop.abort();
    expect(await dialling).toEqual({ outcome: 'failed', cause: 'aborted' });
  });
});
