import { useQuery } from '@apollo/client/react';
import { DeskSameChildrenDocument, type DeskSameChildrenQuery } from '@porchlight/schema/desk';
import { Field } from '../../../parts/field.tsx';
import { fullName } from '../../../words/names.ts';

/** Another child, as it can be chosen. */
export type OtherChild = DeskSameChildrenQuery['children']['nodes'][number];

/** Chooses another child of the house; who may be meant by the same name comes first. */
export function OtherChildField(props: {
  label: string;
  name: string;
  like: { familyName: string; givenName: string };
  value: (child: OtherChild) => string;
  offered: (child: OtherChild) => boolean;
}) {
  const { data } = useQuery(DeskSameChildrenDocument, { variables: { first: 100 } });
  const like = fullName(props.like);
  const near = (child: OtherChild) =>
    fullName(child) === like ? 0 : child.familyName === props.like.familyName ? 1 : 2;
  const children = (data?.children.nodes ?? []).filter(props.offered).toSorted((a, b) => near(a) - near(b));
  return (
    <Field label={props.label}>
      {(control) => (
        <select {...control} name={props.name} required>
          {children.map((child) => (
            <option key={child.id} value={props.value(child)}>
              {fullName(child)} {child.classroom?.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
