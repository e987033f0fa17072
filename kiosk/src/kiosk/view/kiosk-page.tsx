import { languageOfTag, words as shared } from '@porchlight/schema/words';
import { useEffect, useState } from 'react';
import { Bar, type BarButton } from '../../ui/bar.tsx';
import { directions } from '../../words/direction.ts';
import { languagesOf } from '../roster/roster.ts';
import type { Kiosk } from '../runtime/kiosk.ts';
import { LoadingScreen, PairingScreen, UnpairedScreen } from '../screens/pairing.tsx';
import type { Tap } from '../session/events.ts';
import { KioskContext, useLit, usePerform, useSession, useWatched, useWords } from './context.ts';
import { CurrentScreen } from './current-screen.tsx';
import { StillThere } from './still-there.tsx';

/** The whole page: who we are, what is on the glass, and the bar. */
export function KioskPage({ kiosk }: { kiosk: Kiosk }) {
  return (
    <KioskContext value={kiosk}>
      <Glass kiosk={kiosk} />
    </KioskContext>
  );
}

function Glass({ kiosk }: { kiosk: Kiosk }) {
  const { language, screen, warned, practice } = useSession();
  const device = useWatched(kiosk.device);
  const roster = useWatched(kiosk.roster);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directions[language];
  }, [language]);
  if (device === null) return null;
  if (device.name !== 'paired') return <NotPaired kiosk={kiosk} />;
  if (roster === null) return <Alone screen="loading" />;
  return (
    <div className="kiosk" data-screen={screen.name} data-practice={practice || undefined}>
      <main className="stage">
        <CurrentScreen screen={screen} />
      </main>
      <TheBar languages={languagesOf(roster)} />
      {warned && <StillThere />}
    </div>
  );
}

function Alone({ screen }: { screen: string }) {
  return (
    <div className="kiosk kiosk-alone" data-screen={screen}>
      <main className="stage">
        <LoadingScreen />
      </main>
    </div>
  );
}

/** Before pairing, and after a revocation. */
function NotPaired({ kiosk }: { kiosk: Kiosk }) {
  const device = useWatched(kiosk.device);
  const [pairing, setPairing] = useState(false);
  const state = device?.name === 'unpaired' ? device : ({ name: 'unpaired', refused: null } as const);
  const revoked = device?.name === 'revoked' && !pairing;
  return (
    <div className="kiosk kiosk-alone" data-screen={revoked ? 'unpaired' : 'pairing'}>
      <main className="stage">
        {revoked ? <UnpairedScreen onPair={() => setPairing(true)} /> : <PairingScreen device={state} />}
      </main>
    </div>
  );
}

/** The same four on every screen. With two languages one touch changes; the button bears the other one's own name. */
function TheBar({ languages }: { languages: ReturnType<typeof languagesOf> }) {
  const { language, practice } = useSession();
  const words = useWords();
  const speaking = useLit() !== null;
  const perform = usePerform();
  const others = languages.filter((tag) => tag !== language);
  const [other] = others;
  const only = others.length === 1 && other !== undefined;
  const name = only ? shared[other].languages[languageOfTag(other)] : words['bar.language'];
  const change: Tap = only ? { name: 'language', language: other } : { name: 'languages' };
  const buttons: BarButton[] = [
    {
      id: 'start',
      picture: practice ? 'practice' : 'start',
      label: words[practice ? 'practice.end' : 'bar.start'],
      onTap: perform({ name: 'start' }),
    },
    {
      id: 'listen',
      picture: speaking ? 'stop' : 'listen',
      label: words[speaking ? 'bar.stop' : 'bar.listen'],
      lit: speaking,
      onTap: perform({ name: 'listen', on: !speaking }),
    },
    {
      id: 'language',
      picture: 'language',
      label: name,
      lang: only ? other : undefined,
      onTap: perform(change),
    },
    { id: 'help', picture: 'help', label: words['bar.help'], onTap: perform({ name: 'help' }) },
  ];
  return <Bar buttons={buttons} label={words['bar.start']} />;
}
