/** An API that a test writes: one kindergarten, one family, in memory. Notes everything it is asked. */
import type { AbsenceReason } from '@porchlight/schema/enums';
import type { FinishedTag } from '@porchlight/schema/words';
import {
  ApiAway,
  type CallApi,
  type Caller,
  type CallReport,
  type FamilyApi,
  type FamilyToday,
  type LineApi,
  type NoticeHeard,
  type OpenedCall,
  type Proof,
  Refused,
  type SpokenTicket,
  type TicketHeard,
} from '../line-api.ts';

/** What is true in a test. Change it whenever you like. */
export interface World {
  opened: Omit<OpenedCall, 'callId'>;
  pin: string;
  today: FamilyToday;
  notices: NoticeHeard[];
  tickets: TicketHeard[];
  /** The API cannot be reached. */
  away: boolean;
}

/** A believable world: Xiaoyu arrived with grandma at 7:52, one ordinary notice, no ticket. */
export function world(change: Partial<World> = {}): World {
  const arrived = { at: '2026-11-20T23:52:00Z', relation: 'PATERNAL_GRANDMOTHER' } as const;
  return {
    opened: {
      kindergarten: '阳光幼儿园 Sunshine',
      firstCall: false,
      knownNumber: true,
      language: 'zh-CN',
      languages: ['zh-CN', 'en'],
    },
    pin: '246810',
    today: {
      timeZone: 'Asia/Shanghai',
      children: [
        {
          id: 'c1',
          givenName: '小雨',
          status: 'PRESENT',
          arrived,
          departed: undefined,
          absentBecause: undefined,
        },
      ],
    },
    notices: [notice('n1', { title: '明天体检', body: '请带好接送卡。' })],
    tickets: [],
    away: false,
    ...change,
  };
}

/** A notice nobody has heard yet. */
export function notice(id: string, change: Partial<NoticeHeard> = {}): NoticeHeard {
  const publishedAt = '2026-11-21T01:00:00Z';
  return {
    id,
    author: '李老师',
    publishedAt,
    urgency: 'ROUTINE',
    title: '通知',
    body: '',
    isNew: true,
    ...change,
  };
}

/** The scripted API. */
export class ScriptedLineApi implements LineApi {
  readonly world: World;
  /** Everything that was asked, in order: `method argument …`. */
  readonly asked: string[] = [];
  readonly reports: CallReport[] = [];
  readonly submitted = new Map<string, SpokenTicket>();
  readonly recordings = new Map<string, Uint8Array>();
  readonly promised = new Map<string, string | undefined>();
  /** Makes the waiting `helpAnswered` resolve. */
  answerHelp: () => void = () => undefined;
  #tries = 3;
  #calls = 0;

  constructor(change: Partial<World> = {}) {
    this.world = world(change);
  }

  async openCall(caller: Caller): Promise<OpenedCall> {
    this.#note('openCall', caller.from ?? 'withheld', caller.language ?? '');
    return { callId: `call-${++this.#calls}`, ...this.world.opened };
  }

  inCall(callId: string): CallApi {
    return {
      prove: async (pin) => this.#prove(pin),
      end: async (outcome, steps) => {
        this.#note('end', outcome);
        this.reports.push({ callId, outcome, steps });
      },
      lookUpTicket: async (code) => {
        this.#note('lookUpTicket', code);
        const ticket = this.world.tickets.find((one) => one.code === code);
        if (!ticket) throw new Refused('TRACKING_CODE_UNKNOWN');
        return ticket;
      },
      closeTicket: async (code) => this.#note('closeTicket', code),
      uploadRecording: async (wav, key) => {
        this.#note('uploadRecording');
        this.recordings.set(key, wav);
        return `media-${key}`;
      },
      submitTicket: async (ticket, key) => {
        this.#note('submitTicket', ticket.childId ?? 'noChild');
        this.submitted.set(key, ticket);
        return '390127';
      },
      ...this.#help(),
    };
  }

  async answeredBy(staffToken: string): Promise<boolean> {
    this.#note('answeredBy');
    return staffToken === 'teacher';
  }

  asFamily(): FamilyApi {
    return {
      today: async () => {
        this.#note('today');
        return this.world.today;
      },
      notices: async (_language: FinishedTag) => {
        this.#note('notices');
        return this.world.notices;
      },
      acknowledge: async (noticeId: string) => {
        this.#note('acknowledge', noticeId);
        this.world.notices = this.world.notices.map((one) =>
          one.id === noticeId ? { ...one, isNew: false } : one,
        );
      },
      reportAbsence: async (childId: string, reason: AbsenceReason) => {
        this.#note('reportAbsence', childId, reason);
        return 'absence-1';
      },
      withdrawAbsence: async (absenceId: string) => this.#note('withdrawAbsence', absenceId),
      tickets: async () => {
        this.#note('tickets');
        return this.world.tickets;
      },
    };
  }

  async close(): Promise<void> {}

  #prove(pin: string): Proof {
    this.#note('proveCaller');
    if (this.#tries === 0) throw new Refused('TOO_MANY_ATTEMPTS');
    if (pin === this.world.pin) return { token: 'family' };
    this.#tries--;
    return { triesLeft: this.#tries };
  }

  #help(): Pick<CallApi, 'requestHelp' | 'helpAnswered' | 'promiseCallback'> {
    return {
      requestHelp: async () => {
        this.#note('requestHelp');
        return 'help-1';
      },
      helpAnswered: (_id, signal) =>
        new Promise<void>((resolve, reject) => {
          this.answerHelp = resolve;
          signal.addEventListener('abort', () => reject(new ApiAway('over')), { once: true });
        }),
      promiseCallback: async (helpRequestId, recordingId) => {
        this.#note('promiseCallback', recordingId === undefined ? 'noRecording' : 'recording');
        this.promised.set(helpRequestId, recordingId);
      },
    };
  }

  #note(...words: string[]): void {
    if (this.world.away) throw new ApiAway('away');
    this.asked.push(words.filter((word) => word !== '').join(' '));
  }
}
