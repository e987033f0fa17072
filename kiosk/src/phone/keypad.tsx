import { useEffect, useRef } from 'react';
import type { Key } from '../api/media-streams/messages.ts';

const KEYS: readonly Key[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** The key of a keyboard event, when it is one of a telephone and nobody is typing. */
export function telephoneKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  typing: boolean,
): Key | null {
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return null;
  return KEYS.find((key) => key === event.key) ?? null;
}

/** The twelve keys; the keyboard's do the same. */
export function Keypad(props: { label: string; enabled: boolean; onPress: (key: Key) => void }) {
  const press = useRef(props.onPress);
  useEffect(() => {
    press.current = props.onPress;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const key = telephoneKey(event, event.target instanceof HTMLInputElement);
      if (key) press.current(key);
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <fieldset className="keypad">
      <legend>{props.label}</legend>
      {KEYS.map((key) => (
        <button key={key} type="button" disabled={!props.enabled} onClick={() => props.onPress(key)}>
          {key}
        </button>
      ))}
    </fieldset>
  );
}
