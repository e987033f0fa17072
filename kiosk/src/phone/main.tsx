import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Phone } from './phone.tsx';
import './phone.css';

const place = document.getElementById('phone');
if (!place) throw new Error('phone/index.html has no #phone');

createRoot(place).render(
  <StrictMode>
    <Phone />
  </StrictMode>,
);
