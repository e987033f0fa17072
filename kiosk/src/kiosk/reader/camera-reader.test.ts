import { expect, test } from 'vitest';
import { type CameraParts, lookForCard } from './camera-reader.ts';

/** A camera that sees these texts one after the other, and is closed or not. */
function scripted(texts: (string | null)[]) {
  const state = { open: false, pauses: 0 };
  const stream = {
    getTracks: () => [
      {
        stop: () => {
          state.open = false;
        },
      },
    ],
  } as unknown as MediaStream;
  const parts: CameraParts = {
    open: async () => {
      state.open = true;
      return stream;
    },
    load: async () => async () => texts.shift() ?? null,
    picture: () => ({ width: 1, height: 1 }) as ImageData,
    pause: async () => {
      state.pauses += 1;
    },
  };
  return { state, parts };
}

const nothing = () => undefined;

test('the first card it sees is given, and the camera is off again', async () => {
  const { state, parts } = scripted([null, 'https://elsewhere.example', '0012345678']);
  expect(await lookForCard(parts, nothing, new AbortController().signal)).toBe('0012345678');
  expect(state).toEqual({ open: false, pauses: 2 });
});

test('whoever goes away is not looked at any more', async () => {
  const { state, parts } = scripted([]);
  const leaving = new AbortController();
  const looking = lookForCard(
    {
      ...parts,
      pause: async () => {
        leaving.abort();
      },
    },
    nothing,
    leaving.signal,
  );
  expect(await looking).toBeNull();
  expect(state.open).toBe(false);
});

test('without a camera, or when it may not be used, it says so', async () => {
  const { parts } = scripted([]);
  const denied = { ...parts, open: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) };
  await expect(lookForCard(denied, nothing, new AbortController().signal)).rejects.toThrow('denied');
});
