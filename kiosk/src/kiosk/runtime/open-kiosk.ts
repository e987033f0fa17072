import { afterPaint } from '../../ui/after-paint.ts';
import { wordsOfChinese } from '../../ui/phrase.tsx';
import { whenIdle } from '../../ui/ready.ts';
import { catalogues, languages, type SpokenKey } from '../../words/catalogue.ts';
import { createDevice, type DeviceState } from '../device/device.ts';
import { pageUpdates } from '../offline/page-updates.ts';
import { reportRefused } from '../outbox/conflicts.ts';
import { createOutbox } from '../outbox/outbox.ts';
import { listenForCards } from '../reader/card-reader.ts';
import { createRecorder } from '../recorder/recorder.ts';
import { codePool } from '../roster/codes.ts';
import { rosterKeeper } from '../roster/keeper.ts';
import { classrooms } from '../roster/roster.ts';
import { initialState } from '../session/state.ts';
import { clipsOver } from '../speech/clips.ts';
import { pauseFor, playAloud } from '../speech/player.ts';
import { createReadAloud } from '../speech/read-aloud.ts';
import { recordedLines } from '../speech/recorded-lines.ts';
import { serverSentences } from '../speech/server-speech.ts';
import { createSounds } from '../speech/sounds.ts';
import { createVoice } from '../speech/voice.ts';
import { cipherWith, storageKey } from '../storage/cipher.ts';
import { openDatabase } from '../storage/database.ts';
import { pageVersion, startBeat } from './beat.ts';
import { runEffect } from './effects.ts';
import type { Connection, Kiosk } from './kiosk.ts';
import { lazyServer } from './lazy-server.ts';
import { createPhotos } from './photos.ts';
import { createRosterRoom } from './roster-room.ts';
import { serverTime } from './server-time.ts';
import { deviceClock, startSession } from './session-store.ts';
import { createStore } from './store.ts';
import { followLanguage, isResting, showCard, touch, type VisitParts } from './visit-loop.ts';

/** What the page knows. */
export interface KioskOptions {
  page: Window;
  pixelsPerMillimetre: () => number;
  /** From the address the desk showed, when it was opened with one. */
  pairingCode: string | null;
  /** The first screen is on the glass: what it did not need may be loaded now. */
  painted: Promise<void>;
}

async function photoOver(url: string): Promise<Blob> {
  const response = await fetch(url);
  if (!response.ok) throw new Error('The photo did not come');
  return response.blob();
}

