import { defineProof, type Figures } from './proof.ts';

/** The kiosk's own look at its screens; it lives in the kiosk package, beside what it looks at. */
interface KioskRules {
  checkScreens(options: { short: boolean; log: (line: string) => void }): Promise<Figures>;
}

const CHECK = new URL('../../kiosk/rules/check-screens.ts', import.meta.url).href;

export default defineProof({
  name: 'kiosk-rules',
  about:
    'every kiosk screen, both sizes, both languages: layout oracle and axe find nothing; the page is small',
  bars: {
    findings: { max: 0 },
    sizes: { is: 2 },
    languages: { is: 2 },
    screens: { min: 40 },
    jsKilobytes: { max: 150 },
    sabotageCaught: { is: true },
  },
  async run({ short, log }) {
    const { checkScreens } = (await import(CHECK)) as KioskRules;
    return checkScreens({ short, log });
  },
});
