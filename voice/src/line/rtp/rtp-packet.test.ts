import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeyEvents, type RtpPosition, readRtp, writeRtpHeader } from './rtp-packet.ts';

function packet(payloadType: number, timestamp: number, payload: Buffer): Buffer {
  const position: RtpPosition = { sequence: 65_535, timestamp, source: 7 };
  const out = Buffer.concat([Buffer.alloc(12), payload]);
  writeRtpHeader(out, position, { payloadType, marker: true }, 160);
  expect(position.sequence).toBe(0);
  return out;
}

it('reads what it writes', () => {
  const read = readRtp(packet(8, 4_294_967_295, Buffer.from('sound')));
  expect(read).toEqual({
    payloadType: 8,
    timestamp: 4_294_967_295,
    source: 7,
    payload: Buffer.from('sound'),
  });
});

it('finds the payload behind sources, an extension and padding', () => {
  const plain = packet(0, 1, Buffer.from([1, 1, 1, 1, 0xbe, 0xde, 0, 1, 2, 2, 2, 2, 9, 9, 0, 2]));
  plain.writeUInt8(0x80 | 0x20 | 0x10 | 1, 0);
  expect(readRtp(plain)?.payload).toEqual(Buffer.from([9, 9]));
});

it('reads any rubbish without breaking', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const read = readRtp(Buffer.from(bytes));
      expect(read === undefined || read.payload.length > 0).toBe(true);
      if (read) new KeyEvents().press(read);
    }),
    { numRuns: 2000 },
  );
});

it('hears each press once, though its packets are repeated, lost or late', () => {
  const events = new KeyEvents();
  const press = (key: number, timestamp: number): unknown => {
    const read = readRtp(packet(101, timestamp, Buffer.from([key, 10, 0, 160])));
    return read && events.press(read);
  };
  expect([
    press(5, 100),
    press(5, 100),
    press(5, 900),
    press(11, 800),
    press(10, 1700),
    press(16, 2500),
  ]).toEqual(['5', undefined, '5', undefined, '*', undefined]);
});
