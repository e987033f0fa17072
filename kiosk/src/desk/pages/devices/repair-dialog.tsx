import {
  DeskCreateDevicePairingDocument,
  DeskRevokeDeviceDocument,
  type DevicePartsFragment,
} from '@porchlight/schema/desk';
import { Confirm } from '../../parts/confirm.tsx';
import { useWish } from '../../parts/use-wish.ts';
import { fleet } from '../../words/fleet.ts';
import { useWords } from '../../words/language.tsx';
import type { Pairing } from './pairing.tsx';

/** Another machine in the place of this one: the old one ends, a code for the new one comes at once. */
export function RepairDialog(props: {
  device: DevicePartsFragment;
  onPairing: (pairing: Pairing) => void;
  onClose: () => void;
}) {
  const { device } = props;
  const f = useWords(fleet);
  const { run, busy, problem } = useWish();
  async function repair() {
    const revoked =
      device.revokedAt ??
      (await run({
        document: DeskRevokeDeviceDocument,
        variables: () => ({ input: { deviceId: device.id } }),
        payload: (data) => data.revokeDevice,
      }));
    if (!revoked) return;
    const pairing = await run({
      document: DeskCreateDevicePairingDocument,
      variables: () => ({ input: { name: device.name } }),
      payload: (data) => data.createDevicePairing,
    });
    if (pairing) props.onPairing(pairing);
  }
  return (
    <Confirm
      title={f.repairTitle(device.name)}
      ask={f.repairAsk}
      yes={f.repairNow}
      busy={busy}
      problem={problem}
      onYes={() => void repair()}
      onClose={props.onClose}
    />
  );
}
