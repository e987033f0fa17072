import type { TicketCategory, TicketKind } from '@porchlight/schema/enums';
import { codeShown, codeSpoken } from '@porchlight/schema/words';
import { Picture } from '../../ui/picture.tsx';
import type { PictureName } from '../../ui/picture-names.ts';
import { Tile } from '../../ui/tile.tsx';
import type { SpokenKey } from '../../words/catalogue.ts';
import type { Screen } from '../session/state.ts';
import { Ask } from '../view/ask.tsx';
import { useLit, usePerform, useScript, useSession, useWords } from '../view/context.ts';

const KINDS: readonly { kind: TicketKind; picture: PictureName }[] = [
  { kind: 'CONSULTATION', picture: 'question' },
  { kind: 'FEEDBACK', picture: 'idea' },
  { kind: 'EVALUATION', picture: 'star' },
];

/** Which of the three codes, or how an earlier one stands? */
export function KindScreen() {
  const words = useWords();
  const lit = useLit();
  const perform = usePerform();
  useScript([
    { id: 'question', key: 'kind.ask' },
    ...KINDS.map(({ kind }) => ({ id: kind, key: `ticketKind.${kind}` as const })),
    { id: 'status', key: 'kind.status' },
  ]);
  return (
    <Ask question={words['kind.ask']}>
      <div className="grid grid-few">
        {KINDS.map(({ kind, picture }) => (
          <Tile
            key={kind}
            main
            tone="tell"
            label={words[`ticketKind.${kind}`]}
            picture={<Picture name={picture} />}
            lit={lit === kind}
            onTap={perform({ name: 'kind', kind })}
          />
        ))}
        <Tile
          main
          label={words['kind.status']}
          picture={<Picture name="search" />}
          lit={lit === 'status'}
          onTap={perform({ name: 'checkCode' })}
        />
      </div>
    </Ask>
  );
}

const CATEGORIES: readonly { category: TicketCategory; picture: PictureName }[] = [
  { category: 'MEALS', picture: 'meals' },
  { category: 'SLEEP', picture: 'sleep' },
  { category: 'HEALTH', picture: 'health' },
  { category: 'CLOTHES', picture: 'clothes' },
  { category: 'TEACHER', picture: 'teacher' },
];

/** What is it about? Five pictures, and the voice. */
export function AboutScreen() {
  const { pending } = useSession();
  const words = useWords();
  const lit = useLit();
  const perform = usePerform();
  useScript([
    { id: 'question', key: 'about.ask' },
    ...CATEGORIES.map(({ category }) => ({ id: category, key: `category.${category}` as const })),
    { id: 'say', key: 'about.say' },
  ]);
  return (
    <Ask question={words['about.ask']}>
      <div className="grid">
        {CATEGORIES.map(({ category, picture }) => (
          <Tile
            key={category}
            label={words[`category.${category}`]}
            picture={<Picture name={picture} />}
            lit={lit === category}
            disabled={pending !== null}
            onTap={perform({ name: 'category', category })}
          />
        ))}
        <Tile
          tone="tell"
          label={words['about.say']}
          picture={<Picture name="say" />}
          lit={lit === 'say'}
          onTap={perform({ name: 'say' })}
        />
      </div>
    </Ask>
  );
}

/** The tracking code: large, in threes, spoken. */
export function CodeScreen({ trackingCode }: Extract<Screen, { name: 'code' }>) {
  const { language } = useSession();
  const words = useWords();
  const lit = useLit();
  const key = trackingCode === null ? 'code.none' : 'code.thanks';
  const digits = [...(trackingCode ?? '')].map((digit) => `digit.${digit}` as SpokenKey);
  useScript([
    { id: 'question', key },
    ...(trackingCode === null
      ? []
      : [{ id: 'code', text: codeSpoken(trackingCode, language), instead: digits }]),
  ]);
  return (
    <Ask question={words[key]} picture="done" className="notice-board code">
      {trackingCode !== null && (
        <p className="code-digits" dir="ltr" data-lit={lit === 'code' || undefined}>
          {codeShown(trackingCode)}
        </p>
      )}
    </Ask>
  );
}
