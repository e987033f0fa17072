import type { HealthFeeling } from '@porchlight/schema/enums';
import { Icon } from '../../icons/icon.tsx';
import type { IconName } from '../../icons/names.ts';
import { health } from '../../words/health.ts';
import { useWords } from '../../words/language.tsx';

const FACES: Readonly<Record<HealthFeeling, IconName>> = {
  WELL: 'mood-smile',
  NOT_QUITE_WELL: 'mood-sick',
  UNWELL: 'virus',
};

/** What the family said at the door: face and word. */
export function FeelingMark({ feeling }: { feeling: HealthFeeling | null | undefined }) {
  const t = useWords(health);
  if (!feeling) return <span className="quiet">{t.notAsked}</span>;
  return (
    <span className={`feeling ${feeling.toLowerCase()}`}>
      <Icon name={FACES[feeling]} /> {t[feeling]}
    </span>
  );
}
