import { DeskPhraseVoiceDocument, DeskRemovePhraseRecordingDocument } from '@porchlight/schema/desk';
import type { Language } from '@porchlight/schema/enums';
import { languageTags } from '@porchlight/schema/words';
import { useState } from 'react';
import { Icon } from '../../icons/icon.tsx';
import { useAnnouncer } from '../../parts/announcer.tsx';
import { Problem } from '../../parts/field.tsx';
import { Recording } from '../../parts/recording.tsx';
import { Table } from '../../parts/table.tsx';
import { useWish } from '../../parts/use-wish.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { useWords } from '../../words/language.tsx';
import { momentShown } from '../../words/names.ts';
import { voices } from '../../words/voices.ts';
import type { Line, Phrase } from './lines.ts';
import { RecordDialog } from './record-dialog.tsx';

/** The made voice: a file beside the page, played in place. */
function MadeVoice({ line }: { line: Line }) {
  const t = useWords(voices);
  const [gone, setGone] = useState(false);
  if (gone) return <span className="quiet">{t.gone}</span>;
  return (
    <button
      type="button"
      className="plain"
      aria-label={t.hearMadeOf(line.words)}
      onClick={() => void new Audio(line.made).play().catch(() => setGone(true))}
    >
      <Icon name="volume" />
      {t.hearMade}
    </button>
  );
}

/** Staff's own voice: who recorded it and when, hearing it, taking it off. */
function OwnVoice({ own, words, onRemoved }: { own: Phrase; words: string; onRemoved: () => void }) {
  const { timeZone } = useDesk().kindergarten;
  const t = useWords(voices);
  const { announce } = useAnnouncer();
  const { run, busy, problem } = useWish();
  async function remove() {
    const done = await run({
      document: DeskRemovePhraseRecordingDocument,
      variables: () => ({ input: { phraseRecordingId: own.id } }),
      payload: (data) => data.removePhraseRecording,
    });
    if (!done) return;
    announce(t.removed);
    onRemoved();
  }
  return (
    <span className="row">
      <Recording
        document={DeskPhraseVoiceDocument}
        id={own.id}
        durationSeconds={own.recording.durationSeconds}
        media={({ node }) => (node?.__typename === 'PhraseRecording' ? node.recording : null)}
        label={t.hearOwnOf(words)}
      />
      <span className="quiet">
        {t.by(own.recordedBy?.name ?? '', momentShown(own.recordedAt, Date.now(), timeZone))}
      </span>
      <button
        type="button"
        className="plain"
        disabled={busy}
        aria-label={t.removeOf(words)}
        onClick={() => void remove()}
      >
        <Icon name="trash" />
        {t.remove}
      </button>
      <Problem words={problem} />
    </span>
  );
}

/** The lines of a language. */
export function LineTable(props: { language: Language; lines: readonly Line[]; onChanged: () => void }) {
  const t = useWords(voices);
  const [recording, record] = useState<Line | null>(null);
  const tag = languageTags[props.language];
  if (props.lines.length === 0) return <p className="quiet">{t.none}</p>;
  return (
    <>
      <Table label={t.title} columns={[t.line, t.madeVoice, t.ownVoice, t.actions]}>
        {props.lines.map((line) => (
          <tr key={line.key}>
            <th scope="row" className="wide" lang={tag} dir="auto">
              {line.words}
            </th>
            <td>
              <MadeVoice line={line} />
            </td>
            <td>{line.own && <OwnVoice own={line.own} words={line.words} onRemoved={props.onChanged} />}</td>
            <td className="acts">
              <button type="button" aria-label={t.recordOf(line.words)} onClick={() => record(line)}>
                <Icon name="microphone" />
                {t.record}
              </button>
            </td>
          </tr>
        ))}
      </Table>
      {recording && (
        <RecordDialog
          line={recording}
          language={props.language}
          onKept={props.onChanged}
          onClose={() => record(null)}
        />
      )}
    </>
  );
}
