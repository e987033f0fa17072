import { defineProof, type Figures } from './proof.ts';

/** The kiosk's own look at its screens; it lives in the kiosk package, beside what it looks at. */
interface KioskRules {
  checkScreens(options: { short: boolean; log: (line: string) => void }): Promise<Figures>;
}

const CHECK = new URL('../../kiosk/rules/check-screens.ts', import.meta.url).href;

export default defineProof({
  name: 'kiosk-rules',
  about:
    'every kiosk screen, both sizes, three languages, doubled words: each rule looked at, nothing found; the page is small',
  bars: {
    findings: { max: 0 },
    sizes: { is: 2 },
    languages: { is: 3 },
    screens: { min: 100 },
    rules: { min: 20 },
    jsKilobytes: { max: 150 },
    sabotages: { min: 14 },
    sabotageCaught: { is: true },
  },
  async run({ short, log }) {
    const { checkScreens } = (await import(CHECK)) as KioskRules;
    return checkScreens({ short, log });
  },
});
