import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import type { Plugin } from 'vite';
import { DRAWINGS, PICTURES } from '../src/ui/picture-names.ts';

const MODULE = 'virtual:pictures.css';
/** Vite takes what ends so for styles. */
const RESOLVED = '/virtual/pictures.css';
/**
 * Pixels of the longer side: as many as nearly all pictures take on the larger glass. Chromium draws what is below
 * 512 kB in memory together with the words around it, what is above a moment later.
 */
const PIXELS = 320;
/** What SVG calls an inch, for the program that draws it. */
const PIXELS_PER_INCH = 72;

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

/** One of our own. */
function drawing(name: string): string {
  return readFileSync(new URL(`../src/ui/drawings/${name}.svg`, import.meta.url), 'utf8');
}

/** A picture as a bitmap in a data address: there with the page, network or not, and drawn at once. */
async function address(svg: string): Promise<string> {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined) throw new Error('A picture needs a viewBox');
  const density = (PIXELS_PER_INCH * PIXELS) / Math.max(Number(width), Number(height));
  const bitmap = await sharp(Buffer.from(svg), { density }).webp({ lossless: true }).toBuffer();
  return `data:image/webp;base64,${bitmap.toString('base64')}`;
}

/** `virtual:pictures.css`: a class for each of the named pictures, and for no others. */
export function pictures(): Plugin {
  return {
    name: 'porchlight-pictures',
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    async load(id) {
      if (id !== RESOLVED) return null;
      const set = iconSet();
      const named = [
        ...Object.entries(PICTURES).map(([name, icon]) => ({ name, svg: emoji(set, icon) })),
        ...Object.entries(DRAWINGS).map(([name, file]) => ({ name, svg: drawing(file) })),
      ];
      const rules = named.map(
        async ({ name, svg }) => `.picture-${name} { content: url("${await address(svg)}") / "" }`,
      );
      return (await Promise.all(rules)).join('\n');
    },
  };
}
