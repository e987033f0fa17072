import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { judge, type Recorded } from './judge.ts';
import { Line } from './line.ts';

const record = (about: Partial<Recorded>): Recorded => ({
  childId: 'an',
  wishKey: 'a',
  action: 'CHECK_IN',
  date: '2026-09-01',
  standing: true,
  ...about,
});

test('one wish a touch, and everybody where the last touch put them', () => {
  const touched = { touches: 2, before: 5, inside: ['an'] };
  const records = [record({ standing: false }), record({ wishKey: 'b' })];
  expect(judge(touched, { wishes: 7, records })).toEqual({ stored: 2, lost: 0, doubled: 0 });
  expect(judge(touched, { wishes: 6, records })).toMatchObject({ lost: 1 });
  expect(judge(touched, { wishes: 8, records })).toMatchObject({ doubled: 1 });
});

test('a child who is not inside is a loss; a wish that counted twice is a double', () => {
  const touched = { touches: 1, before: 0, inside: ['an'] };
  expect(judge(touched, { wishes: 1, records: [record({ standing: false })] }).lost).toBe(1);
  expect(
    judge(touched, { wishes: 1, records: [record({}), record({ wishKey: 'b', action: 'CHECK_OUT' })] }).lost,
  ).toBe(1);
  expect(judge(touched, { wishes: 1, records: [record({}), record({})] }).doubled).toBe(1);
});

/** A server that notes the keys it was sent, behind a line. */
async function lineToNotes() {
  const keys: string[] = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const piece of request) text += String(piece);
    keys.push(
      (JSON.parse(text) as { variables: { input: { idempotencyKey: string } } }).variables.input
        .idempotencyKey,
    );
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const line = await Line.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const send = (key: string) =>
    fetch(`${line.origin}/graphql`, {
      method: 'POST',
      body: JSON.stringify({ variables: { input: { idempotencyKey: key } } }),
    }).then(
      (answer) => answer.text(),
      () => 'no answer',
    );
  const close = async () => {
    await line.close();
    server.closeAllConnections();
    server.close();
  };
  return { keys, line, send, close };
}

test('the line loses so many answers to each wish, after the server has given them', async () => {
  const { keys, line, send, close } = await lineToNotes();
  line.losesEach = 2;
  expect([await send('a'), await send('a'), await send('a')]).toEqual(['no answer', 'no answer', '{}']);
  expect(keys).toEqual(['a', 'a', 'a']);
  expect(line.lost).toBe(2);
  line.cut();
  expect(await send('b')).toBe('no answer');
  line.mend();
  line.losesEach = 0;
  line.renewsKeys = true;
  expect(await send('c')).toBe('{}');
  expect(keys).toHaveLength(4);
  expect(keys.at(-1)).not.toBe('c');
  await close();
});
