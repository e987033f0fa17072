/** When it is for who asks, on the platform's clock and the kindergarten's calendar. No rule asks the database's own. */
export const WALL_CLOCK = `
create function wall.now() returns timestamptz language sql stable as $$ select (wall.context() ->> 'at')::timestamptz $$;
`;

/**
 * Which class a child is in on a day, said once for every board, notice, roster, circle and use case. \`places_on\` is one
 * plain query, so that the planner takes it apart and its indexes serve as if it had been written out.
 */
export const PLACES = `
create function today_in(kindergarten uuid) returns date language sql stable as
  $$ select (wall.now() at time zone k.time_zone)::date from kindergarten k where k.id = today_in.kindergarten $$;

create function places_on(on_day date) returns setof enrolment language sql stable as
  $$ select e.* from enrolment e where e.starts_on <= on_day and (e.ends_on is null or e.ends_on >= on_day) $$;

create function class_on(child uuid, on_day date) returns uuid language sql stable as
  $$ select e.classroom_id from places_on(on_day) e where e.child_id = class_on.child order by e.starts_on desc limit 1 $$;

create function enrolled_on(child uuid, on_day date) returns boolean language sql stable as
  $$ select exists (select from places_on(on_day) e where e.child_id = enrolled_on.child) $$;

-- Has a place on that day or will have one: until then its adults' cards and PINs open.
create function stays_after(child uuid, on_day date) returns boolean language sql stable as
  $$ select exists (select from enrolment e where e.child_id = stays_after.child and (e.ends_on is null or e.ends_on >= greatest(on_day, e.starts_on))) $$;
`;

export const EXPECTED_ON = `
create or replace function expected_on(child uuid, on_day date) returns boolean language sql stable as $$
  select exists (select from places_on(on_day) e join child c on c.id = e.child_id join kindergarten k on k.id = c.kindergarten_id
    where c.id = expected_on.child and comes_on(c.weekdays, k.open_weekdays, on_day)) $$;
`;

/**
 * The hot read behind the board: enters the wall, then one projection. It runs with the caller's rights,
 * so the policies on every table it touches hold. Times leave as ISO texts in UTC.
 */
export const CLASS_BOARD_FUNCTION = `
create or replace function class_board(context text, classroom uuid, wanted date, at timestamptz) returns json language plpgsql as $$
declare board json; on_day date; k kindergarten;
begin
  perform set_config('wall.context', context, true);
  select * into k from kindergarten where kindergarten.id = wall.kindergarten();
  on_day := coalesce(wanted, (at at time zone k.time_zone)::date);
  select json_build_object(
    'classroom', json_build_object('id', c.id, 'name', c.name, 'ageGroup', c.age_group, 'externalId', c.external_id),
    'date', on_day,
    'entries', coalesce((
      select json_agg(json_build_object('childId', ch.id, 'familyName', ch.family_name, 'givenName', ch.given_name, 'photoId', ch.photo_id,
          'status', coalesce(d.status, 'EXPECTED'),
          'expected', comes_on(ch.weekdays, k.open_weekdays, on_day),
          'arrivedAt', to_char(d.arrived_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'departedAt', to_char(d.departed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'late', coalesce(clock_of(d.arrived_at, k.time_zone) > k.late_after, false),
          'partialAbsence', p.kind, 'expectedAt', p.expected_at,
          'with', m.relation, 'absenceReason', a.reason) order by ch.family_name, ch.given_name, ch.id)
      from places_on(on_day) e join child ch on ch.id = e.child_id
      left join attendance_day d on d.child_id = ch.id and d.date = on_day
      left join family_member m on m.id = coalesce(d.departed_with_id, d.arrived_with_id)
      left join absence a on a.id = d.absence_id
      left join absence p on p.id = d.partial_absence_id
      where e.classroom_id = c.id), '[]'::json))
  into board from classroom c where c.id = classroom and (wall.kind() <> 'CLASS_TEACHER' or c.id = any(wall.classrooms()));
  return board;
end $$;
`;
