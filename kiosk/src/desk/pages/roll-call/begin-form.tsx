import { DeskStartRollCallDocument } from '@porchlight/schema/desk';
import type { RollCallKind } from '@porchlight/schema/enums';
import { useLocation } from 'wouter';
import { Icon } from '../../icons/icon.tsx';
import { Field, Problem } from '../../parts/field.tsx';
import { type Filled, onFilled } from '../../parts/form.ts';
import { useWish } from '../../parts/use-wish.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { useWords } from '../../words/language.tsx';
import { rollCall } from '../../words/roll-call.ts';

const KINDS: readonly [RollCallKind, ...RollCallKind[]] = [
  'ROUTINE',
  'FIRE_DRILL',
  'EVACUATION',
  'LOCKDOWN',
  'EXCURSION',
];

/** The classes one may count: a teacher's own, everybody else's all and the whole house. */
function ClassSelect({ control }: { control: { id: string } }) {
  const { staff, kindergarten } = useDesk();
  const t = useWords(rollCall);
  const own = staff.role === 'CLASS_TEACHER' ? staff.classrooms : kindergarten.classrooms;
  return (
    <select {...control} name="classroom">
      {staff.role !== 'CLASS_TEACHER' && <option value="">{t.whole}</option>}
      {own.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** Begins a roll call and opens it. */
export function BeginForm() {
  const t = useWords(rollCall);
  const [, go] = useLocation();
  const { run, busy, problem } = useWish();
  async function begin(form: Filled) {
    const kind = form.choice('kind', KINDS);
    const classroomId = form.optional('classroom');
    const done = await run({
      document: DeskStartRollCallDocument,
      variables: (idempotencyKey) => ({ input: { kind, classroomId, idempotencyKey } }),
      payload: (data) => data.startRollCall,
    });
    if (done?.rollCall) go(`/roll-call/${encodeURIComponent(done.rollCall.id)}`);
  }
  return (
    <form className="panel" onSubmit={onFilled((form) => void begin(form))}>
      <h2>{t.begin}</h2>
      <fieldset>
        <legend>{t.kind}</legend>
        <div className="choices">
          {KINDS.map((kind) => (
            <label key={kind} className="tick">
              <input type="radio" name="kind" value={kind} defaultChecked={kind === 'ROUTINE'} />
              {t[kind]}
            </label>
          ))}
        </div>
      </fieldset>
      <Field label={t.className}>{(control) => <ClassSelect control={control} />}</Field>
      <Problem words={problem} />
      <button type="submit" className="main" disabled={busy}>
        <Icon name="list-check" />
        {t.beginNow}
      </button>
    </form>
  );
}
