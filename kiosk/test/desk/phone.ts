// The voice service of the browser tests: notes what browsers send, says what a test wants said.
import { EventEmitter } from 'node:events';
import type { WebSocketServer } from 'ws';

/** The voice service, as far as a browser sees it. */
export interface ScriptedPhone {
  /** Every message of every leg, in order. */
  heard: PhoneMessage[];
  /** Resolves to the first message, past or future, that fits. */
  next(fits: (message: PhoneMessage) => boolean): Promise<PhoneMessage>;
  /** Sends to every open leg. */
  say(message: object): void;
  /** Ends every leg. */
  hangUp(code: number): void;
}

/** One Media Streams message of a browser. */
export interface PhoneMessage {
  path: string;
  event: string;
  start?: { customParameters: Record<string, string> };
  media?: { payload: string };
  mark?: { name: string };
  dtmf?: { digit: string };
}

/** Listens to the legs of `sockets`. */
export function scriptedPhone(sockets: WebSocketServer): ScriptedPhone {
  const heard: PhoneMessage[] = [];
  const arrivals = new EventEmitter();
  arrivals.setMaxListeners(0);
  sockets.on('connection', (socket, { url: path = '' }) =>
    socket.on('message', (text) => {
      const message = { path, ...(JSON.parse(String(text)) as Omit<PhoneMessage, 'path'>) };
      heard.push(message);
      arrivals.emit('message', message);
    }),
  );
  return {
    heard,
    next: (fits) =>
      new Promise((resolve) => {
        const known = heard.find(fits);
        if (known) resolve(known);
        arrivals.on('message', (message: PhoneMessage) => fits(message) && resolve(message));
      }),
    say: (message) => {
      for (const socket of sockets.clients) socket.send(JSON.stringify(message));
    },
    hangUp: (code) => {
      for (const socket of sockets.clients) socket.close(code);
    },
  };
}
