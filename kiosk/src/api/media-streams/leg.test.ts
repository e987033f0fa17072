import { expect, test } from 'vitest';
import type { Handset, HandsetListener } from './audio.ts';
import { type LegState, openLeg } from './leg.ts';
import { SILENCE, toBase64 } from './mu-law.ts';

interface Sent {
  event: string;
  sequenceNumber?: string;
  streamSid?: string;
  start?: { customParameters: unknown; mediaFormat: unknown };
  media?: { chunk: string; timestamp: string; payload: string };
  dtmf?: { digit: string };
  mark?: { name: string };
}

/** A WebSocket and a handset that only note what happens to them. */
function telephone() {
  const sent: Sent[] = [];
  const states: LegState[] = [];
  const handsetDid: string[] = [];
  const socket = {
    readyState: 1,
    closedWith: 0,
    onopen: () => undefined as unknown,
    onmessage: (_event: { data: string }) => undefined as unknown,
    onclose: (_event: { code: number }) => undefined as unknown,
    send: (text: string) => void sent.push(JSON.parse(text) as Sent),
    close(code: number) {
      socket.closedWith = code;
    },
  };
  let listener: HandsetListener | undefined;
  const handset: Handset = {
    hasMicrophone: true,
    play: (bytes) => void handsetDid.push(`play ${bytes.length}`),
    mark: (name) => void handsetDid.push(`mark ${name}`),
    clear: () => void handsetDid.push('clear'),
    close: async () => void handsetDid.push('close'),
  };
  const leg = openLeg({
    url: 'ws://here/phone/media',
    customParameters: { from: '+8613800138000', dialled: '8001' },
    onState: (state) => states.push(state),
    openSocket: () => socket as unknown as WebSocket,
    openHandset: async (heard) => {
      listener = heard;
      return handset;
    },
  });
  return { leg, socket, sent, states, handsetDid, microphone: () => listener as HandsetListener };
}

/** Lets the opening promise settle. */
const settled = () => Promise.resolve().then(() => undefined);

async function inCall() {
  const call = telephone();
  await settled();
  call.socket.onopen();
  return call;
}

test('a call opens with connected and start, as the network would', async () => {
  const { sent, states } = await inCall();
  expect(sent.map(({ event }) => event)).toEqual(['connected', 'start']);
  expect(sent[1]?.start).toMatchObject({
    customParameters: { from: '+8613800138000', dialled: '8001' },
    mediaFormat: { encoding: 'audio/x-mulaw', sampleRate: 8000, channels: 1 },
  });
  expect(sent[1]?.streamSid).toMatch(/^MZ[0-9a-f]{32}$/);
  expect(states).toEqual(['opening', 'talking']);
});

test('what the service says is played, marked, cleared', async () => {
  const { socket, handsetDid } = await inCall();
  const payload = toBase64(new Uint8Array(160).fill(SILENCE));
  socket.onmessage({ data: JSON.stringify({ event: 'media', media: { payload } }) });
  socket.onmessage({ data: JSON.stringify({ event: 'mark', mark: { name: 'greeting' } }) });
  socket.onmessage({ data: JSON.stringify({ event: 'clear' }) });
  socket.onmessage({ data: 'not json' });
  expect(handsetDid).toEqual(['play 160', 'mark greeting', 'clear']);
});

test('microphone, keys and heard marks go out, numbered', async () => {
  const { leg, sent, microphone } = await inCall();
  microphone().onFrame(new Uint8Array(160).fill(SILENCE));
  microphone().onFrame(new Uint8Array(160).fill(SILENCE));
  leg.press('5');
  microphone().onMark('greeting');
  const [, , first, second, key, mark] = sent;
  expect([first?.media?.timestamp, second?.media?.timestamp]).toEqual(['0', '20']);
  expect(second?.media?.chunk).toBe('2');
  expect(key?.dtmf?.digit).toBe('5');
  expect(mark?.mark?.name).toBe('greeting');
  expect(sent.map(({ sequenceNumber }) => sequenceNumber)).toEqual([undefined, '1', '2', '3', '4', '5']);
});

test('hanging up says stop, lets go of everything, and is told once', async () => {
  const { leg, socket, sent, states, handsetDid, microphone } = await inCall();
  leg.hangUp();
  socket.onclose({ code: 1000 });
  microphone().onFrame(new Uint8Array(160));
  expect(sent.at(-1)?.event).toBe('stop');
  expect(socket.closedWith).toBe(1000);
  expect(states).toEqual(['opening', 'talking', 'ended']);
  expect(handsetDid).toEqual(['close']);
});

test.each([
  [1000, 'ended'],
  [4486, 'busy'],
  [4480, 'refused'],
  [1006, 'lost'],
] as const)('close code %i is told as %s', async (code, state) => {
  const { socket, states } = await inCall();
  socket.onclose({ code });
  expect(states.at(-1)).toBe(state);
});

test('a handset that cannot be had ends the call', async () => {
  const states: LegState[] = [];
  openLeg({
    url: 'ws://here/phone/media',
    customParameters: {},
    onState: (state) => states.push(state),
    openHandset: () => Promise.reject(new Error('no sound')),
  });
  await settled();
  await settled();
  expect(states).toEqual(['opening', 'lost']);
});
