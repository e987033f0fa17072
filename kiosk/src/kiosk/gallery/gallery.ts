import type { DeviceState } from '../device/device.ts';
import type { RefusedWish } from '../outbox/outbox.ts';
import type { Roster } from '../roster/roster.ts';
import type { Connection, Kiosk } from '../runtime/kiosk.ts';
import { createPhotos } from '../runtime/photos.ts';
import { createStore } from '../runtime/store.ts';
import { createReadAloud } from '../speech/read-aloud.ts';
import { inventedFace, inventedRoster } from './people.ts';
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

/** A kiosk that only shows: one screen with invented people. `?lang=en`, `?dir=rtl`. No network, no storage, no sound. */
export function openGallery(name: string, options: URLSearchParams): Kiosk {
  const roster = inventedRoster(MORNING);
  const all = exhibits(roster, MORNING);
  const shown = exhibit(all, name, options.get('lang') === 'en' ? 'en' : 'zh-CN');
  document.documentElement.dir = options.get('dir') === 'rtl' ? 'rtl' : 'ltr';
  document.documentElement.dataset.exhibits = Object.keys(all).join(' ');
  const refused = shown.away === true ? REFUSED : [];
  return {
    device: createStore<DeviceState | null>(deviceOf(shown.device)),
    state: createStore(shown.state),
    roster: createStore<Roster | null>(shown.empty === true ? null : roster),
    connection: createStore<Connection>({ online: shown.away !== true, waiting: refused.length, refused }),
    readAloud: createReadAloud(() => new Promise(() => undefined)),
    photos: createPhotos(async (mediaId) => inventedFace(mediaId)),
    level: () => 0.6,
    tap: () => undefined,
    heard: () => undefined,
    pair: async () => undefined,
  };
}
