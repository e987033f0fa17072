import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { oneWishADoubleClick } from '../ui/second-click.ts';
import './desk.css';
import { Desk } from './desk.tsx';
import { AnnouncerProvider } from './parts/announcer.tsx';
import { SessionProvider } from './session/session-provider.tsx';
import { LanguageProvider } from './words/language.tsx';

const place = document.getElementById('desk');
if (!place) throw new Error('desk/index.html has no #desk');

oneWishADoubleClick(document);
createRoot(place).render(
  <StrictMode>
    <LanguageProvider>
      <SessionProvider>
        <AnnouncerProvider>
          <Desk />
        </AnnouncerProvider>
      </SessionProvider>
    </LanguageProvider>
  </StrictMode>,
);
