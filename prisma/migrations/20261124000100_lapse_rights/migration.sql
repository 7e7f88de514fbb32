-- Who sees what, now that a case has two sides and a file can belong to another. Whose own matter it is (subject,
-- respondent, reporter) sees it without holding an office and whatever keeps them from handling it; everyone else sees
-- what still came to them through an office they hold.

-- These are asked for every row that anybody reads: plain steps in plpgsql, made into plans once a connection. Left to
-- itself the planner makes a new plan for each call, because it cannot know how few rows a case has: four times the
-- work, measured.

create or replace function my_offices() returns text[] language plpgsql stable security definer set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan as $$
declare
  member text := nullif(current_setting('evenkeel.member', true), '');
  today text := to_char(domain_time() at time zone 'UTC', 'YYYY-MM-DD');
begin
  if member is null then return '{}'; end if;
  return array(select s.office_id from office_seat s
    where s.member_ref = member and s.from_on <= today and (s.until_on is null or s.until_on >= today));
end $$;

-- The file itself and, for a consultation, the case it came from: who is a party there has no part in either.
create function kin(which uuid) returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan as $$
begin
  return array(select which union all
    select l.from_case from case_link l where l.to_case = which and l.kind = 'consultation');
end $$;

-- The live rows that stand for me: the one truth behind everything below.
create function my_standing(which uuid) returns table (part text, capacity text)
language plpgsql stable security definer set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  asking text := me();
  offices text[];
  files uuid[];
  excluded boolean;
  handles boolean;
begin
  if asking is null then return; end if;
  offices := my_offices();
  if not exists (select from access a where a.case_id = which and a.until is null and a.holder_ref = any (asking || offices)) then
    return;
  end if;
  files := kin(which);
  excluded := exists (select from exclusion x
    where x.case_id = any (files) and x.holder_kind = 'person' and x.holder_ref = asking);
  -- a party to the case, or of an office that it is said of, handles nothing in it, whatever was granted
  handles := cardinality(offices) > 0 and not excluded and not exists (select from concern c where c.case_id = any (files) and (
    c.kind = 'person' and c.ref = asking and c.role in ('subject', 'respondent', 'reporter', 'affected')
    or c.kind = 'office' and c.ref = any (offices) and c.role = 'respondent'));
  return query select a.part, a.capacity from access a
    where a.case_id = which and a.until is null and (
      a.holder_kind = 'person' and a.holder_ref = asking and (
        -- to be heard is nobody's to take away; an exclusion keeps from handling
        a.capacity in ('subject', 'respondent')
        or a.capacity = 'reporter' and not excluded
        or a.capacity <> 'reporter' and handles and (a.office_id is null or a.office_id = any (offices)))
      or a.holder_kind = 'office' and a.holder_ref = any (offices) and handles)
    and not exists (select from exclusion x where x.case_id = which and x.holder_kind = 'office'
      and x.holder_ref = case a.holder_kind when 'office' then a.holder_ref else a.office_id end);
end $$;

