/** The media worker: every RTP stream of the process on a thread of its own, so that nothing else delays a frame. */
import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { FrameClock } from '../media/frame-clock.ts';
import type { MediaEvents } from '../media/leg-media.ts';
import type { MediaAnswer, MediaOrder, MediaReport } from './messages.ts';
import { openRtpSocket, RtpStream } from './rtp-stream.ts';

const port = parentPort;
if (!port) throw new Error('media-worker.ts is started as a worker thread');

preferThisThread();
const clock = new FrameClock();
const streams = new Map<number, RtpStream>();
const closedEarly = new Set<number>();

/** On Linux this raises the thread alone. Only root may; without it a busy machine makes more frames late. */
function preferThisThread(): void {
  try {
    setPriority(constants.priority.PRIORITY_HIGH);
  } catch {
    // An ordinary user: the thread runs like every other.
  }
}

function report(message: MediaReport): void {
  port?.postMessage(message);
}

function answer(leg: number, ask: number, what: MediaAnswer): void {
  report({ leg, report: 'answer', ask, answer: what });
}

function eventsOf(leg: number): MediaEvents {
  return {
    keyPressed: (press) => report({ leg, report: 'key', press }),
    promptPlayed: (prompt, played) => report({ leg, report: 'played', prompt, played }),
    frameHeard: (frame) => report({ leg, report: 'frame', frame }),
    packetSeen: (at) => report({ leg, report: 'packet', at }),
    soundHeard: (at) => report({ leg, report: 'sound', at }),
  };
}

async function open(order: MediaOrder & { order: 'open' }): Promise<void> {
  try {
    const stream = new RtpStream(await openRtpSocket(order.ports), clock, eventsOf(order.leg));
    if (closedEarly.delete(order.leg)) stream.close();
    else streams.set(order.leg, stream);
    answer(order.leg, order.ask, { port: stream.port });
  } catch (error) {
    answer(order.leg, order.ask, { failed: error instanceof Error ? error.message : 'cannot open' });
  }
}

function close(leg: number): void {
  const stream = streams.get(leg);
  if (!stream) closedEarly.add(leg);
  stream?.close();
  streams.delete(leg);
  report({ leg, report: 'closed' });
}

function obey(stream: RtpStream, message: MediaOrder): void {
  const { core } = stream;
  switch (message.order) {
    case 'configure':
      stream.configure(message.farEnd);
      break;
    case 'start':
      stream.start(message.at);
      break;
    case 'play':
      core.play(message.prompt, message.piece, message.last);
      break;
    case 'stop':
      core.stop();
      break;
    case 'key':
      core.key(message.key, message.at, 'signalling');
      break;
    case 'feed':
      core.feed(message.frame);
      break;
    case 'listen':
      core.listen(message.on);
      break;
    case 'startRecording':
      core.startRecording(message.maxMs);
      break;
    case 'stopRecording':
      answer(message.leg, message.ask, { recording: core.takeRecording() });
      break;
    case 'stats':
      answer(message.leg, message.ask, { stats: core.measured() });
      break;
  }
}

port.on('message', (message: MediaOrder) => {
  if (message.order === 'open') return void open(message);
  if (message.order === 'close') return close(message.leg);
  const stream = streams.get(message.leg);
  if (stream) obey(stream, message);
  else if ('ask' in message) answer(message.leg, message.ask, { failed: 'no such leg' });
});
