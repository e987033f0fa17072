import {
  type CardPartsFragment,
  DeskAllowPinChangeDocument,
  type MemberPartsFragment,
} from '@porchlight/schema/desk';
import { timeShown } from '@porchlight/schema/words';
import type { ReactNode } from 'react';
import { Icon } from '../../icons/icon.tsx';
import { useAnnouncer } from '../../parts/announcer.tsx';
import { Problem } from '../../parts/field.tsx';
import { Portrait } from '../../parts/portrait.tsx';
import { useWish } from '../../parts/use-wish.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { cards } from '../../words/cards.ts';
import { useSharedWords, useWords } from '../../words/language.tsx';
import { lives } from '../../words/lives.ts';
import { fullName } from '../../words/names.ts';
import { people } from '../../words/people.ts';
import { useMay } from './may-change.ts';

/** What is done for an adult in a dialog. */
export type MemberAct = 'card' | 'lost' | 'pin' | 'photo' | LifeAct;
/** What is done to their life. */
export type LifeAct = 'correct' | 'split' | 'end' | 'back' | 'merge';
const LIFE_ACTS: readonly LifeAct[] = ['correct', 'split', 'merge', 'end'];

function ActButton(props: { words: string; name: string; onPress: () => void; disabled?: boolean }) {
  return (
    <button
      type="button"
      className="plain"
      aria-label={`${props.words} ${props.name}`}
      disabled={props.disabled}
      onClick={props.onPress}
    >
      {props.words}
    </button>
  );
}

/** Lets the person set a PIN at the kiosk with the card, for ten minutes. */
function AllowPinButton({ member }: { member: MemberPartsFragment }) {
  const { timeZone } = useDesk().kindergarten;
  const t = useWords(cards);
  const { announce } = useAnnouncer();
  const { run, busy, problem } = useWish();
  const name = fullName(member);
  async function allow() {
    const done = await run({
      document: DeskAllowPinChangeDocument,
      variables: () => ({ input: { familyMemberId: member.id } }),
      payload: (data) => data.allowPinChange,
    });
    if (done?.allowedUntil) announce(t.allowed(name, timeShown(done.allowedUntil, timeZone)));
  }
  return (
    <>
      <ActButton words={t.allowPin} name={name} disabled={busy} onPress={() => void allow()} />
      <Problem words={problem} />
    </>
  );
}

function LeftLine(props: { member: MemberPartsFragment; words: string; back: boolean; children: ReactNode }) {
  const { relations } = useSharedWords();
  return (
    <tr className="quiet">
      <th scope="row">
        {fullName(props.member)} {relations[props.member.relation]}
      </th>
      <td colSpan={5}>{props.words}</td>
      <td>{props.back && props.children}</td>
    </tr>
  );
}

/** One adult of a family: face, kind, phone, language, card and PIN. */
export function MemberLine(props: {
  member: MemberPartsFragment;
  cards: readonly CardPartsFragment[];
  onAct: (act: MemberAct) => void;
}) {
  const { member, onAct } = props;
  const t = useWords(people);
  const c = useWords(cards);
  const { relations, familyMemberKinds, languages } = useSharedWords();
  const mayChange = useMay('people');
  const mayAllow = useMay('pin');
  const maySeeCards = useMay('cards');
  const digits = props.cards.map(({ lastDigits }) => `…${lastDigits}`).join(' ');
  const l = useWords(lives);
  const name = fullName(member);
  const { today } = useDesk().kindergarten;
  const left = member.endedOn != null && member.endedOn <= today;
  const words = { correct: l.correct, split: l.split, end: l.endOf, back: l.back, merge: l.merge };
  if (left)
    return (
      <LeftLine member={member} words={l.left(member.endedOn ?? '')} back={mayChange && !member.mergedIntoId}>
        <ActButton words={words.back} name={name} onPress={() => onAct('back')} />
      </LeftLine>
    );
  return (
    <tr>
      <th scope="row">
        <span className="face-line">
          <Portrait photo={member.photo} size="small" />
          <span>
            {name} <span className="quiet">{relations[member.relation]}</span>{' '}
            {member.endedOn && <span className="quiet">{l.left(member.endedOn)}</span>}
          </span>
          {mayChange && (
            <button
              type="button"
              className="plain"
              title={c.photo}
              aria-label={c.photoOf(name)}
              onClick={() => onAct('photo')}
            >
              <Icon name="camera" />
            </button>
          )}
        </span>
      </th>
      <td>{familyMemberKinds[member.kind]}</td>
      <td>{member.phone && <a href={`tel:${member.phone}`}>{member.phone}</a>}</td>
      <td>{languages[member.language]}</td>
      <td>
        {maySeeCards && <span className="digits">{digits || t.noCard}</span>}{' '}
        {mayChange && <ActButton words={t.issueCard} name={name} onPress={() => onAct('card')} />}
        {mayChange && digits && <ActButton words={c.lost} name={name} onPress={() => onAct('lost')} />}
      </td>
      <td>
        {member.hasPin ? t.pinSet : t.pinNotSet}{' '}
        {mayChange && <ActButton words={t.setPin} name={name} onPress={() => onAct('pin')} />}
        {mayAllow && <AllowPinButton member={member} />}
      </td>
      {mayChange && (
        <td>
          {LIFE_ACTS.map((act) => (
            <ActButton key={act} words={words[act]} name={name} onPress={() => onAct(act)} />
          ))}
        </td>
      )}
    </tr>
  );
}
