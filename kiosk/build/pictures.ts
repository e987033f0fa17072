import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import { DRAWINGS, PICTURES } from '../src/ui/picture-names.ts';

const MODULE = 'virtual:pictures';
const RESOLVED = `\0${MODULE}`;

interface IconSet {
  width: number;
  height: number;
  icons: Record<string, { body: string; width?: number; height?: number }>;
}

function iconSet(): IconSet {
  const path = createRequire(import.meta.url).resolve('@iconify-json/fluent-emoji-flat/icons.json');
  return JSON.parse(readFileSync(path, 'utf8')) as IconSet;
}

/** One of Fluent Emoji's. */
function emoji(set: IconSet, icon: string): string {
  const found = set.icons[icon];
  if (found === undefined) throw new Error(`Fluent Emoji has no picture "${icon}" (src/ui/picture-names.ts)`);
  const box = `0 0 ${found.width ?? set.width} ${found.height ?? set.height}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${found.body}</svg>`;
}

/** One of our own, without its title (the word stands beside it) and the space between its lines. */
function drawing(name: string): string {
  const text = readFileSync(new URL(`../src/ui/drawings/${name}.svg`, import.meta.url), 'utf8');
  return text.replace(/<title>.*?<\/title>/, '').replaceAll(/\s*\n\s*/g, '');
}

/** A picture as a data address, so that it is there with the page, network or not. */
function address(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg).replaceAll('%20', ' ').replaceAll('%3D', '=').replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%22', "'")}`;
}

/** `virtual:pictures`: the named pictures, and no others, as addresses by name. */
export function pictures(): Plugin {
  return {
    name: 'porchlight-pictures',
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      const set = iconSet();
      const named = [
        ...Object.entries(PICTURES).map(([name, icon]) => [name, address(emoji(set, icon))]),
        ...Object.entries(DRAWINGS).map(([name, file]) => [name, address(drawing(file))]),
      ];
      return `export default ${JSON.stringify(Object.fromEntries(named))};`;
    },
  };
}
