// Builds generated/icons.svg from Tabler (MIT): only the pictures the desk uses. Run: node src/desk/icons/build.ts
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import tabler from '@iconify-json/tabler/icons.json' with { type: 'json' };
import { ICONS } from './names.ts';

const bodies: Record<string, { body: string } | undefined> = tabler.icons;

function symbol(name: string): string {
  const icon = bodies[name];
  if (!icon) throw new Error(`Tabler has no ${name}`);
  return `<symbol id="${name}" viewBox="0 0 24 24">${icon.body}</symbol>`;
}

writeFileSync(
  fileURLToPath(new URL('generated/icons.svg', import.meta.url)),
  `<svg xmlns="http://www.w3.org/2000/svg">${ICONS.map(symbol).join('\n')}</svg>\n`,
);
