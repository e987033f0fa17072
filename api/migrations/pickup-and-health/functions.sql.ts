/**
 * What the guard of departures asks and writes, each in one round trip. Whoever stands at a kiosk causes it without ever
 * seeing it: the functions step beyond the wall as the platform, within the same kindergarten, and back again.
 */
export const PICKUP_FUNCTIONS = `
create function pickup_platform() returns text language sql stable as
  $$ select jsonb_build_object('kind', 'SYSTEM', 'kindergarten', wall.kindergarten())::text $$;

create function pickup_same_name(one text, other text) returns boolean language sql immutable as
  $$ select lower(regexp_replace(one, '\\s', '', 'g')) = lower(regexp_replace(other, '\\s', '', 'g')) $$;

-- For each child: whether the adult named has a right to it on that day, and the restriction that stands against it.
create function pickup_facts(on_day date, children uuid[], member uuid, authorised uuid, delegation uuid)
returns jsonb language plpgsql as $$
declare before text := current_setting('wall.context', true); answer jsonb; behind uuid[]; names text[];
begin
  perform set_config('wall.context', pickup_platform(), true);
  -- Who stands there, and on whose word: a restricted adult cannot send somebody else.
  select array_agg(b.id) into behind from (
    select member as id union all select a.authorised_by_id from authorised_pickup a where a.id = authorised
    union all select d.delegated_by_id from pickup_delegation d where d.id = delegation) b where b.id is not null;
  select array_agg(n.name) into names from (
    select m.family_name || m.given_name as name from family_member m where m.id = member
    union all select m.given_name || m.family_name from family_member m where m.id = member
    union all select a.family_name || a.given_name from authorised_pickup a where a.id = authorised
    union all select a.given_name || a.family_name from authorised_pickup a where a.id = authorised
    union all select d.collector_name from pickup_delegation d where d.id = delegation) n where n.name is not null;
  select jsonb_object_agg(c.id, jsonb_build_object(
    'entitled', case
      when authorised is not null then exists (select from authorised_pickup one join authorised_pickup a on a.group_id = one.group_id
        where one.id = authorised and a.child_id = c.id and a.revoked_at is null and a.valid_from <= on_day
          and (a.valid_until is null or a.valid_until >= on_day) and (a.weekdays = '{}' or to_char(on_day, 'FMDAY') = any(a.weekdays)))
      when delegation is not null then exists (select from pickup_delegation d
        where d.id = delegation and d.date = on_day and d.revoked_at is null and c.id = any(d.child_ids)
          and not exists (select from pickup_release r join attendance_record t on t.id = r.record_id
            where r.delegation_id = d.id and r.child_id = c.id and t.undone_at is null and t.superseded_at is null))
      else true end,
    'restrictionId', (select s.id from pickup_restriction s where s.child_id = c.id and s.lifted_at is null and s.valid_from <= on_day
      and (s.valid_until is null or s.valid_until >= on_day)
      and (s.family_member_id = any(behind) or exists (select from unnest(names) as known (name) where pickup_same_name(known.name, s.person_name)))
      order by s.imposed_at limit 1)))
  into answer from child c where c.id = any(children);
  perform set_config('wall.context', before, true);
  return coalesce(answer, '{}');
end $$;

-- A release for each new check-out: who handed over to whom, how verified, and whose portrait there was to be shown.
create function pickup_release_add(releases jsonb, at timestamptz, member uuid, authorised uuid, delegation uuid, staff uuid, verified text)
returns void language plpgsql as $$
declare before text := current_setting('wall.context', true);
begin
  perform set_config('wall.context', pickup_platform(), true);
  insert into pickup_release (id, kindergarten_id, child_id, record_id, family_member_id, authorised_pickup_id, delegation_id, released_by_id,
    verification, photo_shown_id, released_at)
  select w.id, wall.kindergarten(), w."childId", w."recordId", member, a.id, delegation, staff, verified,
    coalesce(a.photo_id, (select m.photo_id from family_member m where m.id = member), (select d.photo_id from pickup_delegation d where d.id = delegation)), at
  from jsonb_to_recordset(releases) as w (id uuid, "childId" uuid, "recordId" uuid)
  left join lateral (select o.id, o.photo_id from authorised_pickup one join authorised_pickup o on o.group_id = one.group_id
    where one.id = authorised and o.child_id = w."childId" limit 1) a on true
  on conflict (record_id) do nothing;
  perform set_config('wall.context', before, true);
end $$;
`;
