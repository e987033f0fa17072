import type { LanguageTag } from '@porchlight/schema/words';
import { catalogues, languages } from '../../words/catalogue.ts';
import type { DeviceState } from '../device/device.ts';
import type { RefusedWish } from '../outbox/outbox.ts';
import type { Roster } from '../roster/roster.ts';
import type { Connection, Kiosk } from '../runtime/kiosk.ts';
import { createPhotos } from '../runtime/photos.ts';
import { createStore } from '../runtime/store.ts';
import { initialState } from '../session/state.ts';
import { doubledWords } from './doubled.ts';
import { inventedFace, inventedRoster } from './people.ts';
import { galleryReading } from './reading.ts';
import { type Exhibit, exhibit, exhibits } from './screens.ts';

/** The morning of the gallery, so that pictures of it stay the same. */
const MORNING = Date.parse('2026-09-01T07:52:00+08:00');

const REFUSED: RefusedWish[] = [
  { kind: 'checkOut', code: 'NOT_PRESENT', at: MORNING },
  { kind: 'receipt', code: 'NOT_FOUND', at: MORNING },
  { kind: null, code: 'EDITED', at: MORNING },
];

function deviceOf(how: Exhibit['device']): DeviceState {
  if (how === 'revoked') return { name: 'revoked' };
  if (how === 'pairing') return { name: 'unpaired', refused: null };
  if (how === 'refusedPairing') return { name: 'unpaired', refused: 'PAIRING_CODE_INVALID' };
  return { name: 'paired', paired: { deviceId: 'invented', kindergartenId: 'invented' } };
}

/** What the address asks for: `?gallery=home&lang=ug&doubled=yes&lit=0`, or the same after `#`, without loading anew. */
function asked(): URLSearchParams {
  const { hash, search } = window.location;
  return new URLSearchParams(hash.length > 1 ? hash.slice(1) : search);
}

/** A kiosk that only shows: every screen with invented people. No network, no storage, no sound. */
export function openGallery(): Kiosk {
  const roster = inventedRoster(MORNING);
  const all = exhibits(roster, MORNING);
  const device = createStore<DeviceState | null>(null);
  const state = createStore(initialState('zh-CN'));
  const shownRoster = createStore<Roster | null>(roster);
  const reading = galleryReading();
  const connection = createStore<Connection>({ online: true, waiting: 0, refused: [] });

  let doubled = false;
  const wordsOf = (language: LanguageTag) => (doubled ? doubledWords(language) : catalogues[language]);

  function show(): void {
    const options = asked();
    const shown = exhibit(
      all,
      options.get('gallery') ?? 'home',
      languages.find((tag) => tag === options.get('lang')) ?? 'zh-CN',
    );
    const refused = shown.away === true ? REFUSED : [];
    shownRoster.set(shown.empty === true ? null : roster);
    connection.set({ online: shown.away !== true, waiting: refused.length, refused });
    reading.light(options.get('lit'));
    doubled = options.has('doubled');
    state.set(shown.state);
    device.set(deviceOf(shown.device));
  }

  document.documentElement.dataset.exhibits = Object.keys(all).join(' ');
  window.addEventListener('hashchange', show);
  show();
  return {
    device,
    state,
    roster: shownRoster,
    connection,
    readAloud: reading,
    wordsOf,
    photos: createPhotos(async (mediaId) => inventedFace(mediaId)),
    level: () => 0.6,
    now: () => MORNING,
    tap: () => undefined,
    card: () => undefined,
    heard: () => undefined,
    pair: async () => undefined,
  };
}
