import { useEffect, useState } from 'react';
import { Icon } from '../icons/icon.tsx';
import { cards } from '../words/cards.ts';
import { useWords } from '../words/language.tsx';
import { Field, Problem } from './field.tsx';
import { shrinkPicture } from './shrink-picture.ts';

/** An address for a picture in memory, given back when it is not shown any more. */
function useAddress(picture: Blob | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!picture) return setAddress(null);
    const made = URL.createObjectURL(picture);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return address;
}

/** Chooses a portrait from this computer or its camera, made small, and shows it. */
export function PhotoField(props: {
  label: string;
  picture: Blob | null;
  onPicture: (picture: Blob | null) => void;
  optional?: boolean;
}) {
  const t = useWords(cards);
  const [bad, setBad] = useState(false);
  const address = useAddress(props.picture);
  async function choose(file: File | undefined) {
    const picture = file ? await shrinkPicture(file) : null;
    setBad(file !== undefined && picture === null);
    props.onPicture(picture);
  }
  return (
    <Field label={props.label} hint={t.photoHint} optional={props.optional ?? false}>
      {(control) => (
        <div className="photo-field">
          {address ? (
            <img className="portrait large" src={address} alt="" />
          ) : (
            <span className="portrait large">
              <Icon name="camera" />
            </span>
          )}
          <input
            {...control}
            type="file"
            accept="image/*"
            onChange={(event) => void choose(event.target.files?.[0])}
          />
          <Problem words={bad ? t.badPicture : null} />
        </div>
      )}
    </Field>
  );
}
