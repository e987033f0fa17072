/** Keeps the sound of static sentences: in memory for the next call, on disk for the next start. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pcm } from '../line/line.ts';
import type { Language, Rate } from './voice.ts';
import { bytesOf, pcmOf } from './wav.ts';

/** What makes the sound of a sentence what it is. */
export interface AudioKey {
  readonly language: Language;
  readonly voice: string;
  readonly rate: Rate;
  readonly text: string;
}

/** 32 MB of PCM: half an hour of speech, far more than all static sentences. */
const MEMORY_BYTES = 32 * 1024 * 1024;

/** A small least-recently-used memory over a folder of raw 8 kHz files named by hash. Never give it personal data. */
export class AudioStore {
  readonly #folder: string;
  readonly #memory = new Map<string, Pcm>();
  #bytes = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The sound, if it is in memory: for starting to play without waiting. */
  remembered(key: AudioKey): Pcm | undefined {
    const name = nameOf(key);
    const pcm = this.#memory.get(name);
    if (pcm) {
      this.#memory.delete(name); // and last again: the least recently used is first
      this.#memory.set(name, pcm);
    }
    return pcm;
  }

  /** The sound, if it is kept anywhere. */
  async find(key: AudioKey): Promise<Pcm | undefined> {
    const remembered = this.remembered(key);
    if (remembered) return remembered;
    try {
      const pcm = pcmOf(await readFile(this.#file(key)));
      this.#remember(key, pcm);
      return pcm;
    } catch {
      return undefined; // not kept
    }
  }

  /** Keeps the whole sound of a sentence; a disk that refuses costs only the time to make it again. */
  async keep(key: AudioKey, pcm: Pcm): Promise<void> {
    this.#remember(key, pcm);
    const unfinished = join(this.#folder, `${randomUUID()}.part`);
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(unfinished, bytesOf(pcm));
      await rename(unfinished, this.#file(key)); // never half a sentence
    } catch {
      // Nothing is lost: the sentence is in memory and can be made again.
    }
  }

  #file(key: AudioKey): string {
    return join(this.#folder, `${nameOf(key)}.pcm`);
  }

  #remember(key: AudioKey, pcm: Pcm): void {
    const name = nameOf(key);
    this.#bytes += pcm.byteLength - (this.#memory.get(name)?.byteLength ?? 0);
    this.#memory.delete(name);
    this.#memory.set(name, pcm);
    for (const [oldest, sound] of this.#memory) {
      if (this.#bytes <= MEMORY_BYTES || oldest === name) break;
      this.#memory.delete(oldest);
      this.#bytes -= sound.byteLength;
    }
  }
}

function nameOf({ language, voice, rate, text }: AudioKey): string {
  return createHash('sha256')
    .update(JSON.stringify([language, voice, rate, text]))
    .digest('hex');
}
