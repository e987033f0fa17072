/** Joins what calls back to what is awaited: pieces of sound that come as they like, read one after another. */
import type { Pcm } from '../line/line.ts';
import type { VoiceFailure } from './voice.ts';

/** Written by callbacks, read once as an iterable. */
export class SoundQueue implements AsyncIterable<Pcm> {
  readonly #pieces: Pcm[] = [];
  #end: { readonly failure: VoiceFailure | undefined } | undefined;
  #wake: () => void = () => undefined;

  /** One more piece. */
  push(piece: Pcm): void {
    if (!this.#end && piece.length > 0) this.#pieces.push(piece);
    this.#wake();
  }

  /** No more pieces; with a failure, reading throws it after the pieces that came before. The first end counts. */
  end(failure?: VoiceFailure): void {
    this.#end ??= { failure };
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Pcm> {
    for (;;) {
      const piece = this.#pieces.shift();
      if (piece) yield piece;
      else if (this.#end) break;
      else await this.#more();
    }
    if (this.#end.failure) throw this.#end.failure;
  }

  #more(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
