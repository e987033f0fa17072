import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { oneWishADoubleClick } from '../ui/second-click.ts';
import './desk.css';
import { Desk } from './desk.tsx';
import { AnnouncerProvider } from './parts/announcer.tsx';
import { openSessionPlace, thisBrowser } from './session/session-place.ts';
import { SessionProvider } from './session/session-provider.tsx';
import { LanguageProvider } from './words/language.tsx';

const place = document.getElementById('desk');
if (!place) throw new Error('desk/index.html has no #desk');

oneWishADoubleClick(document);
const sitting = await openSessionPlace(thisBrowser());
createRoot(place).render(
  <StrictMode>
    <LanguageProvider>
      <SessionProvider place={sitting}>
        <AnnouncerProvider>
          <Desk />
        </AnnouncerProvider>
      </SessionProvider>
    </LanguageProvider>
  </StrictMode>,
);
