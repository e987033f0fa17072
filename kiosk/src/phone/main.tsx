import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { oneWishADoubleClick } from '../ui/second-click.ts';
import { Phone } from './phone.tsx';
import './phone.css';

const place = document.getElementById('phone');
if (!place) throw new Error('phone/index.html has no #phone');

oneWishADoubleClick(document);
createRoot(place).render(
  <StrictMode>
    <Phone />
  </StrictMode>,
);
