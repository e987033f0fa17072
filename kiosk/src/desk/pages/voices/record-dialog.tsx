import { DeskRecordPhraseDocument } from '@porchlight/schema/desk';
import type { Language } from '@porchlight/schema/enums';
import { languageTags } from '@porchlight/schema/words';
import { Icon } from '../../icons/icon.tsx';
import { useAnnouncer } from '../../parts/announcer.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Problem } from '../../parts/field.tsx';
import { useUpload } from '../../parts/use-upload.ts';
import { useWish } from '../../parts/use-wish.ts';
import { useWords } from '../../words/language.tsx';
import { voices } from '../../words/voices.ts';
import type { Line } from './lines.ts';
import { type TakeState, useTake } from './use-take.ts';

/** What is heard, as a bar; and how long one may still speak. */
function Listening({ state }: { state: TakeState }) {
  const t = useWords(voices);
  if (state.name !== 'recording') return null;
  return (
    <p className="row">
      <meter aria-label={t.level} min={0} max={1} value={state.level} />
      <span className="digits">{t.leftover(state.leftSeconds)}</span>
    </p>
  );
}

/** Brings what was recorded to the server as this line's voice; gives whether it was done. */
function useKeep(line: Line, language: Language) {
  const t = useWords(voices);
  const { announce } = useAnnouncer();
  const upload = useUpload();
  const { run, busy, problem, complain } = useWish();
  async function keep(voice: Blob): Promise<boolean> {
    const recordingId = await upload(voice);
    if (recordingId === null) {
      complain(t.uploadFailed);
      return false;
    }
    const done = await run({
      document: DeskRecordPhraseDocument,
      variables: (idempotencyKey) => ({ input: { key: line.key, language, recordingId, idempotencyKey } }),
      payload: (data) => data.recordPhrase,
    });
    if (done) announce(t.kept);
    return done !== null;
  }
  return { keep, busy, problem };
}

/** Records one line: read it aloud, listen, keep it or do it once more. */
export function RecordDialog(props: {
  line: Line;
  language: Language;
  onKept: () => void;
  onClose: () => void;
}) {
  const { line, language } = props;
  const t = useWords(voices);
  const { state, start, stop } = useTake();
  const { keep, busy, problem } = useKeep(line, language);
  async function keepIt(voice: Blob) {
    if (!(await keep(voice))) return;
    props.onKept();
    props.onClose();
  }
  return (
    <Dialog title={t.recordTitle} onClose={props.onClose}>
      <p>{t.readThis}</p>
      <p className="read-aloud" lang={languageTags[language]} dir="auto">
        {line.words}
      </p>
      <Listening state={state} />
      {state.name === 'recorded' && (
        // biome-ignore lint/a11y/useMediaCaption: the words stand above
        <audio controls src={state.address} aria-label={t.yours} />
      )}
      <Problem words={state.name === 'silent' ? t.noMicrophone : problem} />
      <div className="buttons">
        {state.name === 'recording' ? (
          <button key="stop" type="button" className="danger" onClick={() => void stop()}>
            <Icon name="player-stop" />
            {t.stopRecording}
          </button>
        ) : (
          <button
            key="start"
            type="button"
            className={state.name === 'recorded' ? undefined : 'main'}
            disabled={busy}
            onClick={() => void start()}
          >
            <Icon name="microphone" />
            {state.name === 'recorded' ? t.recordAgain : t.startRecording}
          </button>
        )}
        {state.name === 'recorded' && (
          <button type="button" className="main" disabled={busy} onClick={() => void keepIt(state.voice)}>
            <Icon name="check" />
            {t.keep}
          </button>
        )}
      </div>
    </Dialog>
  );
}
