import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { Icon } from '../icons/icon.tsx';
import { useWords } from '../words/language.tsx';
import { shell } from '../words/shell.ts';

interface Played {
  contentType: string;
  url: string;
}

/**
 * A recording. Its address works for 60 seconds, so it is asked for when somebody wants to hear it, and again each
 * time.
 */
export function Recording<D>(props: {
  document: TypedDocumentNode<D, { id: string }>;
  id: string;
  durationSeconds: number | null | undefined;
  media: (data: D) => Played | null | undefined;
  label: string;
}) {
  const client = useApolloClient();
  const t = useWords(shell);
  const [state, setState] = useState<'resting' | 'asking' | 'gone' | Played>('resting');
  async function ask() {
    setState('asking');
    const { data } = await client
      .query({ query: props.document, variables: { id: props.id }, fetchPolicy: 'network-only' })
      .catch(() => ({ data: undefined }));
    setState((data && props.media(data as D)) ?? 'gone');
  }
  if (state === 'gone') return <p className="problem">{t.recordingGone}</p>;
  if (typeof state === 'object') {
    return (
      // biome-ignore lint/a11y/useMediaCaption: a family's own voice, just recorded; nobody has written it down
      <audio controls autoPlay src={state.url} aria-label={props.label} onError={() => setState('gone')} />
    );
  }
  return (
    <button type="button" onClick={() => void ask()} disabled={state === 'asking'}>
      <Icon name="player-play" />
      <span>
        {t.play} <span className="unseen">{props.label}</span>
      </span>
      {props.durationSeconds != null && (
        <span className="quiet">{t.seconds(Math.round(props.durationSeconds))}</span>
      )}
    </button>
  );
}