-- The file is a consultation, and I see the desk of the case it came from.
create function sees_as_parent(which uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan as $$
declare
  parent uuid;
begin
  for parent in select l.from_case from case_link l where l.to_case = which and l.kind = 'consultation' loop
    if exists (select from my_standing(parent) s where s.part = 'desk') then
      return not exists (select from exclusion x where x.case_id = which and x.holder_kind = 'person' and x.holder_ref = me());
    end if;
  end loop;
  return false;
end $$;

create or replace function visible(which uuid, what text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan as $$
begin
  if exists (select from my_standing(which) s where s.part = what) then return true; end if;
  return what in ('case', 'conversation') and sees_as_parent(which);
end $$;

create or replace function my_capacities(which uuid) returns text[]
language plpgsql stable security definer set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan as $$
begin
  return array(select distinct s.capacity from my_standing(which) s);
end $$;

-- A departure sees the cases that the person looks after or was asked to (handlerGone), or that are about them,
-- whether or not they know of it (roleEnded).
create or replace function bound_to(which uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  by_clock text := nullif(current_setting('evenkeel.clock', true), '');
  by_departure text := nullif(current_setting('evenkeel.departure', true), '');
begin
  if me() is not null then return false; end if;
  if by_clock is not null then
    return exists (select from clock c where c.id = split_part(by_clock, ':', 1)::uuid and c.case_id = which
      and c.generation = split_part(by_clock, ':', 2)::int and c.state = 'armed' and c.due_at <= domain_time());
  end if;
  return by_departure is not null and exists (
    select from departure d where d.id = by_departure::uuid and case d.event
      when 'handlerGone' then exists (select from access a where a.case_id = which and a.until is null
        and a.holder_kind = 'person' and a.holder_ref = d.person_ref
        and a.capacity not in ('subject', 'respondent', 'reporter'))
      else exists (select from concern n where n.case_id = which and n.kind = 'person' and n.ref = d.person_ref
        and n.role in ('subject', 'respondent')) end);
end $$;

-- Whoever looks after it sees who has access, and when each first read.
create or replace function sees_everyone(which uuid) returns boolean language sql stable
  as $$ select my_capacities(which) && array['handler', 'asker'] or bound_to(which) or sees_as_parent(which) $$;

-- Each side sees who can read what is theirs. Never the other side, nor a second person whom the firewall asked.
create function shown_to_side(which uuid, what text, as_what text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if as_what not in ('offered', 'offeredName', 'aware', 'handler', 'handOverOffered', 'secondPerson', 'reviewer',
    'interimConfirmer', 'conflictJudge', 'keeper') then return false; end if;
  return my_capacities(which) && case as_what when 'keeper' then array['reporter'] else array['subject', 'respondent', 'reporter'] end
    and (what in ('case', 'conversation', 'desk') or visible(which, what));
end $$;

create function holds_role(which text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from office o where o.id = any (my_offices()) and o.role = which)
$$;

-- ── Rights ──────────────────────────────────────────────────────────────────────────────────────────────────

grant select, insert, update, delete on visitor_draft to evenkeel_app;
grant select, insert, delete on receipt_attempt to evenkeel_app;
grant select on case_link to evenkeel_app;
-- of which case a fact is, nobody but the gate can say; who wanted mail, nobody but the worker's own door
grant select (id, quarter, region_id, workflow, matter, finding, resolution, measures, about_central_office,
  acknowledged_in, closed_in) on outcome_fact to evenkeel_app;

alter table case_link enable row level security;
alter table outcome_fact enable row level security;
alter table receipt_notice enable row level security;

create policy seen on case_link for select to evenkeel_app using (visible(from_case, 'desk'));
create policy counted on outcome_fact for select to evenkeel_app using (
  (select holds_role('independentReviewer')) or not about_central_office and (select holds_role('centralOffice')));

drop policy seen on access;
create policy seen on access for select to evenkeel_app using (
  (((holder_kind = 'person' and holder_ref = (select me())
      and (office_id is null or office_id = any ((select my_offices())::text[])))
    or (holder_kind = 'office' and holder_ref = any ((select my_offices())::text[])))
   and visible(case_id, 'case'))
  or sees_everyone(case_id) or shown_to_side(case_id, part, capacity));
drop policy seen on reading;
create policy seen on reading for select to evenkeel_app using (
  (visible(case_id, part) and (person_ref = (select me()) or my_capacities(case_id) && array['subject', 'respondent', 'reporter']))
  or sees_everyone(case_id));
-- that there is a thread with a reporter, or a sealed name, is not for the one it is said of
drop policy seen on compartment;
create policy seen on compartment for select to evenkeel_app using (
  sees_case(case_id) and (part not in ('reporter', 'identity') or not my_capacities(case_id) && array['subject', 'respondent']));

revoke all on function kin(uuid), my_standing(uuid) from public;
