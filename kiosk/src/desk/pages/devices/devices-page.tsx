import { DeskDeviceAnnouncementsDocument, DeskDevicesDocument } from '@porchlight/schema/desk';
import { useState } from 'react';
import { useAnnouncer } from '../../parts/announcer.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { Page } from '../../parts/page.tsx';
import { useLive } from '../../parts/use-live.ts';
import { usePages } from '../../parts/use-pages.ts';
import { useWords } from '../../words/language.tsx';
import { sites } from '../../words/sites.ts';
import { Conflicts } from './conflicts.tsx';
import { DeviceTable } from './device-table.tsx';
import { type Pairing, PairingDialog, PairingForm } from './pairing.tsx';

/** The list, asked for again with each report of a kiosk; a code on screen closes when it was used. */
function useDevices(pairing: Pairing | null, onPaired: (name: string) => void) {
  const pages = usePages({
    document: DeskDevicesDocument,
    variables: { first: 100 },
    pick: (data) => data.devices,
    put: (data, devices) => ({ ...data, devices }),
  });
  const { asked } = pages;
  useLive(
    DeskDeviceAnnouncementsDocument,
    asked.data ? { after: asked.data.cursor } : null,
    ({ announcements: { kind, subjectId } }) => {
      void asked.refetch().catch(() => undefined);
      const { device } = pairing ?? {};
      if (kind === 'DEVICE_PAIRED' && device && subjectId === device.id) onPaired(device.name);
    },
  );
  return pages;
}

/** The kiosks: pair one, see how each is doing, load it anew, revoke it; what they could not bring through. */
export function DevicesPage() {
  const t = useWords(sites);
  const { announce } = useAnnouncer();
  const [pairing, setPairing] = useState<Pairing | null>(null);
  const { asked, page, hasMore, more } = useDevices(pairing, (name) => {
    setPairing(null);
    announce(t.pairedNow(name));
  });
  function show(created: Pairing) {
    setPairing(created);
    void asked.refetch().catch(() => undefined);
  }
  const devices = page?.nodes ?? [];
  const openCount = devices.reduce((sum, { openConflictCount }) => sum + openConflictCount, 0);
  return (
    <Page title={t.devicesTitle}>
      <Loaded asked={asked}>{() => <DeviceTable devices={devices} onPairing={show} />}</Loaded>
      <MoreButton more={hasMore} onMore={more} />
      <Conflicts openCount={openCount} />
      <PairingForm onCreated={show} />
      {pairing && <PairingDialog pairing={pairing} onClose={() => setPairing(null)} />}
    </Page>
  );
}
