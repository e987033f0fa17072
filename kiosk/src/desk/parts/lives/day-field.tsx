import { Field } from '../field.tsx';

/** A day that may be left out. */
export function DayField(props: { label: string; hint: string; name: string; min?: string }) {
  return (
    <Field label={props.label} hint={props.hint} optional>
      {(control) => (
        <input {...control} type="date" name={props.name} {...(props.min ? { min: props.min } : {})} />
      )}
    </Field>
  );
}
