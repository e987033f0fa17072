/**
 * Cuts the font of the Uyghur letters out of Noto Sans Arabic (SIL Open Font License 1.1): a device needs 20 kB of it,
 * not 166. Written once by `npm run font`; a test says when it has to be written again.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

/** The 32 letters of Uyghur, hamza's carrier, its own punctuation, and the joiners that shape it. */
export const UYGHUR_SIGNS = 'ئاەبپتجچخدرزژسشغفقكگڭلمنوھۇۆۈۋېىيە،؛؟ـ\u200c\u200d';

const SOURCE = '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2';
/** Where it lies; `src/kiosk/kiosk.css` names it. */
export const UYGHUR_FONT = fileURLToPath(new URL('../src/ui/fonts/noto-sans-uyghur.woff2', import.meta.url));

/** The font, the same bytes each time. */
export async function uyghurFont(): Promise<Buffer> {
  const whole = await readFile(createRequire(import.meta.url).resolve(SOURCE));
  return subsetFont(whole, UYGHUR_SIGNS, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 800 } },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(UYGHUR_FONT, await uyghurFont());
