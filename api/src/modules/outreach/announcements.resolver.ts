import { AnnouncementKind, type ApiScope } from '@porchlight/schema/enums';
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Access, WITH_ROOT } from '../../platform/access/access.ts';
import type { Principal } from '../../platform/access/principal.ts';
import { announcementKinds, subscribed } from '../../platform/announcements/announcement.ts';
import { cursorOf } from '../../platform/announcements/cursor.ts';
import type { Announced } from '../../platform/announcements/stream.ts';
import { ListensTo, Unseen } from '../../platform/announcements/subscriptions.ts';
import type { Context } from '../../platform/context.ts';
import { statement } from '../../platform/database/reads.ts';
import { Cursor, DateTime } from '../../platform/graphql-base.ts';
import { globalId } from '../../platform/ids.ts';

const HEAD = statement(
  'announcement.own_head',
  'select coalesce((select announcement_position::int from ledger_head), 0) as position',
);

/** Who hears of a kind besides staff: `scope` an integrator with it, `kiosk` the screens. `health`: of staff only the circle. */
interface Audience {
  readonly scope?: ApiScope;
  readonly kiosk?: true;
  readonly health?: true;
}

const ATTENDANCE: Audience = { scope: 'ATTENDANCE_READ', kiosk: true };
const NOTICES: Audience = { scope: 'NOTICES_READ', kiosk: true };
const TICKETS: Audience = { scope: 'TICKETS_READ', kiosk: true };
const PEOPLE: Audience = { scope: 'PEOPLE_READ', kiosk: true };
const SCREENS: Audience = { kiosk: true };
const HEALTH: Audience = { health: true };
const STAFF_ONLY: Audience = {};

/** Nothing about a restriction or an alert leaves the staff, and nothing about health its circle. */
const AUDIENCES: Readonly<Record<AnnouncementKind, Audience>> = {
  CHILD_CHECKED_IN: ATTENDANCE,
  CHILD_CHECKED_OUT: ATTENDANCE,
  ATTENDANCE_UNDONE: ATTENDANCE,
  ATTENDANCE_CORRECTED: ATTENDANCE,
  ABSENCE_REPORTED: ATTENDANCE,
  ABSENCE_WITHDRAWN: ATTENDANCE,
  LATE_PICKUP_REPORTED: ATTENDANCE,
  OPENING_HOURS_CHANGED: ATTENDANCE,
  KINDERGARTEN_CHANGED: ATTENDANCE,
  ROLL_CALL_STARTED: SCREENS,
  ROLL_CALL_MARKED: SCREENS,
  ROLL_CALL_FINISHED: SCREENS,
  NOTICE_PUBLISHED: NOTICES,
  NOTICE_CHANGED: NOTICES,
  NOTICE_ACKNOWLEDGED: NOTICES,
  TICKET_SUBMITTED: TICKETS,
  TICKET_ASSIGNED: TICKETS,
  TICKET_ANSWERED: TICKETS,
  TICKET_CLOSED: TICKETS,
  PEOPLE_CHANGED: PEOPLE,
  PIN_CHANGED: SCREENS,
  COLLECTORS_CHANGED: SCREENS,
  // A kiosk hears that somebody waits, whoever it is, and that it is over.
  COLLECTION_REQUESTED: SCREENS,
  COLLECTION_SETTLED: SCREENS,
  PICKUP_DELEGATED: STAFF_ONLY,
  PICKUP_ALERT_RAISED: STAFF_ONLY,
  PICKUP_ALERT_SETTLED: STAFF_ONLY,
  CHILD_RELEASED: STAFF_ONLY,
  MORNING_CHECK_RECORDED: HEALTH,
  MEDICATION_CHANGED: HEALTH,
  ALLERGY_CHANGED: HEALTH,
  SICK_ABSENCE_FOLLOWED_UP: HEALTH,
  HEALTH_RULES_CHANGED: SCREENS,
  HELP_REQUESTED: SCREENS,
  HELP_ANSWERED: SCREENS,
  CALLBACK_PROMISED: SCREENS,
  HELP_FINISHED: SCREENS,
  DEVICE_PAIRED: SCREENS,
  DEVICE_REVOKED: SCREENS,
  DEVICE_REPORTED: STAFF_ONLY,
  DEVICE_RELOAD_REQUESTED: SCREENS,
  CONFLICT_REPORTED: STAFF_ONLY,
  CONFLICT_SETTLED: STAFF_ONLY,
  SIGN_IN_LOCKED: STAFF_ONLY,
  GUESSING_NOTICED: STAFF_ONLY,
  PHRASE_RECORDED: SCREENS,
};

function mayHear({ kind, scopes, circle }: Principal, announced: Announced): boolean {
  const { scope, kiosk, health } = AUDIENCES[announced.kind];
  if (kind === 'INTEGRATOR') return scope !== undefined && scopes.includes(scope);
  if (kind === 'KIOSK') return kiosk === true;
  if (health && kind !== 'HEALTH_DOCTOR' && kind !== 'CLASS_TEACHER') return false;
  if (kind !== 'CLASS_TEACHER') return true;
  return announced.classroomId ? circle.classroomIds.includes(announced.classroomId) : !announced.householdId;
}

/** Something that happened, thin. */
@ObjectType('Announcement')
@Access(WITH_ROOT)
class AnnouncementView {
  @Field(() => Cursor) cursor!: string;
  @Field(() => announcementKinds) kind!: AnnouncementKind;
  @Field(() => DateTime) occurredAt!: Date;
  @Field(() => ID) subjectId!: string;
}

/** The stream of everything announced, as webhooks will send it. */
@Resolver()
export class AnnouncementsResolver {
  @Access('announcements:read')
  @Query(() => Cursor)
  async cursor(@Ctx() { reads }: Context): Promise<string> {
    return cursorOf((await reads.row<{ position: number }>(HEAD))?.position ?? 0);
  }

  @Access('announcements:read')
  @ListensTo<{ kinds?: AnnouncementKind[] | null }>({ kinds: ({ kinds }) => kinds ?? AnnouncementKind })
  @Subscription(() => AnnouncementView, { subscribe: subscribed })
  announcements(
    @Root() announced: Announced,
    @Ctx() { principal }: Context,
    @Arg('after', () => Cursor, { nullable: true }) _after?: string,
    @Arg('kinds', () => [announcementKinds], { nullable: true }) _kinds?: AnnouncementKind[],
  ): AnnouncementView {
    if (!mayHear(principal, announced)) throw new Unseen();
    const { kind, occurredAt, position, subjectType, subjectId } = announced;
    return { kind, occurredAt, cursor: cursorOf(position), subjectId: globalId(subjectType, subjectId) };
  }
}
