import { lazy } from 'react';

/** Fetches them before anybody asks; without network they come from the page's own store. */
export const loadRareScreens = () => import('./rare-screens.tsx');

/** A rare screen; nothing for the moment in which it is still on its way. */
export const RareScreen = lazy(loadRareScreens);
