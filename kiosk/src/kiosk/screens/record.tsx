import { useEffect, useState } from 'react';
import { Tick } from '../../ui/icons.tsx';
import { LevelMeter } from '../../ui/level-meter.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Ring } from '../../ui/ring.tsx';
import { Tile } from '../../ui/tile.tsx';
import { RECORDING_MS } from '../session/screens.ts';
import type { Screen } from '../session/state.ts';
import { Ask } from '../view/ask.tsx';
import { useKiosk, usePerform, useScript, useSession, useWords } from '../view/context.ts';

const QUESTIONS = {
  ready: 'record.ask',
  listening: 'record.listening',
  recorded: 'record.check',
  failed: 'record.failed',
} as const;
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

/** Say it: at most 90 seconds, then send it, or say it once more. */
export function RecordScreen({ stage }: Extract<Screen, { name: 'record' }>) {
  const { pending } = useSession();
  const words = useWords();
  const perform = usePerform();
  const level = useLevel(stage === 'listening');
  useScript(stage === 'listening' ? [] : [{ id: 'question', key: QUESTIONS[stage] }]);
  return (
    <Ask
      question={words[QUESTIONS[stage]]}
      picture={stage === 'listening' ? <Listening level={level} /> : 'say'}
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
            label={words['record.send']}
            picture={<Tick />}
            disabled={pending !== null}
            onTap={perform({ name: 'sendRecording' })}
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

/** The microphone in its ring of 90 seconds, with what it hears. */
function Listening({ level }: { level: number }) {
  return (
    <span className="listening">
      <Ring seconds={RECORDING_MS / 1_000} />
      <Picture name="say" />
      <LevelMeter level={level} />
    </span>
  );
}
