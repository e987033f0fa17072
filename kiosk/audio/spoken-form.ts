import type { LanguageTag } from '@porchlight/schema/words';
import { pinyin } from 'pinyin-pro';

/** What is handed to the embedded voice. */
export interface SpokenForm {
  voice: string;
  text: string;
  /** Words a minute: four syllables a second in Chinese, a calm English and Uyghur. */
  speed: number;
}

const PAUSES: Readonly<Record<string, string>> = {
  '，': ',',
  '、': ',',
  '；': ',',
  '：': ',',
  '。': '.',
  '！': '!',
  '？': '?',
};

/** One syllable in the voice's spelling: neutral tone 5, v for ü. */
function syllable(sound: string): string {
  if (/^[a-zü]+[0-5]$/.test(sound)) return sound.replace('ü', 'v').replace(/0$/, '5');
  return [...sound]
    .map((sign) => PAUSES[sign] ?? sign)
    .join(' ')
    .trim();
}

/** Numbered pinyin with spaces: plain Chinese characters are unusable for the embedded voice (phone-line.md). */
export function numberedPinyin(text: string): string {
  const sounds = pinyin(text, {
    toneType: 'num',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
    surname: 'off',
  });
  return sounds.map(syllable).filter(Boolean).join(' ');
}

/** espeak-ng's voice of each language; a language without one does not compile. */
const VOICES: Readonly<Record<LanguageTag, Omit<SpokenForm, 'text'>>> = {
  'zh-CN': { voice: 'cmn-latn-pinyin', speed: 165 },
  en: { voice: 'en', speed: 155 },
  ug: { voice: 'ug', speed: 140 },
};

/** A word or sentence of the catalogue as the embedded voice takes it. */
export function spokenForm(text: string, language: LanguageTag): SpokenForm {
  return { ...VOICES[language], text: language === 'zh-CN' ? numberedPinyin(text) : text };
}
