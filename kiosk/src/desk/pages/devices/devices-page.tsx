import { useQuery } from '@apollo/client/react';
import {
  DeskDeviceAnnouncementsDocument,
  DeskDevicesDocument,
  DeskRevokeDeviceDocument,
  type DevicePartsFragment,
} from '@porchlight/schema/desk';
import { useState } from 'react';
import { useAnnouncer } from '../../parts/announcer.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { Table } from '../../parts/table.tsx';
import { useLive } from '../../parts/use-live.ts';
import { useWish } from '../../parts/use-wish.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { useWords } from '../../words/language.tsx';
import { momentShown } from '../../words/names.ts';
import { shell } from '../../words/shell.ts';
import { sites } from '../../words/sites.ts';
import { type Pairing, PairingDialog, PairingForm } from './pairing.tsx';

/** The list, asked for again when a kiosk was paired or revoked; a code on screen closes when it was used. */
function useDevices(pairing: Pairing | null, onPaired: (name: string) => void) {
  const asked = useQuery(DeskDevicesDocument, { variables: { first: 100 } });
  useLive(
    DeskDeviceAnnouncementsDocument,
    asked.data ? { after: asked.data.cursor } : null,
    ({ announcements: { kind, subjectId } }) => {
      void asked.refetch();
      const { device } = pairing ?? {};
      if (kind === 'DEVICE_PAIRED' && device && subjectId === device.id) onPaired(device.name);
    },
  );
  return asked;
}

function DeviceLine({ device, onRevoke }: { device: DevicePartsFragment; onRevoke: () => void }) {
  const { kindergarten } = useDesk();
  const t = useWords(sites);
  const { never } = useWords(shell);
  const when = (instant: string | null | undefined) =>
    instant ? momentShown(instant, Date.now(), kindergarten.timeZone) : never;
  const state = device.revokedAt ? t.revoked : device.pairedAt ? t.inUse : t.waiting;
  return (
    <tr>
      <th scope="row">{device.name}</th>
      <td>{state}</td>
      <td>{when(device.pairedAt)}</td>
      <td>{when(device.lastSeenAt)}</td>
      <td>
        {!device.revokedAt && (
          <button
            type="button"
            className="plain"
            aria-label={`${t.revoke} ${device.name}`}
            onClick={onRevoke}
          >
            {t.revoke}
          </button>
        )}
      </td>
    </tr>
  );
}

function Devices({ devices }: { devices: readonly DevicePartsFragment[] }) {
  const t = useWords(sites);
  const { run, busy, problem } = useWish();
  const [revoking, setRevoking] = useState<DevicePartsFragment | null>(null);
  async function revoke({ id }: DevicePartsFragment) {
    const done = await run({
      document: DeskRevokeDeviceDocument,
      variables: () => ({ input: { deviceId: id } }),
      payload: (data) => data.revokeDevice,
    });
    if (done) setRevoking(null);
  }
  if (devices.length === 0) return <p className="quiet">{t.noDevices}</p>;
  return (
    <>
      <Table label={t.devicesTitle} columns={[t.name, t.state, t.paired, t.lastSeen, t.actions]}>
        {devices.map((device) => (
          <DeviceLine key={device.id} device={device} onRevoke={() => setRevoking(device)} />
        ))}
      </Table>
      {revoking && (
        <Confirm
          title={t.revokeOf(revoking.name)}
          ask={t.revokeDeviceAsk}
          yes={t.revokeNow}
          busy={busy}
          problem={problem}
          onYes={() => void revoke(revoking)}
          onClose={() => setRevoking(null)}
        />
      )}
    </>
  );
}

/** The kiosks: pair one, see when each was heard of, revoke one. */
export function DevicesPage() {
  const t = useWords(sites);
  const { announce } = useAnnouncer();
  const [pairing, setPairing] = useState<Pairing | null>(null);
  const asked = useDevices(pairing, (name) => {
    setPairing(null);
    announce(t.pairedNow(name));
  });
  return (
    <Page title={t.devicesTitle}>
      <Loaded asked={asked}>{({ devices }) => <Devices devices={devices.nodes} />}</Loaded>
      <PairingForm
        onCreated={(created) => {
          setPairing(created);
          void asked.refetch();
        }}
      />
      {pairing && <PairingDialog pairing={pairing} onClose={() => setPairing(null)} />}
    </Page>
  );
}