/** Opens the kiosk of this page: what is kept on the device first, the server when it can be reached. */
export async function openKiosk({
  page,
  pixelsPerMillimetre,
  pairingCode,
  painted,
}: KioskOptions): Promise<Kiosk> {
  const { origin } = page.location;
  const clock = deviceClock;
  const now = clock.now;
  const database = await openDatabase();
  const cipher = cipherWith(await storageKey(database));
  const deviceState = createStore<DeviceState | null>(null);
  const connection = createStore<Connection>({ online: true, waiting: 0, refused: [] });
  const server = lazyServer(async () => {
    await painted;
    const { openServerSide } = await import('./server-side.ts');
    return openServerSide({
      origin,
      tokens: device.tokens,
      onSocketState: (state) => {
        if (state === 'connecting') return;
        connection.set({ ...connection.get(), online: state === 'connected' });
        if (state === 'connected') void outbox.flush();
        else void device.stillPaired();
      },
      dispatch: session.dispatch,
      now,
    });
  });
  const device = createDevice({ database, door: server.door, now, onState: deviceState.set });
  const known = await device.start();
  const keeper = rosterKeeper(database, cipher, photoOver);
  const codes = codePool(database, cipher);
  const photos = createPhotos(keeper.photo);
  const recorder = createRecorder();
  const sounds = createSounds();
  const clips = clipsOver((input, init) => fetch(input, init));
  const recorded = recordedLines(() => room.roster.get(), keeper.photo);
  const sentence = serverSentences(server.send, origin, now);
  const readAloud = createReadAloud(
    createVoice({ clips, recorded, sentence, play: playAloud, pause: pauseFor }),
  );
  const outbox = createOutbox({
    database,
    cipher,
    deliver: server.deliver,
    now,
    later: clock.later,
    onChange: () => void countWishes(),
    onSettled: (wish, answer) => {
      room.settled(wish, answer.kind === 'accepted');
      server.whenThere(({ help }) => help.settled(wish, answer));
    },
  });
  const session = startSession(
    initialState('zh-CN'),
    clock,
    (effect) => void runEffect(effectParts, effect, session.dispatch),
  );
  const room = createRosterRoom({
    keeper,
    questions: server.questions,
    codes,
    outbox,
    clock,
    serverTime: serverTime(clock, page.localStorage),
    resting: () => isResting(session),
  });
  let card: string | null = null;
  const effectParts = {
    outbox,
    codes,
    room,
    roster: room.roster.get,
    questions: server.questions,
    family: server.family,
    card: () => card,
    recorder,
    sound: sounds.play,
    speak: () => void readAloud.play(heard),
    hush: readAloud.hush,
    forget() {
      readAloud.hush();
      recorder.drop();
      photos.clear();
      card = null;
      server.whenThere(({ forget }) => forget());
    },
    now,
  };
  const updates = pageUpdates({
    container: page.navigator.serviceWorker,
    clock,
    resting: () => isResting(session),
    stored: outbox.stored,
    reload: () => page.location.reload(),
  });
  const visit: VisitParts = {
    session,
    roster: room.roster.get,
    readAloud,
    sound: sounds.play,
    now,
    remember,
    pixelsPerMillimetre,
  };

  function remember(number: string): void {
    card = number;
  }

  function heard(): void {
    session.dispatch({ type: 'heard' });
  }

  async function countWishes(): Promise<void> {
    const [waiting, refused] = await Promise.all([database.count('waiting'), outbox.refused()]);
    connection.set({ ...connection.get(), waiting, refused });
  }

  async function tellRefused(): Promise<void> {
    if (await reportRefused(database, cipher, server.reports.conflict, now())) await countWishes();
  }

  /** Where Chinese lines may break, looked up before a question needs it. */
  function readyWords(): void {
    for (const text of Object.values(catalogues['zh-CN'])) wordsOfChinese(text);
  }

  /** The rules by which classes are put in order are loaded when they are first used. */
  function readyOrder(): void {
    const known = room.roster.get();
    if (known !== null) classrooms(known);
  }

  let opened = false;
  /** Once paired: the roster, the live connection, the voices. */
  async function open(): Promise<void> {
    if (opened) {
      room.stale();
      return;
    }
    opened = true;
    room.roster.subscribe(() => followLanguage(session, room.roster.get()));
    await room.start(await outbox.waiting());
    server.whenThere(({ help, listen }) => {
      help.start();
      listen(room.stale);
    });
    startBeat({
      reports: server.reports,
      reportRefused: tellRefused,
      outbox,
      clock,
      appVersion: pageVersion(page.document),
      reloadAtRest: updates.reloadAtRest,
    });
    void page.navigator.storage.persist(); // the browser must not make room by forgetting wishes
    const kept = import.meta.env.PROD && (await updates.start());
    if (!kept) await clips.preload(languages, Object.keys(catalogues.en) as SpokenKey[]);
  }

  async function pair(code: string): Promise<void> {
    const state = await device.pair(code);
    if (state.name !== 'paired') return;
    server.whenThere(({ reconnect }) => reconnect());
    void outbox.flush();
    await open();
  }

  const shown = (number: string): void => void showCard(visit)(number);
  listenForCards(page, shown);
  void painted.then(() => whenIdle([sounds.ready, readyWords, readyOrder]));
  page.addEventListener('online', () => void outbox.flush());
  await countWishes();
  if (pairingCode !== null) void pair(pairingCode);
  else if (known.name === 'paired') void open();

  return {
    device: deviceState,
    state: session.state,
    roster: room.roster,
    connection,
    readAloud,
    photos,
    level: recorder.level,
    now,
    tap: touch({ ...visit, sound: (name) => void afterPaint(() => visit.sound(name)) }),
    card: shown,
    heard,
    pair,
  };
}
