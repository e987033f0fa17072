/** Just enough SIP to place a call, confirm it and end it: what a small telephone says and reads. */

/** One call's names. */
export interface Dialog {
  readonly callId: string;
  readonly from: string;
  readonly dialled: string;
  readonly linePort: number;
  readonly sipPort: number;
  readonly rtpPort: number;
  /** Given by the far end with its answer. */
  toTag: string;
}

const PCMU_AND_KEYS = '0 101';

/** A request of this call. */
export function requestOf(dialog: Dialog, method: 'INVITE' | 'ACK' | 'BYE'): Buffer {
  const body = method === 'INVITE' ? offerOf(dialog.rtpPort) : '';
  const { callId, from, dialled, linePort, sipPort, toTag } = dialog;
  const number = method === 'BYE' ? 2 : 1;
  const lines = [
    `${method} sip:${dialled}@127.0.0.1:${linePort} SIP/2.0`,
    `Via: SIP/2.0/UDP 127.0.0.1:${sipPort};rport;branch=z9hG4bK-${callId}-${method}`,
    `From: <sip:${from}@127.0.0.1>;tag=caller`,
    `To: <sip:${dialled}@127.0.0.1>${toTag ? `;tag=${toTag}` : ''}`,
    `Call-ID: ${callId}`,
    `CSeq: ${number} ${method}`,
    `Contact: <sip:${from}@127.0.0.1:${sipPort}>`,
    'Max-Forwards: 70',
    ...(body ? ['Content-Type: application/sdp'] : []),
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ];
  return Buffer.from(lines.join('\r\n'));
}

function offerOf(rtpPort: number): string {
  const lines = [
    'v=0',
    'o=- 1 1 IN IP4 127.0.0.1',
    's=-',
    'c=IN IP4 127.0.0.1',
    't=0 0',
    `m=audio ${rtpPort} RTP/AVP ${PCMU_AND_KEYS}`,
    'a=rtpmap:0 PCMU/8000',
    'a=rtpmap:101 telephone-event/8000',
    'a=fmtp:101 0-15',
    'a=ptime:20',
    'a=sendrecv',
    '',
  ];
  return lines.join('\r\n');
}

/** An answer to our INVITE, read. */
export interface Reply {
  readonly status: number;
  readonly toTag: string;
  /** Where the line wants our sound; undefined before the answer. */
  readonly rtpPort: number | undefined;
}

/** Reads an answer to our INVITE; undefined for anything else. */
export function readReply(text: string): Reply | undefined {
  const status = /^SIP\/2\.0 (\d{3}) /.exec(text)?.[1];
  if (!status || !/^CSeq:\s*1 INVITE/im.test(text)) return undefined;
  const rtpPort = /^m=audio (\d+) /m.exec(text)?.[1];
  return {
    status: Number(status),
    toTag: /^To:.*;\s*tag=([^;\s]+)/im.exec(text)?.[1] ?? '',
    rtpPort: rtpPort ? Number(rtpPort) : undefined,
  };
}
