import type { TicketCategory, TicketKind } from '@porchlight/schema/enums';
import { codeShown, codeSpoken } from '@porchlight/schema/words';
import { Pages } from '../../ui/pages.tsx';
import { Picture } from '../../ui/picture.tsx';
import type { PictureName } from '../../ui/picture-names.ts';
import { Tile } from '../../ui/tile.tsx';
import type { SpokenKey } from '../../words/catalogue.ts';
import type { Tap } from '../session/events.ts';
import type { Screen } from '../session/state.ts';
import { Ask } from '../view/ask.tsx';
import { useLit, usePerform, useScript, useSession, useWords } from '../view/context.ts';

const KINDS: readonly { kind: TicketKind; picture: PictureName }[] = [
  { kind: 'CONSULTATION', picture: 'question' },
  { kind: 'FEEDBACK', picture: 'idea' },
  { kind: 'EVALUATION', picture: 'star' },
];

interface ServiceTile {
  service: Extract<Tap, { name: 'service' }>['service'];
  picture: PictureName;
}

const SERVICES: readonly ServiceTile[] = [
  { service: 'absent', picture: 'calendar' },
  { service: 'delegate', picture: 'handOver' },
  { service: 'pin', picture: 'key' },
  { service: 'practice', picture: 'practice' },
];
/** Most people come for what stands on the first page. */
const FIRST_SERVICES = 2;

/** Which of the three codes, how an earlier one stands, or what else a family can do here? */
export function KindScreen({ page }: Extract<Screen, { name: 'kind' }>) {
  const words = useWords();
  const perform = usePerform();
  const first = page === 0;
  const services = first ? SERVICES.slice(0, FIRST_SERVICES) : SERVICES.slice(FIRST_SERVICES);
  useScript([
    { id: 'question', key: 'kind.ask' },
    ...(first ? KINDS.map(({ kind }) => ({ id: kind, key: `ticketKind.${kind}` as const })) : []),
    ...(first ? [{ id: 'status', key: 'kind.status' } as const] : []),
    ...services.map(({ service }) => ({ id: service, key: `service.${service}` as const })),
  ]);
  return (
    <Ask question={words['kind.ask']} className="wide-pages">
      <Pages
        page={page}
        pageCount={2}
        onTurn={(by) => perform({ name: 'page', by })}
        previousLabel={words['page.previous']}
        nextLabel={words['page.next']}
      >
        <div className={first ? 'grid' : 'grid grid-few'}>
          {first && <Codes />}
          {services.map(({ service, picture }) => (
            <Service key={service} service={service} picture={picture} />
          ))}
        </div>
      </Pages>
    </Ask>
  );
}

/** The three codes, and how one stands. */
function Codes() {
  const words = useWords();
  const lit = useLit();
  const perform = usePerform();
  return (
    <>
      {KINDS.map(({ kind, picture }) => (
        <Tile
          key={kind}
          tone="tell"
          label={words[`ticketKind.${kind}`]}
          picture={<Picture name={picture} />}
          lit={lit === kind}
          onTap={perform({ name: 'kind', kind })}
        />
      ))}
      <Tile
        label={words['kind.status']}
        picture={<Picture name="search" />}
        lit={lit === 'status'}
        onTap={perform({ name: 'checkCode' })}
      />
    </>
  );
}

/** Something else that a family can do here. */
function Service({ service, picture }: ServiceTile) {
  const words = useWords();
  const lit = useLit();
  const perform = usePerform();
  return (
    <Tile
      label={words[`service.${service}`]}
      picture={<Picture name={picture} />}
      lit={lit === service}
      onTap={perform({ name: 'service', service })}
    />
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
