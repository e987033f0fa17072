/** A believable morning: families of one to three children, and when they come. Pure. */

/** How many of a hundred families bring so many children. */
const MIX: readonly (readonly [children: number, percent: number])[] = [
  [1, 56],
  [2, 36],
  [3, 8],
];

/** Numbers from 0 up to 1, the same at every run. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** Sizes of families that together bring so many children. */
export function familySizes(children: number, next: () => number): number[] {
  const sizes: number[] = [];
  for (let left = children; left > 0; left -= sizes.at(-1) ?? 0)
    sizes.push(Math.min(left, sizeOf(next() * 100)));
  return sizes;
}

function sizeOf(drawn: number): number {
  let upTo = 0;
  for (const [children, percent] of MIX) {
    upTo += percent;
    if (drawn < upTo) return children;
  }
  return 1;
}

/** Moments (ms) at which so many families come within a time: few early, most in the middle, few late. */
export function arrivals(families: number, withinMs: number, next: () => number): number[] {
  const moments = Array.from({ length: families }, () => ((next() + next()) / 2) * withinMs);
  return moments.sort((one, other) => one - other);
}
