import type { Language, ReleaseBy } from '@porchlight/schema/enums';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { Payload, PayloadType } from '../../platform/graphql-base.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { neededWords } from '../../platform/words.ts';
import { Kindergarten, languages, releasers } from './kindergarten.entity.ts';
import { lineNumberOf } from './line-number.ts';

@ObjectType()
@InputType('KindergartenNameInput')
@Access('kindergarten:read')
export class KindergartenName {
  @Field(() => languages) language!: Language;
  @Field(() => String) name!: string;
}

@InputType()
export class UpdateKindergartenInput {
  @Field(() => Int) version!: number;
  @Field(() => [KindergartenName], { nullable: true }) names?: KindergartenName[];
  @Field(() => [languages], { nullable: true }) languages?: Language[];
  @Field(() => String, { nullable: true }) timeZone?: string;
  @Field(() => String, { nullable: true }) lineNumber?: string;
  @Field(() => Int, { nullable: true }) alreadyHereMinutes?: number;
  @Field(() => Int, { nullable: true }) lateMinutes?: number;
  @Field(() => Int, { nullable: true }) undoMinutes?: number;
  @Field(() => Boolean, { nullable: true }) voiceFromFirstTouch?: boolean;
  @Field(() => releasers, { nullable: true }) releaseBy?: ReleaseBy;
}
@PayloadType()
export class UpdateKindergartenPayload extends Payload {
  @Field(() => Kindergarten, { nullable: true }) kindergarten?: Kindergarten;
}

const NAME_LENGTH = 80;
/** From and to, in minutes. */
const MINUTES = {
  alreadyHereMinutes: [0, 240],
  lateMinutes: [0, 120],
  undoMinutes: [1, 24 * 60],
} as const;

/** A kindergarten's name in every language it has one in, the default one first. */
export function namesOf({ languages: [first = 'ZH_CN'], name, names }: Kindergarten): KindergartenName[] {
  const all = Object.entries({ ...names, [first]: name }) as [Language, string][];
  return all
    .map(([language, text]) => ({ language, name: text }))
    .sort((one, other) => Number(other.language === first) - Number(one.language === first));
}

/** Its name in a language; in the default one where it has none. */
export const nameIn = (kindergarten: Kindergarten, language: Language): string =>
  namesOf(kindergarten).find((one) => one.language === language)?.name ?? kindergarten.name;

// Every IANA name counts, not only those that this machine prefers; an offset is not a name.
function isTimeZone(name: string): boolean {
  try {
    return /^[A-Z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

/** Refuses a time zone that this machine does not know. */
export function checkedTimeZone(timeZone: string): string {
  if (!isTimeZone(timeZone)) throw new Refused('INPUT_INVALID', 'timeZone');
  return timeZone;
}

/** A line's number as it is kept; nothing for an empty text. */
export function checkedLine(text: string, timeZone: string): string | undefined {
  if (!text.trim()) return undefined;
  const number = lineNumberOf(text, timeZone);
  if (!number) throw new Refused('INPUT_INVALID', 'lineNumber');
  return number;
}

/** Names by language, each with something in it. */
export const checkedNames = (names: readonly KindergartenName[]): Partial<Record<Language, string>> =>
  Object.fromEntries(
    names
      .filter(({ name }) => name.trim())
      .map(({ language, name }) => [language, neededWords(name, NAME_LENGTH, 'names')]),
  );

function setNames(kindergarten: Kindergarten, names: readonly KindergartenName[] | undefined): void {
  const [first = 'ZH_CN'] = kindergarten.languages;
  const all = names ? checkedNames(names) : kindergarten.names;
  const name = all[first];
  if (!name) throw new Refused('LANGUAGE_REQUIRED', 'names');
  Object.assign(kindergarten, { name, names: all });
}

function setMinutes(kindergarten: Kindergarten, input: UpdateKindergartenInput): void {
  for (const [field, [least, most]] of Object.entries(MINUTES)) {
    const minutes = input[field as keyof typeof MINUTES];
    if (minutes == null) continue;
    if (minutes < least || minutes > most) throw new Refused('INPUT_INVALID', field);
    kindergarten[field as keyof typeof MINUTES] = minutes;
  }
}

function setLanguages(kindergarten: Kindergarten, chosen: readonly Language[]): void {
  if (chosen.length === 0) throw new Refused('LANGUAGE_REQUIRED', 'languages');
  // The name stays known in the language that was the default until now.
  kindergarten.names = Object.fromEntries(
    namesOf(kindergarten).map(({ language, name }) => [language, name]),
  );
  kindergarten.languages = [...new Set(chosen)];
}

/** Changes what a kindergarten has set; what is left out stays. */
export async function updateKindergarten(work: Work, input: UpdateKindergartenInput): Promise<Kindergarten> {
  const kindergarten = await work.em.findOneOrFail(Kindergarten, work.kindergarten);
  if (kindergarten.version !== input.version) throw new Refused('VERSION_CONFLICT', 'version');
  if (input.timeZone != null) kindergarten.timeZone = checkedTimeZone(input.timeZone.trim());
  if (input.languages != null) setLanguages(kindergarten, input.languages);
  if (input.names != null || input.languages != null) setNames(kindergarten, input.names ?? undefined);
  if (input.lineNumber != null)
    Object.assign(kindergarten, { lineNumber: checkedLine(input.lineNumber, kindergarten.timeZone) ?? null });
  setMinutes(kindergarten, input);
  kindergarten.voiceFromFirstTouch = input.voiceFromFirstTouch ?? kindergarten.voiceFromFirstTouch;
  kindergarten.releaseBy = input.releaseBy ?? kindergarten.releaseBy;
  kindergarten.version += 1;
  work.announce({
    kind: 'KINDERGARTEN_CHANGED',
    subjectType: 'Kindergarten',
    subjectId: kindergarten.id,
  });
  return kindergarten;
}
