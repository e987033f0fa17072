/** What the page sends to the player in the audio thread; the player answers with names of marks it passed. */
export type ToPlayer =
  | { kind: 'sound'; samples: Float32Array }
  | { kind: 'mark'; name: string }
  | { kind: 'clear' };
