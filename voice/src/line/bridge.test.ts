import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { bridge } from './bridge.ts';
import type { LineCall } from './line.ts';
import { decodeG711, encodeG711 } from './media/g711.ts';
import { MediaStreamsLine } from './media-streams/media-streams-line.ts';
import { SipLine } from './sip/sip-line.ts';
import { until } from './testing/real-time.ts';
import { SipPeer } from './testing/sip-peer.ts';
import { findMs, noise } from './testing/sound.ts';
import { StreamPeer } from './testing/stream-peer.ts';

it('joins a telephone and a desk in a browser', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const sip = new SipLine({ host: '127.0.0.1', port: 0 });
  const streams = new MediaStreamsLine({ server });
  const legs: LineCall[] = [];
  sip.onCall((call) => legs.push(call));
  streams.onDesk((leg) => legs.push(leg));
  await Promise.all([sip.start(), streams.start()]);

  const caller = await SipPeer.open();
  caller.call(sip.port, '13800001111', '400');
  await until(() => legs.length === 1);
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/phone/desk`;
  const desk = new StreamPeer(url, { token: 't', helpRequestId: 'h' });
  await until(() => legs.length === 2);
  const [telephone, teacher] = legs;
  if (!telephone || !teacher) throw new Error('two legs are there');
  await Promise.all([telephone.answer(), teacher.answer()]);
  desk.answered();
  bridge(telephone, teacher);

  const heardAs = (seed: number): ReturnType<typeof noise> => decodeG711(encodeG711(noise(seed, 240), 0), 0);
  await until(() => caller.state === 'answered');
  for (let again = 0; again < 6; again++) {
    caller.speak(noise(1, 240));
    desk.speak(noise(2, 240));
  }
  await until(() => findMs(desk.heard(), heardAs(1)) >= 0 && findMs(caller.heard(), heardAs(2)) >= 0);
  desk.hangUp();
  await until(() => teacher.state === 'ended');
  expect(telephone.state).toBe('answered');
  expect((await telephone.play(noise(3, 100))).outcome).toBe('finished');

  await Promise.all([sip.stop(0), streams.stop(0)]);
  caller.close();
  await new Promise((resolve) => server.close(resolve));
});
