/**
 * The hot read behind the board: enters the wall, then one projection. It runs with the caller's rights,
 * so the policies on every table it touches hold. Times leave as ISO texts in UTC.
 */
export const CLASS_BOARD_FUNCTION = `
create function class_board(context text, classroom uuid, wanted date, at timestamptz) returns json language plpgsql as $$
declare board json; on_day date;
begin
  perform set_config('wall.context', context, true);
  select coalesce(wanted, (at at time zone k.time_zone)::date) into on_day from kindergarten k where k.id = wall.kindergarten();
  select json_build_object(
    'classroom', json_build_object('id', c.id, 'name', c.name, 'ageGroup', c.age_group, 'externalId', c.external_id),
    'date', on_day,
    'entries', coalesce((
      select json_agg(json_build_object('childId', ch.id, 'familyName', ch.family_name, 'givenName', ch.given_name,
          'status', coalesce(d.status, 'EXPECTED'),
          'arrivedAt', to_char(d.arrived_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'departedAt', to_char(d.departed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'with', m.relation, 'absenceReason', a.reason) order by ch.family_name, ch.given_name, ch.id)
      from enrolment e join child ch on ch.id = e.child_id
      left join attendance_day d on d.child_id = ch.id and d.date = on_day
      left join family_member m on m.id = coalesce(d.departed_with_id, d.arrived_with_id)
      left join absence a on a.id = d.absence_id
      where e.classroom_id = c.id and e.starts_on <= on_day and (e.ends_on is null or e.ends_on >= on_day)), '[]'::json))
  into board from classroom c where c.id = classroom and (wall.kind() <> 'CLASS_TEACHER' or c.id = any(wall.classrooms()));
  return board;
end $$;
`;
