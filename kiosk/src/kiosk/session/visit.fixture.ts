import type { Effect, SessionEvent, Tap } from './events.ts';
import { nextTick } from './screens.ts';
import {
  type Family,
  type FamilyChild,
  initialState,
  type Screen,
  type SessionState,
  type Spot,
} from './state.ts';
import { step } from './step.ts';

/** A child as tests need one. */
export function child(id: string, status: FamilyChild['status']): FamilyChild {
  return { id, givenName: `name-${id}`, photoId: null, status, arrivedAt: null, askedFor: false };
}

/** A grandmother with two children who are expected, and one unread notice. */
export function grandmother(children = [child('an', 'EXPECTED'), child('bo', 'EXPECTED')]): Family {
  return {
    memberId: 'grandmother',
    givenName: 'name-grandmother',
    relation: 'PATERNAL_GRANDMOTHER',
    language: 'en',
    photoId: null,
    hasPin: true,
    isGuardian: true,
    asksFeeling: false,
    alreadyHere: { minutes: 30, before: '16:30' },
    children,
    notices: [notice('n1', true), notice('n2', false)],
  };
}

/** A notice with a receipt or without. */
export function notice(id: string, unread: boolean): Family['notices'][number] {
  const texts = [{ language: 'en' as const, title: id, body: 'words' }];
  return { id, urgency: 'ROUTINE', publishedAt: '2026-09-01T00:00:00Z', authorName: 'Li', texts, unread };
}

/** One visit in virtual time: every event is a method, time moves only when told to. */
export class Visit {
  state: SessionState = initialState('zh-CN');
  effects: Effect[] = [];
  now = 1_000_000;
  private keys = 0;

  private happen(event: SessionEvent): this {
    const next = step(this.state, event);
    this.state = next.state;
    this.effects.push(...next.effects);
    return this;
  }

  /** A second passes, then a finger touches. */
  tap(tap: Tap, spot: Spot | null = null): this {
    this.now += 1_000;
    return this.quickTap(tap, spot);
  }

  quickTap(tap: Tap, spot: Spot | null = null): this {
    this.keys += 1;
    return this.happen({ type: 'tap', tap, at: this.now, key: `key-${this.keys}`, spot });
  }

  digits(text: string): this {
    for (const digit of text) this.tap({ name: 'digit', digit });
    return this;
  }

  card(family: Family | null, hour = 8): this {
    const clock = `${String(hour).padStart(2, '0')}:00`;
    return this.happen({ type: 'card', family, at: this.now, clock });
  }

  /** The disk answers. */
  stored(trackingCode: string | null = null): this {
    return this.happen({ type: 'stored', key: this.state.pending?.key ?? '', at: this.now, trackingCode });
  }

  event(event: SessionEvent): this {
    return this.happen(event);
  }

  /** Time passes, with the ticks the runtime would make. */
  wait(ms: number): this {
    const end = this.now + ms;
    for (let next = nextTick(this.state); next !== null && next <= end; next = nextTick(this.state)) {
      this.now = next;
      this.happen({ type: 'tick', at: next });
    }
    this.now = end;
    return this;
  }

  get screen(): Screen {
    return this.state.screen;
  }

  /** What was asked of the runtime since the last look, by type. */
  asked<T extends Effect['type']>(type: T): Extract<Effect, { type: T }>[] {
    return this.effects.filter((effect): effect is Extract<Effect, { type: T }> => effect.type === type);
  }
}
