/** What every line does, whatever is behind it: each adapter and the fake run these tests. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bridge } from './bridge.ts';
import { CallEnded, type HangUp, type Key, type KeyPress, type LineCall, type Pcm } from './line.ts';
import { drain, type LineWorld, type TestCaller } from './testing/line-world.ts';
import { findMs, heardOfMs, noise } from './testing/sound.ts';

interface Conversation {
  readonly caller: TestCaller;
  readonly call: LineCall;
}

async function* pieces(...all: Pcm[]): AsyncGenerator<Pcm> {
  for (const piece of all) yield piece;
}

/** Runs the suite on a line. */
export function lineContract(name: string, makeWorld: () => Promise<LineWorld>): void {
  describe(`${name} keeps the contract of a line`, () => {
    let world: LineWorld;
    let calls: LineCall[];

    beforeEach(async () => {
      world = await makeWorld();
      calls = [];
      world.line.onCall((call) => calls.push(call));
      await world.line.start();
    });

    afterEach(async () => {
      await world.close();
    });

    async function ringing(from: string | undefined = '13800001111', dialled = '400'): Promise<Conversation> {
      const known = calls.length;
      const caller = world.call(from, dialled);
      await world.until(() => calls.length > known);
      const call = calls.at(-1);
      if (!call) throw new Error('no call came');
      return { caller, call };
    }

    async function talking(): Promise<Conversation> {
      const conversation = await ringing();
      await conversation.call.answer();
      await world.until(() => conversation.caller.state === 'answered');
      return conversation;
    }

    function heardBy(caller: TestCaller, pcm: Pcm): boolean {
      return findMs(caller.heard(), world.asHeard(pcm)) >= 0;
    }

    it('says who calls whom, and rings until it is answered', async () => {
      const { call, caller } = await ringing('13912345678', '4001');
      expect(call).toMatchObject({
        from: '13912345678',
        dialled: '4001',
        direction: 'inbound',
        state: 'ringing',
      });
      await call.answer();
      await world.until(() => caller.state === 'answered');
      expect(call.state).toBe('answered');
    });

    it('has no number for a caller who withholds it', async () => {
      const { call } = await ringing('anonymous');
      expect(call.from).toBeUndefined();
    });

    it('plays a prompt whole and says that it was heard', async () => {
      const { call, caller } = await talking();
      const prompt = noise(1, 500);
      const played = await drain(world, call.play(prompt));
      expect(played).toEqual({ outcome: 'finished', playedMs: 500 });
      await world.until(() => heardBy(caller, prompt));
    });

    it('plays a stream of uneven pieces without a seam', async () => {
      const { call, caller } = await talking();
      const [one, two, three] = [noise(2, 13), noise(3, 300), noise(4, 7)];
      const played = await drain(world, call.play(pieces(one, two, three)));
      expect(played).toEqual({ outcome: 'finished', playedMs: 320 });
      await world.until(() => heardBy(caller, Int16Array.from([...one, ...two, ...three])));
    });

    it('ends a prompt where its stream broke', async () => {
      const { call, caller } = await talking();
      const begun = noise(5, 100);
      async function* breaks(): AsyncGenerator<Pcm> {
        yield begun;
        throw new Error('the voice broke');
      }
      expect(await drain(world, call.play(breaks()))).toEqual({ outcome: 'finished', playedMs: 100 });
      await world.until(() => heardBy(caller, begun));
    });

    it('is silent at once when it is stopped, and says how much was heard', async () => {
      const { call, caller } = await talking();
      const prompt = noise(6, 3000);
      const playing = call.play(prompt);
      await world.until(() => heardOfMs(caller.heard(), world.asHeard(prompt)) >= 100);
      call.stop();
      const played = await drain(world, playing);
      expect(played.outcome).toBe('cut');
      expect(played.playedMs).toBeGreaterThanOrEqual(100);
      await world.pass(200);
      expect(heardOfMs(caller.heard(), world.asHeard(prompt))).toBeLessThanOrEqual(played.playedMs);
      expect(played.playedMs).toBeLessThan(1500);
    });

    it('cuts the prompt that plays when the next one begins', async () => {
      const { call, caller } = await talking();
      const [first, second] = [noise(7, 3000), noise(8, 200)];
      const playing = call.play(first);
      await world.until(() => heardOfMs(caller.heard(), world.asHeard(first)) >= 60);
      const next = await drain(world, call.play(second));
      expect((await playing).outcome).toBe('cut');
      expect(next.outcome).toBe('finished');
      await world.until(() => heardBy(caller, second));
      expect(heardBy(caller, first)).toBe(false);
    });

    it('loses none of three keys 80 ms apart during a prompt, and doubles none', async () => {
      const { call, caller } = await talking();
      const presses: KeyPress[] = [];
      call.onKey((press) => presses.push(press));
      void call.play(noise(9, 3000));
      for (const key of ['5', '5', '#'] as const) {
        caller.press(key);
        await world.pass(80);
      }
      await world.until(() => presses.length >= 3);
      await world.pass(100);
      expect(presses.map((press) => press.key)).toEqual(['5', '5', '#']);
      const gaps = presses.slice(1).map((press, i) => press.at - (presses[i]?.at ?? 0));
      for (const gap of gaps) expect(gap).toBeGreaterThan(30);
    });

    it('keeps keys that come before anyone listens', async () => {
      const { call, caller } = await talking();
      const seen: KeyPress[] = [];
      caller.press('1');
      await world.until(() => call.signsOfLife().keyAt !== undefined);
      call.onKey((press) => seen.push(press));
      expect(seen.map((press) => press.key)).toEqual(['1']);
    });

    it('records what the caller says', async () => {
      const { call, caller } = await talking();
      const message = noise(10, 400);
      call.startRecording();
      caller.speak(message);
      await world.pass(600);
      const recording = await call.stopRecording();
      expect(findMs(recording.pcm, world.asHeard(message))).toBeGreaterThanOrEqual(0);
      expect(recording.truncated).toBe(false);
    });

    it('keeps a recording that the caller ends by hanging up', async () => {
      const { call, caller } = await talking();
      const message = noise(11, 300);
      call.startRecording();
      caller.speak(message);
      await world.pass(500);
      caller.hangUp();
      await world.until(() => call.state === 'ended');
      const recording = await call.stopRecording();
      expect(findMs(recording.pcm, world.asHeard(message))).toBeGreaterThanOrEqual(0);
      expect((await call.stopRecording()).pcm).toHaveLength(0);
    });

    it('keeps no more of a recording than was allowed', async () => {
      const { call, caller } = await talking();
      call.startRecording(200);
      caller.speak(noise(12, 600));
      await world.pass(700);
      const recording = await call.stopRecording();
      expect(recording.pcm.length).toBe(200 * 8);
      expect(recording.truncated).toBe(true);
    });

    it('lets the caller hear busy without answering', async () => {
      const { call, caller } = await ringing();
      const ends: HangUp[] = [];
      call.onHangUp((end) => ends.push(end));
      call.reject('busy');
      await world.until(() => caller.state === 'busy');
      expect(ends.map((end) => end.cause)).toEqual(['us']);
      await expect(call.answer()).rejects.toBeInstanceOf(CallEnded);
    });

    it('notices that the caller hung up, cuts the prompt, and is harmless afterwards', async () => {
      const { call, caller } = await talking();
      const playing = call.play(noise(13, 5000));
      await world.pass(100);
      caller.hangUp();
      const played = await drain(world, playing);
      expect(played.outcome).toBe('cut');
      const late: HangUp[] = [];
      call.onHangUp((end) => late.push(end));
      expect(late.map((end) => end.cause)).toEqual(['caller']);
      expect(await call.play(noise(14, 100))).toEqual({ outcome: 'cut', playedMs: 0 });
      call.stop();
      call.feed(noise(15, 20));
      await call.hangUp();
    });

    it('hangs up', async () => {
      const { call, caller } = await talking();
      await call.hangUp();
      await world.until(() => caller.state === 'ended');
      expect(call.state).toBe('ended');
    });

    it('does not answer a caller who gave up', async () => {
      const { call, caller } = await ringing();
      caller.hangUp();
      await world.until(() => call.state === 'ended');
      await expect(call.answer()).rejects.toBeInstanceOf(CallEnded);
    });

    it('joins two callers, both ways, until they are parted; keys still arrive', async () => {
      const grandmother = await talking();
      const teacher = await talking();
      const keys: Key[] = [];
      grandmother.call.onKey((press) => keys.push(press.key));
      const part = bridge(grandmother.call, teacher.call);
      const [question, answer, secret] = [noise(16, 240), noise(17, 240), noise(18, 240)];
      for (let again = 0; again < 6; again++) {
        // Live sound that a busy machine makes late is dropped, so one of several must come through whole.
        grandmother.caller.speak(question);
        teacher.caller.speak(answer);
      }
      await world.until(() => heardBy(teacher.caller, world.asHeard(question)));
      await world.until(() => heardBy(grandmother.caller, world.asHeard(answer)));
      grandmother.caller.press('*');
      await world.until(() => keys.length === 1);
      part();
      await world.pass(1500); // what was said before is over
      grandmother.caller.speak(secret);
      await world.pass(400);
      expect(heardOfMs(teacher.caller.heard(), world.asHeard(secret))).toBeLessThan(20);
    });

    it('measures on the wire', async () => {
      const { call, caller } = await talking();
      call.onKey(() => void call.play(noise(20, 100)));
      const first = call.play(noise(19, 2000));
      await world.until(() => heardOfMs(caller.heard(), world.asHeard(noise(19, 2000))) >= 60);
      caller.press('1');
      await drain(world, first);
      await world.until(() => heardBy(caller, noise(20, 100)));
      const stats = await call.stats();
      expect(stats.answerToFirstAudioMs).toBeLessThan(300);
      expect(stats.keyToPromptMs).toHaveLength(1);
      expect(stats.keyToPromptMs[0]).toBeLessThan(250);
      expect(stats.keyToSilenceMs[0]).toBeLessThan(100);
      await call.hangUp();
      expect(await call.stats()).toMatchObject({ keyToPromptMs: stats.keyToPromptMs });
      expect(await world.line.stats()).toMatchObject({ answeredCalls: 1, activeCalls: 0 });
    });

    it('stops: no new calls, running ones end', async () => {
      const { call, caller } = await talking();
      const ends: HangUp[] = [];
      call.onHangUp((end) => ends.push(end));
      let stopped = false;
      void world.line.stop(0).then(() => {
        stopped = true;
      });
      await world.until(() => stopped);
      expect(ends.map((end) => end.cause)).toEqual(['shutdown']);
      await world.until(() => caller.state === 'ended');
    });
  });
}
