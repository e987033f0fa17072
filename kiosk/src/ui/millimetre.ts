const MM_PER_INCH = 25.4;

/** Screens this is made for: CSS pixels and diagonal in inches. */
const KNOWN: readonly { width: number; height: number; inches: number }[] = [
  { width: 1080, height: 1920, inches: 21.5 },
  { width: 1920, height: 1080, inches: 21.5 },
  { width: 1280, height: 800, inches: 10.1 },
  { width: 800, height: 1280, inches: 10.1 },
];
/** CSS pixels a millimetre on an ordinary display (96 a inch), for every other screen. */
const ORDINARY = 96 / MM_PER_INCH;

/** CSS pixels a millimetre on a screen of this size and diagonal (K1). */
export function pixelsPerMillimetre(width: number, height: number, inches: number): number {
  return Math.hypot(width, height) / (inches * MM_PER_INCH);
}

/** The same for a screen whose diagonal nobody told. */
export function likelyPixelsPerMillimetre(width: number, height: number): number {
  const known = KNOWN.find((screen) => screen.width === width && screen.height === height);
  return known === undefined ? ORDINARY : pixelsPerMillimetre(width, height, known.inches);
}

/** Sets `--mm` for this screen, and again when it turns. `inches` null: not told. Returns pixels a millimetre. */
export function applyMillimetre(page: Window, inches: number | null): () => number {
  const measure = () => {
    const { innerWidth: width, innerHeight: height } = page;
    return inches === null
      ? likelyPixelsPerMillimetre(width, height)
      : pixelsPerMillimetre(width, height, inches);
  };
  const apply = () => page.document.documentElement.style.setProperty('--mm', `${measure()}px`);
  page.addEventListener('resize', apply);
  apply();
  return measure;
}
