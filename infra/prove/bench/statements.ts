/**
 * The SQL that the api sends for one class board and one check-in, written down a second time: what the ceiling sends.
 * Names are given so that both prepare once on each connection.
 */
const named = (name: string, text: string) => ({ name: `ceiling.${name}`, text });

export const ENTER = named('enter', "select set_config('wall.context', $1, true)");

export const BOARD = named('board', 'select class_board($1, $2, $3::date, $4) as board');

export const COLLECTED = named(
  'collected',
  `select distinct on (t.child_id) t.child_id as key, coalesce(m.family_name || m.given_name, a.family_name || a.given_name, d.collector_name) as name,
     coalesce(m.relation, a.relation) as relation, t.verification, t.family_member_id as "familyMemberId",
     r.released_by_id as "releasedById", coalesce(r.photo_shown_id, m.photo_id) as "photoId"
   from attendance_record t
   join attendance_day y on y.child_id = t.child_id and y.date = t.date and y.departed_at is not null
   left join pickup_release r on r.record_id = t.id
   left join family_member m on m.id = t.family_member_id
   left join authorised_pickup a on a.id = r.authorised_pickup_id
   left join pickup_delegation d on d.id = r.delegation_id
   where t.child_id = any($1::uuid[]) and t.date = $2::date and t.action = 'CHECK_OUT' and t.undone_at is null and t.superseded_at is null
   order by t.child_id, t.recorded_at desc, t.id desc`,
);

export const HEAD = named(
  'head',
  'select coalesce((select announcement_position::int from ledger_head), 0) as position',
);

export const ONCE = named(
  'once',
  `insert into idempotency_record (kindergarten_id, actor, key, body_hash, created_at) values ($1, $2, $3, $4, $5)
   on conflict (kindergarten_id, actor, key) do nothing returning outcome`,
);

export const FACTS = named(
  'facts',
  `select c.id as "childId", k.time_zone as "timeZone",
     (select e.classroom_id from enrolment e where e.child_id = c.id and e.ends_on is null order by e.starts_on desc limit 1) as "classroomId",
     $1::uuid is null or exists (select from family_member m join household_child l on l.household_id = m.household_id
       where m.id = $2::uuid and l.child_id = c.id) as "ofFamily"
   from child c join kindergarten k on k.id = c.kindergarten_id where c.id = any($3::uuid[]) order by array_position($4::uuid[], c.id)`,
);

export const PICKUP = named(
  'pickup',
  'select pickup_facts($1::date, $2::uuid[], $3::uuid, $4::uuid, $5::uuid, $6::timestamptz, $7::timestamptz) as facts',
);

export const RELEASE = named(
  'release',
  'select pickup_release_add($1::jsonb, $2::timestamptz, $3::uuid, $4::uuid, $5::uuid, $6::uuid, $7)',
);

export const LOCK_DAYS = named(
  'lock_days',
  `insert into attendance_day as d (id, kindergarten_id, child_id, date, status)
   select wanted.id, $1::uuid, wanted.child_id, $2::date, 'EXPECTED' from unnest($3::uuid[], $4::uuid[]) as wanted (id, child_id) order by wanted.child_id
   on conflict (child_id, date) do update set status = d.status
   returning d.child_id as "childId", d.status, d.arrived_at as "arrivedAt", d.arrived_with_id as "arrivedWithId", d.departed_at as "departedAt", d.departed_with_id as "departedWithId"`,
);

export const WRITE = named(
  'write',
  `with wish as (select * from jsonb_to_recordset($1::jsonb) as w ("recordId" uuid, "childId" uuid, status text,
      "arrivedAt" timestamptz, "arrivedWithId" uuid, "departedAt" timestamptz, "departedWithId" uuid)),
    made as (insert into attendance_record (id, kindergarten_id, child_id, date, action, family_member_id, device_id, staff_member_id, door, verification, occurred_at, recorded_at, wish_key)
      select w."recordId", $2::uuid, w."childId", $3::date, $4::text, $5::uuid, $6::uuid, $7::uuid, $8::text, $9::text, $10::timestamptz, $11::timestamptz, $12::text from wish w)
    update attendance_day d set status = w.status, arrived_at = w."arrivedAt", arrived_with_id = w."arrivedWithId",
      departed_at = w."departedAt", departed_with_id = w."departedWithId"
    from wish w where d.child_id = w."childId" and d.date = $13::date`,
);

export const RECORDS = named(
  'records',
  `select r.id, r.child_id as "childId", r.date::text as date, r.action, r.family_member_id as "familyMemberId", r.device_id as "deviceId", r.door,
     r.verification, r.occurred_at as "occurredAt", r.recorded_at as "recordedAt", r.undone_at as "undoneAt", 'AttendanceRecord' as "__typename"
   from attendance_record r where r.id = any($1::uuid[])`,
);

export const SEAL = named('seal', 'select ledger.seal($1, $2, $3::jsonb, $4::jsonb, $5::jsonb, $6::jsonb)');
