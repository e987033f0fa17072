import * as adventurer from '@dicebear/adventurer';
import { createAvatar } from '@dicebear/core';
import * as toonHead from '@dicebear/toon-head';
import sharp from 'sharp';

// Demonstration faces: "Adventurer" by Lisa Wischofsky and "ToonHead" by Johan Melin, both CC BY 4.0
// (https://creativecommons.org/licenses/by/4.0/), drawn with DiceBear (MIT). Colours and parts were chosen,
// the drawings are unchanged. No real person is shown.

const SIZE = 320;
const BACKGROUNDS = ['ffe8cc', 'd3f9d8', 'd0ebff', 'fff3bf', 'ffe3e3', 'e5dbff'];
const GIRL_HAIR = [
  'long01',
  'long02',
  'long07',
  'long10',
  'long11',
  'long12',
  'long13',
  'long14',
  'long15',
  'long16',
  'long19',
  'long21',
] as const;
const BOY_HAIR = [
  'short01',
  'short02',
  'short04',
  'short05',
  'short07',
  'short08',
  'short09',
  'short10',
  'short11',
  'short14',
] as const;

/** What kind of adult a face shows. */
export type AdultFace = 'mother' | 'father' | 'grandmother' | 'grandfather';

const ADULTS: Record<AdultFace, toonHead.Options> = {
  mother: {
    hair: ['sideComed', 'bun'],
    rearHairProbability: 100,
    rearHair: ['longStraight', 'longWavy', 'shoulderHigh', 'neckHigh'],
    hairColor: ['17100c', '2c1b18', '4a3023'],
    beardProbability: 0,
    clothes: ['turtleNeck', 'openJacket', 'dress', 'shirt'],
  },
  father: {
    hair: ['sideComed', 'undercut', 'spiky'],
    rearHairProbability: 0,
    hairColor: ['17100c', '2c1b18'],
    beardProbability: 12,
    beard: ['chin'],
    clothes: ['turtleNeck', 'openJacket', 'shirt', 'tShirt'],
  },
  grandmother: {
    hair: ['bun', 'sideComed'],
    rearHairProbability: 60,
    rearHair: ['shoulderHigh', 'neckHigh'],
    hairColor: ['9a9a9a', 'c9c9c9', '6b6b6b'],
    beardProbability: 0,
    clothes: ['turtleNeck', 'openJacket', 'dress'],
  },
  grandfather: {
    hair: ['sideComed', 'undercut'],
    rearHairProbability: 0,
    hairColor: ['9a9a9a', 'c9c9c9', 'dedede'],
    beardProbability: 35,
    beard: ['moustacheTwirl', 'fullBeard'],
    clothes: ['turtleNeck', 'openJacket', 'shirt'],
  },
};

const picture = (svg: string): Promise<Buffer> => sharp(Buffer.from(svg)).webp({ quality: 78 }).toBuffer();

/** A child's portrait as WebP; the same seed gives the same face. */
export function childFace(seed: string, girl: boolean): Promise<Buffer> {
  const avatar = createAvatar(adventurer, {
    seed,
    size: SIZE,
    backgroundColor: BACKGROUNDS,
    scale: 90,
    hair: [...(girl ? GIRL_HAIR : BOY_HAIR)],
    hairColor: ['0e0e0e', '24150d', '3b2416'],
    skinColor: ['f6dcc0', 'f2d3b1', 'ecc9a0'],
    eyes: [
      'variant01',
      'variant02',
      'variant03',
      'variant19',
      'variant23',
      'variant24',
      'variant25',
      'variant26',
    ],
    eyebrows: ['variant05', 'variant06', 'variant08', 'variant10'],
    mouth: [
      'variant01',
      'variant02',
      'variant25',
      'variant26',
      'variant27',
      'variant28',
      'variant29',
      'variant30',
    ],
    features: ['blush', 'freckles'],
    featuresProbability: 35,
    glassesProbability: 0,
    earringsProbability: 0,
  });
  return picture(avatar.toString());
}

/** An adult's portrait as WebP. */
export function adultFace(seed: string, kind: AdultFace): Promise<Buffer> {
  const avatar = createAvatar(toonHead, {
    seed,
    size: SIZE,
    backgroundColor: BACKGROUNDS,
    skinColor: ['f6d7bd', 'f1c3a5', 'e3b48f'],
    eyes: ['happy', 'wide'],
    eyebrows: ['happy', 'raised', 'neutral'],
    mouth: ['laugh', 'smile'],
    ...ADULTS[kind],
  });
  return picture(avatar.toString());
}
