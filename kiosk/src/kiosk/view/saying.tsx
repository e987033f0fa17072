import { type ReactNode, useEffect, useState } from 'react';
import { Tick } from '../../ui/icons.tsx';
import { LevelMeter } from '../../ui/level-meter.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Ring } from '../../ui/ring.tsx';
import { Tile } from '../../ui/tile.tsx';
import type { SpokenKey } from '../../words/catalogue.ts';
import type { Tap } from '../session/events.ts';
import type { Saying } from '../session/state.ts';
import { Ask } from './ask.tsx';
import { useKiosk, usePerform, useScript, useSession, useWords } from './context.ts';

const METER_MS = 100;

/** How loud the microphone is, ten times a second. */
function useLevel(listening: boolean): number {
  const { level } = useKiosk();
  const [loud, setLoud] = useState(0);
  useEffect(() => {
    if (!listening) return;
    const timer = setInterval(() => setLoud(level()), METER_MS);
    return () => clearInterval(timer);
  }, [listening, level]);
  return listening ? loud : 0;
}

/** What is asked, and what a recording is for. */
export interface SayItProps {
  stage: Saying['stage'];
  questions: Readonly<Record<Saying['stage'], SpokenKey>>;
  /** When the microphone stops by itself. */
  mostMs: number;
  /** What a good recording does. */
  keep: { label: ReactNode; tap: Tap };
}

/** Say it: once, listen for the end, and once more if it went wrong. */
export function SayIt({ stage, questions, mostMs, keep }: SayItProps) {
  const { pending } = useSession();
  const words = useWords();
  const perform = usePerform();
  const level = useLevel(stage === 'listening');
  useScript(stage === 'listening' ? [] : [{ id: 'question', key: questions[stage] }]);
  return (
    <Ask
      question={words[questions[stage]]}
      picture={stage === 'listening' ? <Listening level={level} mostMs={mostMs} /> : 'say'}
      layout="beside"
      className="record"
    >
      <div className="confirm">
        {stage === 'ready' && (
          <Tile
            main
            className="yes"
            tone="tell"
            label={words['record.start']}
            picture={<Picture name="say" />}
            onTap={perform({ name: 'record' })}
          />
        )}
        {stage === 'listening' && (
          <Tile
            main
            className="yes"
            tone="no"
            label={words['record.stop']}
            picture={<Picture name="stop" />}
            onTap={perform({ name: 'stopRecording' })}
          />
        )}
        {stage === 'recorded' && (
          <Tile
            main
            className="yes"
            tone="arrive"
            label={keep.label}
            picture={<Tick />}
            disabled={pending !== null}
            onTap={perform(keep.tap)}
          />
        )}
        {(stage === 'recorded' || stage === 'failed') && (
          <Tile
            className="small"
            label={words['record.again']}
            picture={<Picture name="say" />}
            onTap={perform({ name: 'record' })}
          />
        )}
        {stage === 'failed' && (
          <Tile
            className="small"
            label={words['bar.help']}
            picture={<Picture name="help" />}
            onTap={perform({ name: 'help' })}
          />
        )}
      </div>
    </Ask>
  );
}

/** The microphone in the ring of its time, with what it hears. */
function Listening({ level, mostMs }: { level: number; mostMs: number }) {
  return (
    <span className="listening">
      <Ring seconds={mostMs / 1_000} />
      <Picture name="say" />
      <LevelMeter level={level} />
    </span>
  );
}
