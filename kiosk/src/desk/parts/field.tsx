import { type ReactNode, useId } from 'react';
import { useWords } from '../words/language.tsx';
import { shell } from '../words/shell.ts';

/** What a control inside a field must carry. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
}

/** A label, a control and, when there is one, a hint that belongs to it. */
export function Field(props: {
  label: string;
  hint?: string | undefined;
  optional?: boolean;
  children: (control: ControlProps) => ReactNode;
}) {
  const id = useId();
  const t = useWords(shell);
  const hintId = props.hint === undefined ? undefined : `${id}-hint`;
  return (
    <div className="field">
      <label htmlFor={id}>
        {props.label} {props.optional && <span className="quiet">({t.optional})</span>}
      </label>
      {props.children({ id, 'aria-describedby': hintId })}
      {props.hint !== undefined && (
        <p className="hint" id={hintId}>
          {props.hint}
        </p>
      )}
    </div>
  );
}

/** Why something was not done; read out as soon as it appears. */
export function Problem({ words }: { words: string | null }) {
  return (
    <div role="alert" className={words === null ? undefined : 'problem'}>
      {words}
    </div>
  );
}

/** A choice out of few values, with a word for each. */
export function Choice<T extends string>(props: {
  control: ControlProps;
  name: string;
  values: readonly T[];
  words: Readonly<Record<T, string>>;
  initial?: T;
}) {
  return (
    <select {...props.control} name={props.name} defaultValue={props.initial} required>
      {props.values.map((value) => (
        <option key={value} value={value}>
          {props.words[value]}
        </option>
      ))}
    </select>
  );
}
