import type { RefusalCode } from '@porchlight/schema/enums';

/** A refusal of the server, as data. */
export class Refused extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode) {
    super(code);
    this.code = code;
  }
}

/** The three requests a device makes before it has a token. Each throws `Refused`, or whatever the network throws. */
export interface DeviceDoor {
  pair(code: string, publicKey: string): Promise<{ deviceId: string; kindergartenId: string }>;
  challenge(deviceId: string): Promise<string>;
  open(deviceId: string, nonce: string, signature: string): Promise<{ token: string; expiresAt: string }>;
}
