import { useWords } from '../../../words/language.tsx';
import { fullName } from '../../../words/names.ts';
import { pickup } from '../../../words/pickup.ts';
import type { OneChild } from '../family.tsx';

/** For which children of the family: this one, and its brothers and sisters by a tick each. */
export function SiblingTicks({ child }: { child: OneChild }) {
  const t = useWords(pickup);
  const siblings = child.households.flatMap(({ children }) => children).filter(({ id }) => id !== child.id);
  return (
    <>
      <input type="hidden" name="child" value={child.id} />
      {siblings.length > 0 && (
        <fieldset>
          <legend>{t.alsoSiblings}</legend>
          <div className="choices">
            <span className="tick">{fullName(child)}</span>
            {siblings.map((sibling) => (
              <label key={sibling.id} className="tick">
                <input type="checkbox" name="child" value={sibling.id} defaultChecked />
                {fullName(sibling)}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
