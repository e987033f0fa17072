import { describe, expect, it } from 'vitest';
import { ScriptedLineApi } from '../api/testing/scripted-line-api.ts';
import { FakeLine } from '../line/testing/fake-line.ts';
import { sound, Walk } from './testing/walk.ts';

const RING_MS = 30_000;

/** A caller who is proven and pressed 0, and a desk that may answer. */
async function ringing() {
  const api = new ScriptedLineApi();
  const walk = new Walk(api);
  const caller = await walk.call(['246810', '0']);
  await walk.spoken();
  await walk.time.advance(500);
  return { api, walk, caller };
}

/** A member of staff at a desk, ringing the switchboard with a token. */
async function desk(walk: Walk, token: string) {
  const line = new FakeLine(walk.time);
  line.onCall((leg) => void walk.switchboard.desk(leg, { token, helpRequestId: 'help-1' }));
  const staff = line.call(undefined, 'desk');
  await walk.time.advance(50);
  return staff;
}

describe('key 0', () => {
  it('rings a person and joins both, who hear each other', async () => {
    const { walk, caller } = await ringing();
    expect(walk.transcript.at(-1)).toBe('请稍等，正在找老师。');
    const staff = await desk(walk, 'teacher');
    caller.speak(sound(400));
    await walk.time.advance(1000);
    const loudest = Math.max(...staff.heard());
    expect(loudest).toBeGreaterThan(1000);
    expect(walk.switchboard.waitingCount).toBe(0);
  });

  it('never lets a desk in that did not answer the request', async () => {
    const { walk } = await ringing();
    const stranger = await desk(walk, 'somebody');
    expect(stranger.state).toBe('declined');
    expect(walk.switchboard.waitingCount).toBe(1);
  });

  it('leads back to the menu when the person has hung up', async () => {
    const { walk } = await ringing();
    const staff = await desk(walk, 'teacher');
    staff.hangUp();
    await walk.time.advance(100);
    await walk.spoken();
    expect(walk.transcript.at(-1)).toMatch(/^听通知请按一/);
  });

  it('keys pressed while talking mean nothing afterwards', async () => {
    const { walk, caller, api } = await ringing();
    const staff = await desk(walk, 'teacher');
    caller.press('2');
    caller.press('1');
    await walk.time.advance(200);
    staff.hangUp();
    await walk.spoken();
    expect(api.asked).not.toContain('reportAbsence c1 SICK');
  });

  it('says every eight seconds that it still rings, then takes a message and promises', async () => {
    const { api, walk, caller } = await ringing();
    await walk.time.advance(RING_MS);
    expect(walk.transcript.filter((text) => text === '还在找老师，请再等一下。')).toHaveLength(3);
    expect(walk.transcript.at(-1)).toMatch(/^老师们现在走不开/);
    await walk.spoken();
    await walk.time.advance(600);
    caller.speak(sound(2000));
    await walk.time.advance(2200);
    caller.press('5');
    await walk.time.advance(1000);
    await walk.spoken();
    expect(api.promised.get('help-1')).toMatch(/^media-/);
    expect(walk.transcript.slice(-2)).toEqual([
      '记下了，我们一定给您回电话。',
      '您可以挂电话了。回主菜单请按一，找老师请按零。',
    ]);
  });

  it('promises a call back when the caller hangs up while it rings', async () => {
    const { api, walk, caller } = await ringing();
    caller.hangUp();
    await walk.time.advance(100);
    expect(api.asked).toContain('promiseCallback noRecording');
    expect(api.reports[0]?.outcome).toBe('COMPLETED');
  });

  it('star stops the ringing, 0 comes back to the same request', async () => {
    const { api, walk, caller } = await ringing();
    caller.press('*');
    await walk.time.advance(100);
    expect(walk.transcript.at(-1)).toMatch(/^听通知请按一/);
    expect(walk.switchboard.waitingCount).toBe(0);
    caller.press('0');
    await walk.time.advance(500);
    expect(walk.switchboard.waitingCount).toBe(1);
    expect(api.asked.filter((one) => one === 'requestHelp')).toHaveLength(1);
  });
});
