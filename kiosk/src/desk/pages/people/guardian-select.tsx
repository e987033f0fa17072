import type { ControlProps } from '../../parts/field.tsx';
import { useDesk } from '../../session/desk-context.tsx';
import { fullName } from '../../words/names.ts';
import type { OneChild } from './family.tsx';

/** The guardians of a child: whoever may decide. */
export function GuardianSelect(props: { control: ControlProps; name: string; child: OneChild }) {
  const { today } = useDesk().kindergarten;
  const guardians = props.child.households
    .flatMap(({ members }) => members)
    .filter(({ kind, endedOn }) => kind === 'GUARDIAN' && !(endedOn && endedOn <= today));
  return (
    <select {...props.control} name={props.name} required>
      {guardians.map((guardian) => (
        <option key={guardian.id} value={guardian.id}>
          {fullName(guardian)}
        </option>
      ))}
    </select>
  );
}
