-- What Central Office and the Independent Reviewers can know of all cases without seeing one. Central Office is shown
-- nothing that depends on a case in which anyone of a Central Office is involved or excluded: no number of theirs may
-- move because of it. Who that is, people in both ways and offices, is handed in as references (lib/db/outcomes.ts).

create function band_of(how_long interval) returns text language sql immutable as $$
  select case when how_long <= interval '1 day' then 'day' when how_long <= interval '7 days' then 'week'
    when how_long <= interval '31 days' then 'month' when how_long <= interval '92 days' then 'quarter'
    when how_long is not null then 'longer' end
$$;

-- Every region of the organisations in which the actor sits in Central Office or among the Independent Reviewers. The
-- tree of regions can hold several organisations: counting for one of them counts nothing of another.
create function my_tree() returns text[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return array(
    with recursive above as (
      select r.id, r.parent_id from office o join region r on r.id = o.region_id
      where o.id = any (my_offices()) and o.role in ('centralOffice', 'independentReviewer')
      union
      select r.id, r.parent_id from above a join region r on r.id = a.parent_id
    ), tree as (
      select id from above where parent_id is null
      union
      select r.id from tree t join region r on r.parent_id = t.id
    )
    select id from tree);
end $$;

-- The cases that count for the one who asks: of their own organisation (by the offices that a case could come to); for
-- Independent Reviewers all but those that involve or exclude them.
create function counted_files(central_refs text[]) returns setof case_file
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  central boolean := holds_role('centralOffice');
  refs text[] := my_refs() || array(select my_office_ref(o) from unnest(my_offices()) o)
    || case when central then coalesce(central_refs, '{}') else '{}' end;
  regions text[] := my_tree();
begin
  if current_actor_ref() is null or not (central or holds_role('independentReviewer')) then return; end if;
  return query select f.* from case_file f where f.erased_at is null
    and exists (select from asked_office r join office o on o.id = r.office_id
      where r.case_id = f.id and o.region_id = any (regions))
    and not exists (select from involvement i where i.case_id = f.id and i.ref = any (refs))
    and not exists (select from exclusion x where x.case_id = f.id and x.holder_ref = any (refs));
end $$;

-- Open cases by the office that was asked last: all of them, those without a handler yet, and for how long the oldest of
-- these has waited there.
create function waiting_by_office(central_refs text[])
returns table (office_id text, workflow text, open_files int, waiting int, longest text)
language sql stable security definer set search_path = public, pg_temp as $$
  with asked as (
    select distinct on (f.id) r.office_id, f.workflow, r.since,
      not exists (select from access a where a.case_id = f.id and a.until is null and a.capacity = 'handler') as waits
    from counted_files(central_refs) f join asked_office r on r.case_id = f.id
    where f.closed_at is null and f.workflow <> 'advice' and r.since is not null
    order by f.id, r.asked_seq desc, r.step desc, r.office_id
  )
  select office_id, workflow, count(*)::int, (count(*) filter (where waits))::int,
    band_of(domain_time() - min(since) filter (where waits))
  from asked group by office_id, workflow
$$;

-- For Central Office: open cases about the same person, as pairs of case names. What people reported of themselves is
-- never among them.
create function same_person_files(central_refs text[]) returns table (one text, other text)
language sql stable security definer set search_path = public, pg_temp as $$
  with about as (
    select f.code_name, i.ref from counted_files(central_refs) f
    join involvement i on i.case_id = f.id and i.kind = 'person' and i.role in ('subject', 'respondent')
    where holds_role('centralOffice') and f.closed_at is null and f.code_name is not null
      and (f.workflow = 'concern' or f.workflow = 'slip' and f.snapshot #> '{context,selfReported}' = 'false'
        and exists (select from case_part p where p.case_id = f.id and p.part = 'reporter'))
  )
  select distinct a.code_name, b.code_name from about a join about b on b.ref = a.ref and a.code_name < b.code_name
$$;
