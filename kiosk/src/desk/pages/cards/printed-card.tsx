import { Portrait } from '../../parts/portrait.tsx';
import { QrPicture } from '../../parts/qr-picture.tsx';
import { useDesk } from '../../session/desk-context.tsx';
import { cards } from '../../words/cards.ts';
import { useLanguage, useSharedWords, useWords } from '../../words/language.tsx';
import { fullName, listed } from '../../words/names.ts';
import type { IssuedCards } from './issued.ts';

type Issued = IssuedCards[number];

/** Digits in fours, as they are read aloud. */
function inFours(number: string): string {
  return number.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** Whose card it is: photo, name, what they are, and whose. */
function Whose({ card }: { card: Issued['card'] }) {
  const t = useWords(cards);
  const { language } = useLanguage();
  const { relations, staffRoles } = useSharedWords();
  const { familyMember, staffMember } = card;
  const children = familyMember?.children.map(({ givenName }) => givenName) ?? [];
  const classes = new Set(familyMember?.children.flatMap(({ classroom }) => classroom?.name ?? []));
  return (
    <div className="card-whose">
      <Portrait photo={familyMember?.photo} size="large" />
      <strong>{familyMember ? fullName(familyMember) : staffMember?.name}</strong>
      <span>
        {familyMember && `${relations[familyMember.relation]} · ${listed(children, language)}`}
        {staffMember && staffRoles[staffMember.role]}
      </span>
      <span>{listed([...classes], language)}</span>
      <span className="unseen">{familyMember ? t.card : t.staffCard}</span>
    </div>
  );
}

/** One card in the size of a bank card, with marks where it is cut. The QR code is its number, as the kiosk reads it. */
export function PrintedCard({ issued }: { issued: Issued }) {
  const { name } = useDesk().kindergarten;
  const t = useWords(cards);
  return (
    <li className="printed-card">
      <p className="card-top">
        <img src="/porchlight.svg" alt="" /> {name}
        <span>{issued.card.staffMember ? t.staffCard : t.card}</span>
      </p>
      <Whose card={issued.card} />
      <div className="card-number">
        <QrPicture text={issued.number} label={`${t.number} ${issued.number}`} />
        <span className="digits">{inFours(issued.number)}</span>
      </div>
    </li>
  );
}
