import { describe, expect, it } from 'vitest';
import { Refused } from '../api/line-api.ts';
import { ScriptedLineApi } from '../api/testing/scripted-line-api.ts';
import type { Key } from '../line/line.ts';
import { randomWholeCall } from './testing/random-whole-call.ts';
import { Walk } from './testing/walk.ts';

describe('hanging up', () => {
  it('while recording still sends the message', async () => {
    const api = new ScriptedLineApi();
    const walk = new Walk(api);
    await walk.call(['246810', '3', '1', 'speak', 'hangUp']);
    await walk.time.advance(100);
    expect([...api.submitted.values()]).toEqual([
      { recordingId: expect.stringMatching(/^media-/), childId: 'c1' },
    ]);
    expect(walk.shelf.parcels.size).toBe(0);
  });

  it('stores what happened at every step', async () => {
    const api = new ScriptedLineApi();
    const walk = new Walk(api);
    await walk.call(['246810', '9', '1', 'hangUp']);
    await walk.time.advance(100);
    const steps = api.reports[0]?.steps.map(({ step, outcome }) => `${step} ${outcome}`);
    expect(steps).toEqual([
      'front.open DONE',
      'front.hello DONE',
      'front.home DONE',
      'front.pin PRESSED',
      'front.prove DONE',
      'front.day DONE',
      'front.status DONE',
      'front.mainMenu WRONG_KEY',
      'front.mainMenu PRESSED',
      'notices.load DONE',
      'notices.read HUNG_UP',
    ]);
    expect(api.reports[0]?.outcome).toBe('COMPLETED');
  });

  it('before anything was heard is an abandoned call', async () => {
    const api = new ScriptedLineApi();
    const walk = new Walk(api);
    await walk.call(['hangUp']);
    await walk.time.advance(100);
    expect(api.reports.map(({ outcome }) => outcome)).toEqual(['ABANDONED']);
  });

  it('leaves no timer and no call behind, wherever it happens', async () => {
    for (const script of [
      [],
      ['246810'],
      ['246810', '0'],
      ['246810', '3', '1', 'speak'],
      ['0', '…', '…', '…', '…', '…'],
    ]) {
      const walk = new Walk(new ScriptedLineApi());
      await walk.call([...script, 'hangUp']);
      await walk.time.advance(10_000);
      expect([script, walk.time.pending, walk.calls.count]).toEqual([script, 0, 0]);
    }
  });
});

describe('a number that nobody has', () => {
  it('is answered with a sentence in each language, and a line in the log', async () => {
    const api = new ScriptedLineApi();
    api.openCall = async () => {
      throw new Refused('NOT_FOUND');
    };
    const walk = new Walk(api);
    const caller = await walk.call([]);
    await walk.spoken();
    expect(walk.transcript).toEqual([
      '没有这个号码，请看一下再打。再见。',
      'There is no line with this number. Goodbye.',
    ]);
    expect(walk.logged.join()).toContain('a call came for a number that is nobody’s');
    expect([caller.state, walk.calls.count, walk.time.pending]).toEqual(['ended', 0, 0]);
  });
});

