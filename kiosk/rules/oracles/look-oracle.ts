import type { Finding, Rule } from './finding.ts';

/** What cannot be seen from the page alone. */
export interface LookLimits {
  /** CSS pixels a millimetre of this screen. */
  pixelsPerMillimetre: number;
  /** Names that must not stand on a screen that anybody sees. */
  names: string[];
}

/**
 * What each screen has to have, and to leave (K7, K8, K14 to K16, K19 to K21, K24). Everything it uses is inside of it,
 * because only the function itself travels into the page (`page.evaluate(lookOracle, limits)`).
 */
export function lookOracle(limits: LookLimits): Finding[] {
  const PHOTO_MM = 60;
  /** So many photos of 60 mm fit beside each other where the screen lies on its side. */
  const LARGE_PHOTOS = 2;
  const findings: Finding[] = [];
  const root = document.querySelector('[aria-modal="true"]') ?? document.body;
  const kiosk = document.querySelector<HTMLElement>('.kiosk');
  const screen = kiosk?.dataset.screen ?? '';
  const alone = kiosk?.classList.contains('kiosk-alone') === true;

  function report(rule: Rule, wrong: boolean, what: string, element: Element | null = null): void {
    const where = (element?.textContent ?? screen).trim().slice(0, 24);
    if (wrong) findings.push({ rule, what, where });
  }

  function all(selector: string): HTMLElement[] {
    return [...root.querySelectorAll<HTMLElement>(selector)];
  }

  function checkTile(tile: HTMLElement): void {
    const word = tile.querySelector('.label')?.textContent?.trim() ?? '';
    const picture = tile.querySelector('.picture, img, svg, [lang]'); // a language has its own name instead of a picture (K24)
    report('K8', word === '', 'a tile without a word', tile);
    report('K8', picture === null, 'a tile without a picture', tile);
    const empty = [...tile.querySelectorAll('.picture')].some(
      (drawn) => !getComputedStyle(drawn).content.startsWith('url'),
    );
    report('K8', empty, 'a picture that is not there', tile);
  }

  function checkChoice(tile: HTMLElement): void {
    const marked = tile.querySelector('.mark svg') !== null;
    report('K19', marked !== (tile.ariaPressed === 'true'), 'chosen is told by colour alone', tile);
  }

  function checkPhotos(): void {
    const photos = all('.who .child .photo');
    if (innerWidth > innerHeight && photos.length > LARGE_PHOTOS) return;
    for (const photo of photos) {
      const { width, height } = photo.getBoundingClientRect();
      const size = Math.min(width, height) / limits.pixelsPerMillimetre;
      report('K15', size < PHOTO_MM - 0.5, `a photo of ${size.toFixed(1)} mm`, photo.closest('button'));
    }
  }

  function checkRest(): void {
    const text = document.body.textContent ?? '';
    for (const name of limits.names) report('K14', text.includes(name), `shows ${name} to everybody`);
    report('K14', all('.photo').length > 0, 'shows a face to everybody');
  }

  const questions = root === document.body ? all('h1') : all('h2');
  report('K7', questions.length !== 1, `${questions.length} questions`);
  all('.tile').forEach(checkTile);
  all('.tile[aria-pressed]').forEach(checkChoice);
  checkPhotos();
  if (/^(home|language|loading|pairing|unpaired)$/.test(screen)) checkRest();
  report('K16', screen === 'done' && all('.undo').length === 0, 'no undo');
  report('K20', getComputedStyle(document.body).touchAction !== 'none', 'gestures are possible');
  report('K21', !alone && document.querySelectorAll('nav.bar button').length !== 4, 'no bar with help');
  const unnamed = all('.grid [lang]').filter(({ lang, textContent }) => lang === '' || textContent === lang);
  report('K24', unnamed.length > 0, 'a language without its own name', unnamed[0]);
  return findings;
}
