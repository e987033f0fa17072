import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ScriptedLineApi } from '../../api/testing/scripted-line-api.ts';
import { VirtualTime } from '../../line/testing/virtual-time.ts';
import { createLog } from '../../log.ts';
import { Outbox } from './outbox.ts';
import { createSeal } from './seal.ts';
import { createShelf, type Shelf } from './shelf.ts';

const SECRET = 'plv_0123456789abcdefghijklmn';
const caller = { from: '13800001111', dialled: '400', language: 'zh-CN' } as const;
const message = { caller, callId: 'call-1', childId: 'c1', wav: new Uint8Array([82, 73, 70, 70, 1, 2, 3]) };

let folder: string;
let shelf: Shelf;
let time: VirtualTime;
let api: ScriptedLineApi;
let ids: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'porchlight-outbox-'));
  shelf = createShelf(folder, createSeal(SECRET));
  time = new VirtualTime();
  api = new ScriptedLineApi();
  ids = 0;
});
afterEach(() => rm(folder, { recursive: true }));

function outbox(): Outbox {
  const log = createLog({ write: () => undefined });
  return new Outbox({ shelf, api, timing: time, log, newId: () => `id-${++ids}` });
}

/** Lets disk and promises settle; the outbox's own timers stand still. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
}

describe('a message', () => {
  it('is delivered at once and leaves nothing on disk', async () => {
    expect(await outbox().leaveMessage(message)).toEqual({ code: '390127' });
    expect(await readdir(folder)).toEqual([]);
    expect(api.asked).toEqual(['uploadRecording', 'submitTicket c1']);
  });

  it('waits on disk, unreadable, while the API is away, and is delivered once by the next process', async () => {
    api.world.away = true;
    const first = outbox();
    expect(await first.leaveMessage(message)).toBe('kept');
    const [name = ''] = await readdir(folder);
    const bytes = await readFile(join(folder, name));
    expect(bytes.includes('13800001111')).toBe(false);
    expect(bytes.includes('RIFF')).toBe(false);
    await first.close();
    api.world.away = false;
    await outbox().deliverAll();
    await outbox().deliverAll();
    expect([...api.submitted]).toEqual([['id-1', { recordingId: 'media-id-1', childId: 'c1' }]]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('of a call that the API never heard of is reported first', async () => {
    await outbox().leaveMessage({ ...message, callId: undefined });
    expect(api.asked).toEqual(['openCall 13800001111 zh-CN', 'uploadRecording', 'submitTicket c1']);
  });

  it('is tried again, more and more slowly', async () => {
    api.world.away = true;
    const box = outbox();
    await box.leaveMessage(message);
    await time.advance(2000);
    await until(() => time.pending === 1);
    api.world.away = false;
    await time.advance(4000);
    await until(async () => (await readdir(folder)).length === 0);
    expect(api.submitted.size).toBe(1);
    expect(time.pending).toBe(0);
  });
});

describe('a parcel that cannot be opened', () => {
  it.each([
    [
      'was changed',
      async (file: string) =>
        writeFile(file, Buffer.concat([(await readFile(file)).subarray(0, -1), Buffer.from([0])])),
    ],
    ['is cut', async (file: string) => writeFile(file, (await readFile(file)).subarray(0, 40))],
  ])('because it %s is kept for a person to look at', async (_, spoil) => {
    api.world.away = true;
    await outbox().leaveMessage(message);
    const [name = ''] = await readdir(folder);
    await spoil(join(folder, name));
    api.world.away = false;
    await outbox().deliverAll();
    expect(await readdir(folder)).toEqual(['id-1.refused']);
    expect(api.submitted.size).toBe(0);
  });
});

describe('a promise to call back', () => {
  it('asks for the person first when that was not possible during the call', async () => {
    const box = outbox();
    expect(
      await box.promiseCallback({ caller, callId: 'call-1', helpRequestId: undefined, wav: undefined }),
    ).toBe('promised');
    expect(api.asked).toEqual(['requestHelp', 'promiseCallback noRecording']);
  });
});
