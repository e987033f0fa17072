import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import './explore.css';
import { Explore } from './explore.tsx';

const place = document.getElementById('explore');
if (!place) throw new Error('explore/index.html has no #explore');

createRoot(place).render(<Explore />);
