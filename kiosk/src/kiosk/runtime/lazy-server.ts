import type { DeviceDoor } from '../device/door.ts';
import type { Deliver } from '../outbox/outbox.ts';
import type { FamilyQuestions } from './family-questions.ts';
import type { Questions } from './questions.ts';
import type { Reports } from './reports.ts';
import type { ServerSide } from './server-side.ts';

/** The server side before it is there: whoever asks waits for its script, which comes after the first screen. */
export interface LazyServer {
  door: DeviceDoor;
  deliver: Deliver;
  questions: Questions;
  family: FamilyQuestions;
  reports: Reports;
  send: typeof fetch;
  /** Does this once the server side is there, however long that takes. */
  whenThere(work: (side: ServerSide) => void): void;
}

/** An object whose every method waits for another object to be there, and is called on it then. */
function later<T extends object>(there: () => Promise<T>): T {
  const call =
    (name: keyof T) =>
    async (...given: unknown[]) => {
      const target = await there();
      return Reflect.apply(target[name] as (...given: unknown[]) => unknown, target, given);
    };
  return new Proxy({} as T, { get: (_, name) => call(name as keyof T) });
}

/** The server side that `open` loads: when it is first needed, and again after it could not be had. */
export function lazyServer(open: () => Promise<ServerSide>): LazyServer {
  let loading: Promise<ServerSide> | null = null;
  let there: ServerSide | null = null;
  let wanted: ((side: ServerSide) => void)[] = [];

  async function load(): Promise<ServerSide> {
    there = await open();
    for (const work of wanted) work(there);
    wanted = [];
    return there;
  }

  function side(): Promise<ServerSide> {
    loading ??= load().catch((problem: unknown) => {
      loading = null;
      throw problem;
    });
    return loading;
  }

  return {
    door: later(async () => (await side()).door),
    questions: later(async () => (await side()).questions),
    family: later(async () => (await side()).family),
    reports: later(async () => (await side()).reports),
    deliver: (wish, recording) =>
      side().then(
        ({ deliver }) => deliver(wish, recording),
        () => ({ kind: 'unreachable' }),
      ),
    send: async (input, init) => (await side()).send(input, init),
    whenThere(work) {
      if (there === null) wanted.push(work);
      else work(there);
      side().catch(() => undefined); // whoever asks next tries again
    },
  };
}