describe('without the API', () => {
  it('greets, says so, and keeps a message until it is back', async () => {
    const api = new ScriptedLineApi({ away: true });
    const walk = new Walk(api);
    const caller = await walk.call(['1', 'speak', '5']);
    await walk.spoken();
    expect(walk.transcript).toEqual([
      '您好，对不起，系统现在连不上。',
      '您可以留言，请按一。再试一次请按二，找老师请按零。',
      '请在嘀声后说话，说完按任意键。',
      '留言已经存好了。系统恢复后马上送给老师，现在还没有号码。',
      '您可以留言，请按一。再试一次请按二，找老师请按零。',
    ]);
    expect(walk.shelf.parcels.size).toBe(1);
    caller.hangUp();
    api.world.away = false;
    await walk.time.advance(10_000);
    expect([...api.submitted.values()]).toHaveLength(1);
    expect(walk.shelf.parcels.size).toBe(0);
    expect(walk.time.pending).toBe(0);
  });

  it('takes a message for key 0 and does not promise more than it can', async () => {
    const api = new ScriptedLineApi({ away: true });
    const walk = new Walk(api);
    await walk.call(['0', 'speak', '5']);
    await walk.spoken();
    expect(walk.transcript.slice(-2)).toEqual([
      '留言存好了。系统恢复后马上转给老师，请老师给您回电话。',
      '您可以挂电话了。回主菜单请按一，找老师请按零。',
    ]);
    api.world.away = false;
    await walk.time.advance(10_000);
    expect(api.asked.slice(-4)).toEqual([
      'openCall 13800001111 zh-CN',
      'uploadRecording',
      'requestHelp',
      'promiseCallback recording',
    ]);
  });

  it('goes on with the PIN when the API is back and the caller tries again', async () => {
    const api = new ScriptedLineApi({ away: true });
    const walk = new Walk(api);
    const caller = await walk.call([]);
    await walk.spoken();
    api.world.away = false;
    caller.press('2');
    await walk.time.advance(100);
    await walk.spoken();
    expect(walk.transcript.at(-1)).toBe('请按您的六位密码。没有密码请按星号，找老师请按零。');
  });

  it('breaks away in the middle of a call', async () => {
    const api = new ScriptedLineApi();
    const walk = new Walk(api);
    const caller = await walk.call(['246810']);
    await walk.spoken();
    api.world.away = true;
    caller.press('1');
    await walk.time.advance(100);
    expect(walk.transcript.at(-1)).toBe('您好，对不起，系统现在连不上。');
  });

  it('stores the report later', async () => {
    const api = new ScriptedLineApi();
    const walk = new Walk(api);
    await walk.call(['246810']);
    api.world.away = true;
    const calls = walk.calls.close();
    await walk.time.advance(20_000);
    await calls;
    expect(walk.shelf.parcels.size).toBe(1);
    api.world.away = false;
    await walk.time.advance(60_000);
    expect(api.reports).toHaveLength(1);
  });
});

describe('watchdogs', () => {
  it('free a silent call after 45 s, without ringing anybody, after offering a person', async () => {
    const api = new ScriptedLineApi();
    const walk = new Walk(api);
    const caller = await walk.call([]);
    await walk.time.advance(44_000);
    expect(caller.state).toBe('answered');
    await walk.time.advance(10_000);
    expect(caller.state).toBe('ended');
    expect(walk.transcript.at(-1)).toBe('这次先到这里，需要时请再打来。再见。');
    expect(walk.transcript.join()).toMatch(/找老师请按零/);
    expect(api.asked).not.toContain('requestHelp');
  });

  it('end a recording at its limit', async () => {
    const api = new ScriptedLineApi();
    const walk = new Walk(api);
    await walk.call(['246810', '3', '1', 'speak']);
    await walk.time.advance(90_000);
    await walk.spoken();
    expect(api.submitted.size).toBe(1);
  });

  it('free a caller who has fallen silent after leaving a message', async () => {
    const walk = new Walk(new ScriptedLineApi(), { idleMs: 60_000 });
    const caller = await walk.call(['246810', '0', '…']);
    await walk.time.advance(300_000);
    expect(caller.state).toBe('ended');
    expect(walk.time.pending).toBe(0);
  });

  it('end no call while the process stops without saying so', async () => {
    const walk = new Walk(new ScriptedLineApi());
    const caller = await walk.call(['246810']);
    const closed = walk.calls.close();
    await walk.time.advance(12_000);
    await closed;
    expect(walk.transcript.at(-1)).toMatch(/重新启动/);
    expect(caller.state).toBe('ended');
  });
});

describe('a stream of keys', () => {
  it('tries three PINs and asks for a person five times at most, and the line goes on', async () => {
    const api = new ScriptedLineApi();
    const walk = new Walk(api);
    const caller = await walk.call([]);
    for (let at = 0; at < 10_003; at++)
      caller.press('1203456*789'[(at * 7 + Math.floor(at / 11)) % 11] as Key);
    await walk.time.advance(60_000);
    expect(api.asked.filter((one) => one === 'proveCaller')).toHaveLength(3);
    expect(api.asked.filter((one) => one === 'requestHelp').length).toBeLessThanOrEqual(5);
    expect(caller.state).toBe('answered');
    caller.hangUp();
    await walk.time.advance(20_000);
    expect([walk.time.pending, walk.calls.count]).toEqual([0, 0]);
  });
});

describe('random callers', () => {
  it('leave nothing behind: no timer, no call, no request, no parcel', async () => {
    let said = 0;
    for (let caller = 1; caller <= 40; caller++) {
      const numbers = Array.from(
        { length: 26 },
        (_, at) => (caller * 7919 * (at + 3) + at * 104_729) % 100_000,
      );
      const call = await randomWholeCall(numbers);
      expect([caller, call.leaked]).toEqual([caller, 0]);
      said += call.said;
    }
    expect(said).toBeGreaterThan(250);
  });
});
