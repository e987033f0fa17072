import {
  DeskRequestDeviceReloadDocument,
  DeskRevokeDeviceDocument,
  type DevicePartsFragment,
} from '@porchlight/schema/desk';
import { useState } from 'react';
import { Icon } from '../../icons/icon.tsx';
import { useAnnouncer } from '../../parts/announcer.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Problem } from '../../parts/field.tsx';
import { Table } from '../../parts/table.tsx';
import { useWish } from '../../parts/use-wish.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { fleet } from '../../words/fleet.ts';
import { useWords } from '../../words/language.tsx';
import { momentShown } from '../../words/names.ts';
import { shell } from '../../words/shell.ts';
import { sites } from '../../words/sites.ts';
import type { Pairing } from './pairing.tsx';
import { RepairDialog } from './repair-dialog.tsx';

type Device = DevicePartsFragment;

/** Whether it works, is heard of, waits for pairing, or is over: a shape and a word. */
function DeviceState({ device }: { device: Device }) {
  const t = useWords(sites);
  const f = useWords(fleet);
  if (device.revokedAt) return <span className="quiet">{t.revoked}</span>;
  if (!device.pairedAt) return <span className="badge">{t.waiting}</span>;
  return (
    <span className={device.online ? 'good' : 'bad'}>
      <Icon name={device.online ? 'circle-check' : 'wifi-off'} /> {device.online ? f.online : f.offline}
    </span>
  );
}

function useWhen(): (instant: string | null | undefined) => string {
  const { timeZone } = useDesk().kindergarten;
  const { never } = useWords(shell);
  return (instant) => (instant ? momentShown(instant, Date.now(), timeZone) : never);
}

/** What waits at the kiosk for the network. */
function Queue({ device }: { device: Device }) {
  const f = useWords(fleet);
  const when = useWhen();
  if (device.queueDepth == null) return <span className="quiet">{f.unknown}</span>;
  if (device.queueDepth === 0) return f.nothingWaits;
  return (
    <span className="badge late">
      <Icon name="hourglass" /> {f.wishes(device.queueDepth, when(device.oldestQueuedAt))}
    </span>
  );
}

/** Asks a kiosk to load its page anew; says so until it has done it. */
function ReloadButton({ device }: { device: Device }) {
  const f = useWords(fleet);
  const when = useWhen();
  const { announce } = useAnnouncer();
  const { run, busy, problem } = useWish();
  const { reloadRequestedAt: asked, reloadedAt: done } = device;
  const waits = asked != null && (done == null || Date.parse(done) < Date.parse(asked));
  async function reload() {
    const answer = await run({
      document: DeskRequestDeviceReloadDocument,
      variables: () => ({ input: { deviceId: device.id } }),
      payload: (data) => data.requestDeviceReload,
    });
    if (answer) announce(f.reloadAsked(device.name));
  }
  if (waits) return <span className="quiet">{f.reloadWaiting(when(asked))}</span>;
  return (
    <>
      <button
        type="button"
        className="plain"
        disabled={busy}
        aria-label={f.reloadOf(device.name)}
        onClick={() => void reload()}
      >
        <Icon name="refresh" />
        {f.reload}
      </button>
      <Problem words={problem} />
    </>
  );
}

type Act = 'revoke' | 'repair';

function DeviceLine({ device, onAct }: { device: Device; onAct: (act: Act) => void }) {
  const t = useWords(sites);
  const f = useWords(fleet);
  const when = useWhen();
  const paired = device.pairedAt != null && !device.revokedAt;
  return (
    <tr>
      <th scope="row">{device.name}</th>
      <td>
        <DeviceState device={device} />
      </td>
      <td className="digits">{device.appVersion ?? f.unknown}</td>
      <td>
        <Queue device={device} />
      </td>
      <td className="digits">{when(device.reportedAt ?? device.lastSeenAt)}</td>
      <td>{device.openConflictCount > 0 && <strong>{f.conflictsAt(device.openConflictCount)}</strong>}</td>
      <td className="acts">
        {paired && <ReloadButton device={device} />}
        {device.pairedAt && (
          <button
            type="button"
            className="plain"
            aria-label={f.repairOf(device.name)}
            onClick={() => onAct('repair')}
          >
            {f.repair}
          </button>
        )}
        {!device.revokedAt && (
          <button
            type="button"
            className="plain"
            aria-label={`${t.revoke} ${device.name}`}
            onClick={() => onAct('revoke')}
          >
            {t.revoke}
          </button>
        )}
      </td>
    </tr>
  );
}

function RevokeDialog({ device, onClose }: { device: Device; onClose: () => void }) {
  const t = useWords(sites);
  const { run, busy, problem } = useWish();
  async function revoke() {
    const done = await run({
      document: DeskRevokeDeviceDocument,
      variables: () => ({ input: { deviceId: device.id } }),
      payload: (data) => data.revokeDevice,
    });
    if (done) onClose();
  }
  return (
    <Confirm
      title={t.revokeOf(device.name)}
      ask={t.revokeDeviceAsk}
      yes={t.revokeNow}
      busy={busy}
      problem={problem}
      onYes={() => void revoke()}
      onClose={onClose}
    />
  );
}

/** The kiosks and how each is doing. */
export function DeviceTable(props: { devices: readonly Device[]; onPairing: (pairing: Pairing) => void }) {
  const t = useWords(sites);
  const f = useWords(fleet);
  const [open, setOpen] = useState<{ act: Act; device: Device } | null>(null);
  const close = () => setOpen(null);
  if (props.devices.length === 0) return <p className="quiet">{t.noDevices}</p>;
  const columns = [t.name, t.state, f.version, f.queue, f.lastContact, f.conflicts, t.actions];
  return (
    <>
      <Table label={t.devicesTitle} columns={columns}>
        {props.devices.map((device) => (
          <DeviceLine key={device.id} device={device} onAct={(act) => setOpen({ act, device })} />
        ))}
      </Table>
      {open?.act === 'revoke' && <RevokeDialog device={open.device} onClose={close} />}
      {open?.act === 'repair' && (
        <RepairDialog
          device={open.device}
          onClose={close}
          onPairing={(pairing) => {
            close();
            props.onPairing(pairing);
          }}
        />
      )}
    </>
  );
}
