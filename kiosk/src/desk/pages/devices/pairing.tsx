import {
  DeskCreateDevicePairingDocument,
  type DeskCreateDevicePairingMutation,
} from '@porchlight/schema/desk';
import { timeShown } from '@porchlight/schema/words';
import { CopyText } from '../../parts/copy-text.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Field, Problem } from '../../parts/field.tsx';
import { type Filled, onFilled } from '../../parts/form.ts';
import { QrPicture } from '../../parts/qr-picture.tsx';
import { useWish } from '../../parts/use-wish.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { useWords } from '../../words/language.tsx';
import { sites } from '../../words/sites.ts';

export type Pairing = DeskCreateDevicePairingMutation['createDevicePairing'];

/** Names a kiosk and asks for its pairing code. */
export function PairingForm({ onCreated }: { onCreated: (pairing: Pairing) => void }) {
  const t = useWords(sites);
  const { run, busy, problem } = useWish();
  async function create(form: Filled) {
    const pairing = await run({
      document: DeskCreateDevicePairingDocument,
      variables: () => ({ input: { name: form.text('name') } }),
      payload: (data) => data.createDevicePairing,
    });
    if (!pairing) return;
    form.reset();
    onCreated(pairing);
  }
  return (
    <form className="panel" onSubmit={onFilled((form) => void create(form))}>
      <h2>{t.addDevice}</h2>
      <Field label={t.deviceName} hint={t.deviceNameHint}>
        {(control) => <input {...control} name="name" required maxLength={60} />}
      </Field>
      <Problem words={problem} />
      <button type="submit" className="main" disabled={busy}>
        {t.createCode}
      </button>
    </form>
  );
}

/** The code, as digits, as an address and as a picture for the kiosk's camera. */
export function PairingDialog({ pairing, onClose }: { pairing: Pairing; onClose: () => void }) {
  const { kindergarten } = useDesk();
  const t = useWords(sites);
  const address = new URL(pairing.path ?? '/kiosk/', window.location.origin).href;
  return (
    <Dialog title={t.pairingTitle(pairing.device?.name ?? '')} onClose={onClose}>
      <div className="once">
        <p>
          {t.pairingLead} {pairing.expiresAt && timeShown(pairing.expiresAt, kindergarten.timeZone)}
        </p>
        <QrPicture text={address} label={address} />
        <p className="pairing-code digits">
          <span className="unseen">{t.pairingCode} </span>
          {pairing.code}
        </p>
        <CopyText text={address} label={t.pairingCode} />
      </div>
    </Dialog>
  );
}
