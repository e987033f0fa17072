import { LockMode } from '@mikro-orm/core';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { Device } from './device.entity.ts';

const MOST_VERSION = 40;
const MOST_QUEUED = 1_000_000;
const ONLINE_MS = 2 * 60 * 1000;

/** How a kiosk is doing, as it says. */
export interface DeviceReport {
  appVersion: string;
  queueDepth: number;
  oldestQueuedAt: Date | null;
  /** When its page was loaded, by its own clock. */
  startedAt: Date;
}

/** Heard of within the last two minutes, and still one of ours. */
export const isOnline = ({ lastSeenAt, revokedAt }: Device, now: Date): boolean =>
  !revokedAt && lastSeenAt != null && now.getTime() - lastSeenAt.getTime() <= ONLINE_MS;

/**
 * A kiosk says how it is doing. It is announced when somebody would want to look: another page, another load of it, or
 * the queue grew or emptied. Gives whether it should load its page anew.
 */
export async function reportDevice(
  work: Work,
  report: DeviceReport,
): Promise<{ device: Device; reload: boolean }> {
  const appVersion = report.appVersion.trim().slice(0, MOST_VERSION);
  if (!appVersion) throw new Refused('INPUT_INVALID', 'appVersion');
  if (report.queueDepth < 0 || report.queueDepth > MOST_QUEUED)
    throw new Refused('INPUT_INVALID', 'queueDepth');
  const device = await work.em.findOne(
    Device,
    { id: work.principal.deviceId ?? '', kindergartenId: work.kindergarten, revokedAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!device) throw new Refused('DEVICE_UNKNOWN');
  // Its clock may be wrong, but a load it has told of before has the same time again.
  const loadedAnew = device.startedAt?.getTime() !== report.startedAt.getTime();
  const changed = loadedAnew || device.appVersion !== appVersion || device.queueDepth !== report.queueDepth;
  Object.assign(device, report, { appVersion, reportedAt: work.now, lastSeenAt: work.now });
  if (loadedAnew) device.reloadedAt = work.now;
  if (changed) work.announce({ kind: 'DEVICE_REPORTED', subjectType: 'Device', subjectId: device.id });
  return { device, reload: wantsReload(device) };
}

const wantsReload = ({ reloadRequestedAt, reloadedAt }: Device): boolean =>
  reloadRequestedAt != null && (reloadedAt == null || reloadedAt < reloadRequestedAt);

/** Asks a kiosk to load its page anew, as soon as nobody stands in front of it. */
export async function requestReload(work: Work, deviceId: string): Promise<Device> {
  const device = await work.em.findOne(Device, deviceId);
  if (!device) throw new Refused('NOT_FOUND', 'deviceId');
  if (!device.pairedAt || device.revokedAt) throw new Refused('DEVICE_UNKNOWN', 'deviceId');
  device.reloadRequestedAt = work.now;
  work.announce({ kind: 'DEVICE_RELOAD_REQUESTED', subjectType: 'Device', subjectId: device.id });
  return device;
}
