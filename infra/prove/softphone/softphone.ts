/**
 * A real telephone: Debian's baresip, which shares no code with us. Each call is a process of its own with its own
 * folder and free ports on loopback; it records what it hears and says what it is told to. Any user can run it.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../start/ports.ts';
import { configOf } from './config.ts';
import { Control } from './control.ts';
import { freeUdpPorts } from './free-udp.ts';
import { type Pcm, RATE, readWav, silence, wavOf } from './wav.ts';

const LONGEST_CALL_S = 300;
const ATTEMPTS = 3;
/** What a key takes on the wire, with room: baresip sends its event for 100 ms or so. */
const KEY_MS = 260;

/** One call from a softphone. */
export class Softphone {
  readonly #folder: string;
  readonly #child: ChildProcess;
  readonly #control: Control;
  #heardBefore: Pcm | undefined;

  private constructor(folder: string, child: ChildProcess, control: Control) {
    this.#folder = folder;
    this.#child = child;
    this.#control = control;
  }

  /** Switches a telephone on whose number is these digits; another program may have taken its ports: then on others. */
  static async open(number: string): Promise<Softphone> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await Softphone.#openOnce(number);
      } catch (error) {
        if (attempt === ATTEMPTS) throw error;
      }
    }
  }

  static async #openOnce(number: string): Promise<Softphone> {
    const folder = mkdtempSync(join(tmpdir(), 'porchlight-softphone-'));
    const [sipPort, rtpPort] = await freeUdpPorts();
    const controlPort = await freePort();
    writeFileSync(join(folder, 'silence.wav'), wavOf(silence(LONGEST_CALL_S)));
    for (const [name, text] of Object.entries(configOf({ number, folder, sipPort, rtpPort, controlPort })))
      writeFileSync(join(folder, name), text);
    const child = spawn('baresip', ['-f', folder], { cwd: folder, stdio: 'ignore' });
    child.on('error', () => undefined); // opening the control connection then fails in time
    try {
      return new Softphone(folder, child, await Control.open(controlPort));
    } catch (error) {
      child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** Calls `sip:100@127.0.0.1:5060` and waits until it is answered. */
  async call(address: string, withinMs = 8_000): Promise<void> {
    await this.#control.command('dial', address);
    const { type, param } = await this.#control.event(['CALL_ESTABLISHED', 'CALL_CLOSED'], withinMs);
    if (type === 'CALL_CLOSED') throw new Error(`the call was not answered: ${param ?? 'no reason'}`);
  }

  /** Presses keys one after another, as a hand does. */
  async press(keys: string): Promise<void> {
    for (const key of keys) {
      await this.#control.command('sndcode', key);
      await wait(KEY_MS);
    }
  }

  /** Says this into the telephone, to its end. */
  async say(pcm: Pcm): Promise<void> {
    const file = join(this.#folder, `say-${Date.now()}.wav`);
    writeFileSync(file, wavOf(pcm));
    await this.#control.command('ausrc', `aufile,${file}`);
    await wait((pcm.length / RATE) * 1_000 + 100);
    await this.#control.command('ausrc', `aufile,${join(this.#folder, 'silence.wav')}`);
  }

  /** Everything heard so far. */
  heard(): Pcm {
    if (this.#heardBefore) return this.#heardBefore;
    const file = readdirSync(this.#folder).find((name) => name.endsWith('-dec.wav'));
    return file ? readWav(readFileSync(join(this.#folder, file))) : new Int16Array(0);
  }

  /** Whether the far end has hung up. */
  get closed(): boolean {
    return this.#control.has('CALL_CLOSED');
  }

  /** Hangs up and switches the telephone off; what was heard stays. */
  async hangUp(): Promise<void> {
    if (this.#heardBefore) return;
    await this.#control.command('hangup').catch(() => undefined);
    await this.#control.event(['CALL_CLOSED'], 2_000).catch(() => undefined);
    this.#heardBefore = this.heard();
    this.#control.close();
    this.#child.kill('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
