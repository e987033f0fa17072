import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lineContract } from '../line.contract.ts';
import type { LineCall, Played } from '../line.ts';
import { decodeG711, encodeG711 } from '../media/g711.ts';
import { pass, until } from '../testing/real-time.ts';
import { noise } from '../testing/sound.ts';
import { StreamPeer } from '../testing/stream-peer.ts';
import { VirtualTime } from '../testing/virtual-time.ts';
import { type DeskRequest, MediaStreamsLine, type MediaStreamsOptions } from './media-streams-line.ts';

async function listening(): Promise<{ server: Server; host: string }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, host: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}

lineContract('the media streams line', async () => {
  const { server, host } = await listening();
  const line = new MediaStreamsLine({ server });
  const peers: StreamPeer[] = [];
  const wrapped = {
    name: line.name,
    start: () => line.start(),
    stop: (graceMs: number) => line.stop(graceMs),
    dial: () => line.dial(),
    stats: () => line.stats(),
    onCall: (listener: (call: LineCall) => void) =>
      line.onCall((call) => {
        const peer = peers.at(-1);
        listener(tellingPeer(call, peer));
      }),
  };
  return {
    line: wrapped,
    call(from, dialled) {
      const peer = new StreamPeer(`ws://${host}/phone/media`, { from: from ?? '', dialled });
      peers.push(peer);
      return peer;
    },
    asHeard: (pcm) => decodeG711(encodeG711(pcm, 0), 0),
    until,
    pass,
    async close() {
      await line.stop(0);
      await new Promise((resolve) => server.close(resolve));
    },
  };
});

/** Media streams have no word for "answered": the test's phone is told by the side that answers. */
function tellingPeer(call: LineCall, peer: StreamPeer | undefined): LineCall {
  const answer = call.answer.bind(call);
  call.answer = async () => {
    await answer();
    peer?.answered();
  };
  return call;
}

describe('the media streams end point', () => {
  let server: Server;
  let host: string;
  let line: MediaStreamsLine;
  let calls: LineCall[];

  async function mounted(options: Partial<MediaStreamsOptions> = {}): Promise<void> {
    line = new MediaStreamsLine({ server, ...options });
    line.onCall((call) => calls.push(call));
    await line.start();
  }

  async function answered(): Promise<{ peer: StreamPeer; call: LineCall }> {
    const known = calls.length;
    const peer = new StreamPeer(`ws://${host}/phone/media`, {});
    await until(() => calls.length > known);
    const call = calls.at(-1);
    if (!call) throw new Error('no call came');
    await call.answer();
    peer.answered();
    return { peer, call };
  }

  beforeEach(async () => {
    ({ server, host } = await listening());
    calls = [];
  });

  afterEach(async () => {
    await line.stop(0);
    await new Promise((resolve) => server.close(resolve));
  });

  it.each([
    ['no JSON', 'hello'],
    ['an unknown event', { event: 'dance' }],
    ['sound that is no base64', { event: 'media', media: { payload: '***' } }],
    ['a second start', { event: 'start', start: { customParameters: {} } }],
    ['far too much sound', { event: 'media', media: { payload: 'A'.repeat(30_000) } }],
  ])('closes a socket that sends %s', async (_what, message) => {
    await mounted();
    const { peer, call } = await answered();
    peer.send(message);
    await until(() => peer.closeCode !== undefined);
    expect(peer.closeCode).toBe(4400);
    expect(call.state).toBe('ended');
  });

  it('closes a socket that sends a giant message', async () => {
    await mounted();
    const { peer } = await answered();
    peer.send('x'.repeat(100_000));
    await until(() => peer.closeCode !== undefined);
    expect(peer.closeCode).toBe(1009);
  });

  it('closes a socket that floods', async () => {
    await mounted();
    const { peer } = await answered();
    for (let i = 0; i < 500; i++) peer.send({ event: 'dtmf', dtmf: { digit: '1' } });
    await until(() => peer.closeCode !== undefined);
    expect(peer.closeCode).toBe(4429);
  });

  it('refuses pages of another origin and admits its own', async () => {
    await mounted();
    const stranger = new StreamPeer(`ws://${host}/phone/media`, {}, { origin: 'https://elsewhere.example' });
    await until(() => stranger.closeCode !== undefined);
    expect(calls).toHaveLength(0);
    expect((await line.stats()).refusedPeers).toBe(1);
    new StreamPeer(`ws://${host}/phone/media`, {}, { origin: `http://${host}` });
    await until(() => calls.length === 1);
  });

  it('knows no other path', async () => {
    await mounted();
    const lost = new StreamPeer(`ws://${host}/phone/else`, {});
    await until(() => lost.closeCode !== undefined);
    expect(calls).toHaveLength(0);
  });

  it('lets one caller too many hear busy', async () => {
    await mounted({ maxSockets: 1 });
    await answered();
    const second = new StreamPeer(`ws://${host}/phone/media`, {});
    await until(() => second.state === 'busy');
    expect((await line.stats()).busyCalls).toBe(1);
  });

  it('hands a desk to the call layer with its unproven request', async () => {
    await mounted();
    const desks: [LineCall, DeskRequest][] = [];
    line.onDesk((leg, request) => desks.push([leg, request]));
    const desk = new StreamPeer(`ws://${host}/phone/desk`, { token: 't', helpRequestId: 'h' });
    await until(() => desks.length === 1);
    expect(desks[0]?.[1]).toEqual({ token: 't', helpRequestId: 'h' });
    expect(calls).toHaveLength(0);
    desks[0]?.[0].reject('declined');
    await until(() => desk.state === 'declined');
  });

  it('believes a phone that echoes no marks, half a second later', async () => {
    await mounted();
    const { peer, call } = await answered();
    peer.echoes = false;
    const played = await call.play(noise(1, 100));
    expect(played).toEqual({ outcome: 'finished', playedMs: 100 } satisfies Played);
  });

  it('frees a socket that never starts', async () => {
    const time = new VirtualTime();
    await mounted({ timing: time });
    const idle = new WebSocket(`ws://${host}/phone/media`);
    const closes: number[] = [];
    idle.onclose = (event) => closes.push(event.code);
    await until(() => time.pending === 1);
    await time.advance(4900);
    expect(closes).toEqual([]);
    await time.advance(200);
    await until(() => closes.length === 1);
    expect(closes).toEqual([4408]);
  });
});
