import { DeskSetPhotoDocument } from '@porchlight/schema/desk';
import { useState } from 'react';
import { cards } from '../words/cards.ts';
import { useWords } from '../words/language.tsx';
import { shell } from '../words/shell.ts';
import { useAnnouncer } from './announcer.tsx';
import { Dialog } from './dialog.tsx';
import { Problem } from './field.tsx';
import { PhotoField } from './photo-field.tsx';
import { useUpload } from './use-upload.ts';
import { useWish } from './use-wish.ts';

/** Sets or takes off the portrait of a child, a family member or an authorised adult. */
export function PhotoDialog(props: {
  subject: { id: string; name: string; hasPhoto: boolean };
  onDone: () => void;
  onClose: () => void;
}) {
  const { subject } = props;
  const t = useWords(cards);
  const { save, failed } = useWords(shell);
  const { announce } = useAnnouncer();
  const { run, busy, problem, complain } = useWish();
  const upload = useUpload();
  const [picture, setPicture] = useState<Blob | null>(null);

  async function set(chosen: Blob | null) {
    const photoId = chosen && (await upload(chosen));
    if (chosen && !photoId) return complain(failed);
    const done = await run({
      document: DeskSetPhotoDocument,
      variables: () => ({ input: { subjectId: subject.id, photoId } }),
      payload: (data) => data.setPhoto,
    });
    if (!done) return;
    announce(t.photoSet(subject.name));
    props.onDone();
    props.onClose();
  }

  return (
    <Dialog title={t.photoOf(subject.name)} onClose={props.onClose}>
      <PhotoField label={t.choosePhoto} picture={picture} onPicture={setPicture} />
      <Problem words={problem} />
      <div className="buttons">
        <button type="button" className="main" disabled={busy || !picture} onClick={() => void set(picture)}>
          {save}
        </button>
        {subject.hasPhoto && (
          <button type="button" disabled={busy} onClick={() => void set(null)}>
            {t.photoOff}
          </button>
        )}
      </div>
    </Dialog>
  );
}
