/** The word catalogue: every language's sentences, and how a line becomes a sentence for a voice. */
import type { Sentence } from '../speech/voice.ts';
import { fixedEnglish } from './en/fixed.ts';
import { englishName, madeEnglish } from './en/made.ts';
import type { Catalogue, FixedPrompt, Line, MadePrompt, MadePrompts } from './line.ts';
import type { FinishedTag } from './schema.ts';
import { fixedChinese } from './zh-CN/fixed.ts';
import { chineseName, madeChinese } from './zh-CN/made.ts';

/** All languages. One more is a catalogue here; a missing sentence does not compile. */
export const catalogues: Readonly<Record<FinishedTag, Catalogue>> = {
  'zh-CN': { fixed: fixedChinese, made: madeChinese, name: chineseName },
  en: { fixed: fixedEnglish, made: madeEnglish, name: englishName },
};

/** Every fixed sentence's name. */
export const FIXED_PROMPTS = Object.keys(fixedChinese) as readonly FixedPrompt[];

/** Values of made sentences that are people's names. */
const NAMES = new Set(['child', 'author']);
/** Made sentences without any personal data. */
const IMPERSONAL: ReadonlySet<string> = new Set(['greeting', 'refusal', 'status.notices']);

/** A sentence with how it is to be said. */
export interface Spoken {
  readonly sentence: Sentence;
  readonly language: FinishedTag;
  /** 1 unless the line itself is slower. */
  readonly rate: 1 | 0.75;
}

/** A fixed sentence as a voice takes it. */
export function fixedSentence(name: FixedPrompt, language: FinishedTag): Sentence {
  return { text: catalogues[language].fixed[name], clip: name, cacheable: true };
}

/** A line in the words of a language. */
export function speak(line: Line, callLanguage: FinishedTag): Spoken {
  const language = line.language ?? callLanguage;
  return { sentence: sentenceOf(line, language), language, rate: line.rate ?? 1 };
}

function sentenceOf(line: Line, language: FinishedTag): Sentence {
  if ('fixed' in line) return fixedSentence(line.fixed, language);
  if ('words' in line) return { text: line.words, cacheable: false };
  return madeSentence(line.made, line.values, language);
}

/** `made()` has checked that the values fit the name. */
function madeSentence(name: MadePrompt, values: MadePrompts[MadePrompt], language: FinishedTag): Sentence {
  const make = catalogues[language].made[name] as (values: MadePrompts[MadePrompt]) => string;
  return { text: make(values), names: namesIn(values, language), cacheable: IMPERSONAL.has(name) };
}

function namesIn(values: object, language: FinishedTag): string[] {
  return Object.entries(values)
    .filter(([key]) => NAMES.has(key))
    .map(([, name]) => catalogues[language].name(String(name)));
}
