import { DeskSetHealthRulesDocument, type HealthRulesPartsFragment } from '@porchlight/schema/desk';
import type { CardShape, MorningCheckResult } from '@porchlight/schema/enums';
import { useState } from 'react';
import { health } from '../../words/health.ts';
import { useWords } from '../../words/language.tsx';
import { shell } from '../../words/shell.ts';
import { useAnnouncer } from '../announcer.tsx';
import { Field, Problem } from '../field.tsx';
import { type Filled, onFilled } from '../form.ts';
import { useWish } from '../use-wish.ts';
import { CardMark } from './card-mark.tsx';

const SHAPES: readonly [CardShape, ...CardShape[]] = ['CIRCLE', 'TRIANGLE', 'SQUARE', 'DIAMOND'];
type Card = { result: MorningCheckResult; colour: string; shape: CardShape };

/** Whether two results look alike: then colour or shape alone would have to tell them apart. */
function lookAlike(cards: readonly Card[]): boolean {
  const shapes = new Set(cards.map(({ shape }) => shape));
  const colours = new Set(cards.map(({ colour }) => colour.toLowerCase()));
  return shapes.size < cards.length || colours.size < cards.length;
}

function CardFields({ card, onChange }: { card: Card; onChange: (card: Card) => void }) {
  const t = useWords(health);
  const word = t[card.result];
  return (
    <div className="card row">
      <CardMark colour={card.colour} shape={card.shape} />
      <strong className="grow">{word}</strong>
      <input
        type="color"
        aria-label={`${t.colour} ${word}`}
        value={card.colour}
        onChange={(event) => onChange({ ...card, colour: event.target.value })}
      />
      <select
        aria-label={`${t.shape} ${word}`}
        value={card.shape}
        onChange={(event) => {
          const shape = SHAPES.find((one) => one === event.target.value);
          if (shape) onChange({ ...card, shape });
        }}
      >
        {SHAPES.map((shape) => (
          <option key={shape} value={shape}>
            {t[shape]}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The site's rules: whether the kiosk asks, from which temperature on, and what the cards look like. */
export function RulesForm({ rules }: { rules: HealthRulesPartsFragment }) {
  const t = useWords(health);
  const { save } = useWords(shell);
  const { announce } = useAnnouncer();
  const { run, busy, problem, complain } = useWish();
  const [cards, setCards] = useState<readonly Card[]>(
    rules.cards.map(({ result, colour, shape }) => ({ result, colour, shape })),
  );
  async function set(form: Filled) {
    if (lookAlike(cards)) return complain(t.sameShape);
    const input = {
      askAtKiosk: form.ticked('ask').length > 0,
      feverCelsius: Number(form.text('fever')),
      retestAfterMinutes: Number(form.text('retest')),
      cards: [...cards],
    };
    const done = await run({
      document: DeskSetHealthRulesDocument,
      variables: () => ({ input }),
      payload: (data) => data.setHealthRules,
    });
    if (done) announce(t.rulesSaved);
  }
  return (
    <form className="panel" onSubmit={onFilled((form) => void set(form))}>
      <p className="hint">{t.rulesLead}</p>
      <label className="tick">
        <input type="checkbox" name="ask" defaultChecked={rules.askAtKiosk} />
        {t.askAtKiosk}
      </label>
      <div className="fields">
        <Field label={t.feverFrom}>
          {(control) => (
            <input
              {...control}
              name="fever"
              type="number"
              min={36.5}
              max={39}
              step={0.1}
              required
              defaultValue={rules.feverCelsius.toFixed(1)}
            />
          )}
        </Field>
        <Field label={t.retestAfter}>
          {(control) => (
            <input
              {...control}
              name="retest"
              type="number"
              min={1}
              max={120}
              required
              defaultValue={rules.retestAfterMinutes}
            />
          )}
        </Field>
      </div>
      <div className="cards">
        {cards.map((card) => (
          <CardFields
            key={card.result}
            card={card}
            onChange={(changed) =>
              setCards(cards.map((one) => (one.result === changed.result ? changed : one)))
            }
          />
        ))}
      </div>
      <Problem words={problem} />
      <button type="submit" className="main" disabled={busy}>
        {save}
      </button>
    </form>
  );
}
