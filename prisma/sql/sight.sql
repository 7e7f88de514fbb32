-- Who sees what. A party (subject, respondent, reporter) sees their own case without an office and whatever keeps them
-- from handling it; everyone else sees what came to them through an office they still hold.

-- The case itself and, for advice asked on it, the case it came from: a party there has no part in either.
create function related_case_ids(p_case_id uuid) returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan as $$
begin
  return array(select p_case_id union all
    select l.from_case from case_link l where l.to_case = p_case_id and l.kind = 'advice');
end $$;

-- The live access rows that stand for the actor: everything below asks this.
create function my_standing(p_case_id uuid) returns table (part text, capacity text)
language plpgsql stable security definer set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  actor_ref text := current_actor_ref();
  refs text[] := my_refs();
  offices text[];
  case_ids uuid[];
  excluded boolean;
  may_handle boolean;
begin
  if actor_ref is null then return; end if;
  offices := my_offices();
  if not exists (select from access a
    where a.case_id = p_case_id and a.until is null and a.holder_ref = any (refs || offices)) then
    return;
  end if;
  case_ids := related_case_ids(p_case_id);
  excluded := exists (select from exclusion x
    where x.case_id = any (case_ids) and x.holder_kind in ('party', 'member') and x.holder_ref = any (refs));
  -- a party to the case, or a member of an office that the report is about, handles nothing in it, whatever was granted
  may_handle := cardinality(offices) > 0 and not excluded
    and not exists (
    select from involvement i where i.case_id = any (case_ids) and (
      i.kind = 'person' and i.ref = actor_ref and i.role in ('subject', 'respondent', 'reporter', 'affected')
      or i.kind = 'office' and i.role = 'respondent' and i.ref in (select my_office_ref(o) from unnest(offices) o)));
  return query select a.part, a.capacity from access a
    where a.case_id = p_case_id and a.until is null and (
      -- an exclusion keeps from handling, never from being heard
      a.holder_kind = 'party' and a.holder_ref = actor_ref and (a.capacity <> 'reporter' or not excluded)
      or may_handle and (
        a.holder_kind = 'member' and a.holder_ref = any (refs) and (a.office_id is null or a.office_id = any (offices))
        or a.holder_kind = 'office' and a.holder_ref = any (offices)))
    and case when a.holder_kind = 'office' or a.office_id is not null then (
      select not exists (select from exclusion x
        where x.case_id = p_case_id and x.holder_kind = 'office' and x.holder_ref = ref)
      from my_office_ref(case a.holder_kind when 'office' then a.holder_ref else a.office_id end) ref)
      else true end;
end $$;

