import { useState } from 'react';
import { Keypad } from '../../ui/keypad.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Tile } from '../../ui/tile.tsx';
import type { SpokenKey } from '../../words/catalogue.ts';
import type { DeviceState } from '../device/device.ts';
import { typed } from '../session/moves.ts';
import { Ask } from '../view/ask.tsx';
import { useKiosk, useScript, useWords } from '../view/context.ts';

const CODE_DIGITS = 8;

function problemOf({ refused }: Extract<DeviceState, { name: 'unpaired' }>): SpokenKey {
  if (refused === null) return 'pairing.how';
  return refused === 'AWAY' ? 'pairing.away' : `refusal.${refused}`;
}

/** For staff: the short code from the desk. Its last digit sends it. */
export function PairingScreen({ device }: { device: Extract<DeviceState, { name: 'unpaired' }> }) {
  const words = useWords();
  const { pair } = useKiosk();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  useScript([{ id: 'question', key: 'pairing.ask' }]);

  async function type(key: string): Promise<void> {
    const digits = typed(code, key, CODE_DIGITS);
    setCode(digits);
    if (digits.length < CODE_DIGITS) return;
    setBusy(true);
    await pair(digits);
    setBusy(false);
    setCode('');
  }

  const shown = code.padEnd(CODE_DIGITS, '·').replace(/^(.{4})/, '$1 ');
  return (
    <Ask
      question={words['pairing.ask']}
      picture="key"
      layout="beside"
      className="digits"
      more={
        <>
          <p className="typed" dir="ltr">
            {shown}
          </p>
          <p className="how">{words[busy ? 'checking' : problemOf(device)]}</p>
        </>
      }
    >
      <Keypad
        disabled={busy}
        eraseLabel={words['keypad.delete']}
        enterLabel={words['keypad.ok']}
        onDigit={(digit) => void type(digit)}
        onErase={() => void type('erase')}
      />
    </Ask>
  );
}

/** The server does not know this device any more: what staff can do. */
export function UnpairedScreen({ onPair }: { onPair: () => void }) {
  const words = useWords();
  useScript([{ id: 'question', key: 'unpaired' }]);
  return (
    <Ask question={words.unpaired} picture="away" className="notice-board">
      <p className="how">{words['unpaired.how']}</p>
      <Tile main label={words['pairing.start']} picture={<Picture name="key" />} onTap={onPair} />
    </Ask>
  );
}

/** The roster is on its way for the very first time. */
export function LoadingScreen() {
  const words = useWords();
  useScript([{ id: 'question', key: 'loading' }]);
  return <Ask question={words.loading} picture="waiting" className="notice-board" />;
}
