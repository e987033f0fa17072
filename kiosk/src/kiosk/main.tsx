import './kiosk.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyMillimetre } from '../ui/millimetre.ts';
import { actOnRelease } from '../ui/release.ts';
import type { Kiosk } from './runtime/kiosk.ts';
import { openKiosk } from './runtime/open-kiosk.ts';
import { openDatabase } from './storage/database.ts';
import { KioskPage } from './view/kiosk-page.tsx';
import { loadRareScreens } from './view/rare.ts';

const INCHES = 'kiosk-inches';

/** The diagonal of this screen, told once by `?inches=21.5` and kept; null: never told. */
function screenInches(address: URL): number | null {
  const told = Number(address.searchParams.get('inches'));
  if (told > 0) localStorage.setItem(INCHES, String(told));
  const kept = Number(localStorage.getItem(INCHES));
  return kept > 0 ? kept : null;
}

/** Reads the address once, and leaves nothing of it: a pairing code must not stay in URL or history (K13). */
function readAddress(): { inches: number | null; pairingCode: string | null; gallery: string | null } {
  const address = new URL(window.location.href);
  const inches = screenInches(address);
  const pairingCode = address.searchParams.get('pair');
  const gallery = address.searchParams.get('gallery');
  if (gallery === null) window.history.replaceState(null, '', address.pathname);
  return { inches, pairingCode, gallery };
}

/** The gallery shows invented people on every screen, without network; a paired kiosk never does. */
async function galleryKiosk(): Promise<Kiosk | null> {
  const database = await openDatabase();
  const paired = await database.get('device', 'paired');
  database.close();
  if (paired !== undefined) return null;
  const { openGallery } = await import('./gallery/gallery.ts');
  return openGallery();
}

const { inches, pairingCode, gallery } = readAddress();
const pixelsPerMillimetre = applyMillimetre(window, inches);
const shown = gallery === null ? null : await galleryKiosk();
let tellPainted: () => void = () => undefined;
const painted = new Promise<void>((resolve) => {
  tellPainted = resolve;
});
const kiosk = shown ?? (await openKiosk({ page: window, pixelsPerMillimetre, pairingCode, painted }));
const root = document.getElementById('root');
if (root === null) throw new Error('kiosk/index.html has no #root');
actOnRelease(document);
createRoot(root).render(
  <StrictMode>
    <KioskPage kiosk={kiosk} />
  </StrictMode>,
);
requestAnimationFrame(() => setTimeout(tellPainted));
void painted.then(loadRareScreens).catch(() => undefined); // asked for again when one is shown
