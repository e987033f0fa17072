import { RECORDING_MS } from '../session/screens.ts';
import type { Screen } from '../session/state.ts';
import { useWords } from '../view/context.ts';
import { SayIt } from '../view/saying.tsx';

const QUESTIONS = {
  ready: 'record.ask',
  listening: 'record.listening',
  recorded: 'record.check',
  failed: 'record.failed',
} as const;

/** Say it: at most 90 seconds, then send it, or say it once more. */
export function RecordScreen({ stage }: Extract<Screen, { name: 'record' }>) {
  const words = useWords();
  return (
    <SayIt
      stage={stage}
      questions={QUESTIONS}
      mostMs={RECORDING_MS}
      keep={{ label: words['record.send'], tap: { name: 'sendRecording' } }}
    />
  );
}
