import type { HealthSign } from '@porchlight/schema/enums';
import { Icon } from '../../icons/icon.tsx';
import type { IconName } from '../../icons/names.ts';
import { health } from '../../words/health.ts';
import { useWords } from '../../words/language.tsx';

/** In the order in which one looks: feel, face, mouth, skin, then what is heard and told. */
const SIGNS: readonly (readonly [HealthSign, IconName])[] = [
  ['FEVER', 'flame'],
  ['LOW_SPIRITS', 'zzz'],
  ['EYES', 'eye'],
  ['RUNNY_NOSE', 'droplet'],
  ['THROAT', 'virus'],
  ['MOUTH', 'mood-sick'],
  ['RASH', 'hand-stop'],
  ['INJURY', 'bandage'],
  ['COUGH', 'lungs'],
  ['VOMITING', 'alert-triangle'],
  ['DIARRHOEA', 'wind'],
  ['SHARP_OBJECT', 'cut'],
];

/** One tile a sign. */
export function SignTiles({ chosen }: { chosen: readonly HealthSign[] }) {
  const t = useWords(health);
  return (
    <fieldset>
      <legend>{t.signs}</legend>
      <div className="sign-tiles">
        {SIGNS.map(([sign, icon]) => (
          <label key={sign} className="sign-tile">
            <input type="checkbox" name="sign" value={sign} defaultChecked={chosen.includes(sign)} />
            <Icon name={icon} />
            <span>{t[sign]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