-- Advice is read at the desk of the case it was asked for.
create function sees_as_parent(p_case_id uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan as $$
declare
  parent uuid;
begin
  for parent in select l.from_case from case_link l where l.to_case = p_case_id and l.kind = 'advice' loop
    if exists (select from my_standing(parent) s where s.part = 'desk') then
      return not exists (select from exclusion x
        where x.case_id = p_case_id and x.holder_kind in ('party', 'member') and x.holder_ref = any (my_refs()));
    end if;
  end loop;
  return false;
end $$;

create function visible(p_case_id uuid, p_part text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan as $$
begin
  if exists (select from my_standing(p_case_id) s where s.part = p_part) then return true; end if;
  return p_part in ('case', 'conversation') and sees_as_parent(p_case_id);
end $$;

-- The key pairs of the actor and of the offices they sit in.
create function my_keys() returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan as $$
begin
  return array(select k.id from key_pair k where k.kind in ('person', 'member', 'receipt', 'office')
    and k.holder_ref = any (my_refs() || my_offices()));
end $$;

-- The parts whose documents the actor may read now. Where it is none, no key of the case is handed out either.
create function open_parts(p_case_id uuid) returns text[]
language plpgsql stable security definer set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan as $$
begin
  return array(select s.part from my_standing(p_case_id) s where s.part <> 'case'
    union select 'conversation' where sees_as_parent(p_case_id));
end $$;

-- The capacities that the actor holds in a case now.
create function my_capacities(p_case_id uuid) returns text[]
language plpgsql stable security definer set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan as $$
begin
  return array(select distinct s.capacity from my_standing(p_case_id) s);
end $$;

-- Under which of their references the actor stands in this case: a party in their own cause, a member in that of others.
create function acting_ref(p_case_id uuid) returns text language sql stable as $$
  select case when current_member_ref() is null or my_capacities(p_case_id) && array['subject', 'respondent', 'reporter']
    then current_actor_ref() else current_member_ref() end
$$;

-- A system event sees the one case of its armed, due deadline. A departure sees the cases that the person handles or was
-- asked for (handlerGone), or that are about them, whether or not they know of it (roleEnded).
create function bound_to(p_case_id uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  by_deadline text := nullif(current_setting('evenkeel.deadline', true), '');
  by_departure text := nullif(current_setting('evenkeel.departure', true), '');
begin
  if current_actor_ref() is not null then return false; end if;
  if by_deadline is not null then
    return exists (select from deadline d where d.id = split_part(by_deadline, ':', 1)::uuid and d.case_id = p_case_id
      and d.generation = split_part(by_deadline, ':', 2)::int and d.state = 'armed' and d.due_at <= domain_time());
  end if;
  return by_departure is not null and exists (
    select from departure d where d.id = by_departure::uuid and case d.event
      when 'handlerGone' then exists (select from access a where a.case_id = p_case_id and a.until is null
        and a.holder_kind = 'member' and a.holder_ref = d.person_ref)
      else exists (select from involvement i where i.case_id = p_case_id and i.kind = 'person' and i.ref = d.person_ref
        and i.role in ('subject', 'respondent')) end);
end $$;

create function sees_case(p_case_id uuid) returns boolean language sql stable
  as $$ select visible(p_case_id, 'case') or bound_to(p_case_id) $$;

-- A handler sees who has access, and when each first read.
create function sees_everyone(p_case_id uuid) returns boolean language sql stable
  as $$ select my_capacities(p_case_id) && array['handler', 'adviceAsker'] or bound_to(p_case_id) or sees_as_parent(p_case_id) $$;

-- Each side sees who can read what is theirs. Never the other side, nor an approver of an exception to confidentiality.
create function shown_to_side(p_case_id uuid, p_part text, p_capacity text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if p_capacity not in ('offered', 'offeredName', 'aware', 'handler', 'transferOffered', 'secondApprover', 'reviewer',
    'temporaryMeasureApprover', 'conflictJudge', 'identityCustodian') then return false; end if;
  return my_capacities(p_case_id)
      && case p_capacity when 'identityCustodian' then array['reporter'] else array['subject', 'respondent', 'reporter'] end
    and (p_part in ('case', 'conversation', 'desk') or visible(p_case_id, p_part));
end $$;

-- Who holds or held which capacity, for anyone who sees these cases: policy and routing need it, without times and readings.
create function case_participants(case_ids uuid[])
returns table (case_id uuid, holder_kind text, holder_ref text, capacity text, live boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.case_id, a.holder_kind, a.holder_ref, a.capacity, bool_or(a.until is null)
  from (select c as id from unnest(case_ids) c where sees_case(c)) seen join access a on a.case_id = seen.id
  group by 1, 2, 3, 4
$$;

-- How many open cases each of these people handles, for their own limit: numbers alone, and only of those asked about.
-- Routing has to know it of people whose cases the actor does not see.
create function handling_counts(refs text[]) returns table (ref text, open int)
language sql stable security definer set search_path = public, pg_temp as $$
  select asked.ref, (select count(distinct a.case_id)::int
    from access a join case_file f on f.id = a.case_id
    where a.holder_kind = 'member' and a.holder_ref = asked.ref and a.capacity = 'handler' and a.until is null
      and f.closed_at is null and f.erased_at is null)
  from unnest(refs) as asked(ref)
$$;

-- For the worker, which sees no draft. A day at least: it cannot take away what is being written.
create function drop_old_drafts(before timestamptz) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  delete from draft where updated_at < least(before, domain_time() - interval '1 day')
$$;
