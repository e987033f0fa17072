/** What the policies of plans and contacts ask. */
export const WALL_ENTRUSTED = `
-- The children of who asks about whom nobody said that they must keep away from plans and contact.
create function wall.entrusted() returns uuid[] language sql stable as
  $$ select coalesce(array(select jsonb_array_elements_text(wall.context() -> 'entrusted')::uuid), '{}') $$;
-- Whether somebody must keep away from one of the family's children.
create function wall.barred() returns boolean language sql stable as
  $$ select coalesce((wall.context() ->> 'barred')::boolean, false) $$;
`;

/**
 * What one rule (people/barred.ts) asks of the database: the restrictions of some children, and who somebody is. Names are
 * compared by the program, in every script and spelling, and nowhere else.
 */
export const BARRED_FUNCTIONS = `
-- Restrictions that stood at one moment or stand at a later one, for a day.
create function restrictions_on(children uuid[], on_day date, known_at timestamptz, at timestamptz) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'childId', s.child_id, 'scope', s.scope,
      'stood', s.imposed_at <= known_at and (s.lifted_at is null or s.lifted_at > known_at),
      'stands', s.imposed_at <= at and (s.lifted_at is null or s.lifted_at > at),
      'memberId', s.family_member_id, 'householdId', m.household_id, 'phone', encode(m.phone_fingerprint, 'hex'),
      'names', jsonb_strip_nulls(jsonb_build_object('written', s.person_name, 'familyName', m.family_name, 'givenName', m.given_name)))
      order by s.imposed_at, s.id), '[]')
  from pickup_restriction s left join family_member m on m.id = s.family_member_id
  where s.child_id = any(children) and s.imposed_at <= at and (s.lifted_at is null or s.lifted_at > known_at)
    and s.valid_from <= on_day and (s.valid_until is null or s.valid_until >= on_day) $$;

create function somebody(member uuid) returns jsonb language sql stable as $$
  select jsonb_build_object('memberId', m.id, 'householdId', m.household_id, 'phone', encode(m.phone_fingerprint, 'hex'),
    'names', jsonb_build_object('familyName', m.family_name, 'givenName', m.given_name)) from family_member m where m.id = member $$;

-- What stands against a family member, asked by whoever acts: nobody but staff may read the rows themselves.
create function barred_facts(children uuid[], member uuid, on_day date, at timestamptz) returns jsonb language plpgsql as $$
declare before text := current_setting('wall.context', true); answer jsonb;
begin
  perform set_config('wall.context', pickup_platform(), true);
  answer := restrictions_on(children, on_day, at, at);
  answer := jsonb_build_object('restrictions', answer, 'people',
    case when answer = '[]' then '[]'::jsonb else jsonb_build_array(somebody(member)) end);
  perform set_config('wall.context', before, true);
  return answer;
end $$;

-- For a kiosk's roster, which never shows a restriction: the orders that say everything, and the adults of those families.
create function barred_from_everything(on_day date, at timestamptz) returns jsonb language plpgsql as $$
declare before text := current_setting('wall.context', true); restrictions jsonb; people jsonb := '[]';
begin
  perform set_config('wall.context', pickup_platform(), true);
  restrictions := restrictions_on(array(select s.child_id from pickup_restriction s where s.scope = 'EVERYTHING' and s.lifted_at is null), on_day, at, at);
  if restrictions <> '[]' then
    select coalesce(jsonb_agg(somebody(m.id)), '[]') into people from family_member m
      where m.household_id in (select l.household_id from household_child l where l.child_id in (select (r ->> 'childId')::uuid from jsonb_array_elements(restrictions) r));
  end if;
  perform set_config('wall.context', before, true);
  return jsonb_build_object('restrictions', restrictions, 'people', people);
end $$;

-- For each child: whether the adult named has a right to it on that day; with it the restrictions there are, and everybody
-- who stands behind the wish: whoever is there, and on whose word. A restricted adult cannot send somebody else.
create function pickup_facts(on_day date, children uuid[], member uuid, authorised uuid, delegation uuid, happened_at timestamptz, at timestamptz)
returns jsonb language plpgsql as $$
declare before text := current_setting('wall.context', true); entitled jsonb; restrictions jsonb; people jsonb := '[]';
begin
  perform set_config('wall.context', pickup_platform(), true);
  select jsonb_object_agg(c.id, case
      when authorised is not null then exists (select from authorised_pickup one join authorised_pickup a on a.group_id = one.group_id
        where one.id = authorised and a.child_id = c.id and (a.revoked_at is null or a.revoked_at > happened_at) and a.valid_from <= on_day
          and (a.valid_until is null or a.valid_until >= on_day) and (a.weekdays = '{}' or to_char(on_day, 'FMDAY') = any(a.weekdays)))
      when delegation is not null then exists (select from pickup_delegation d
        where d.id = delegation and d.date = on_day and (d.revoked_at is null or d.revoked_at > happened_at) and c.id = any(d.child_ids)
          and not exists (select from pickup_release r join attendance_record t on t.id = r.record_id
            where r.delegation_id = d.id and r.child_id = c.id and t.undone_at is null and t.superseded_at is null))
      else true end)
  into entitled from child c where c.id = any(children);
  restrictions := restrictions_on(children, on_day, happened_at, at);
  if restrictions <> '[]' then
    select coalesce(jsonb_agg(p.person), '[]') into people from (
      select somebody(m.id) as person from unnest(array[member,
        (select a.authorised_by_id from authorised_pickup a where a.id = authorised),
        (select d.delegated_by_id from pickup_delegation d where d.id = delegation)]) as m (id) where m.id is not null
      union all select jsonb_build_object('phone', encode(a.phone_fingerprint, 'hex'),
        'names', jsonb_build_object('familyName', a.family_name, 'givenName', a.given_name)) from authorised_pickup a where a.id = authorised
      union all select jsonb_build_object('phone', encode(d.phone_fingerprint, 'hex'),
        'names', jsonb_build_object('written', coalesce(d.collector_name, ''))) from pickup_delegation d where d.id = delegation) p;
  end if;
  perform set_config('wall.context', before, true);
  return jsonb_build_object('entitled', coalesce(entitled, '{}'), 'restrictions', restrictions, 'people', people);
end $$;
`;
