-- The one function that writes a case. `commit_case_event(jsonb)` takes a whole act (shape: lib/db/commit.ts) and
-- writes all of it or nothing. The functions named commit_* are its parts and callable by the owner alone; they stand
-- in commit-opening, commit-access, commit-content and commit-erasing.

-- Makes this transaction that of the actor in the payload; a system event has no person.
create function commit_become(actor jsonb) returns void language plpgsql as $$
declare
  is_person boolean := actor ? 'person';
begin
  perform set_config('evenkeel.actor', case when is_person then actor ->> 'person' else '' end, true);
  perform set_config('evenkeel.member', case when is_person then coalesce(actor ->> 'member', '') else '' end, true);
  perform set_config('evenkeel.offices', case when is_person then coalesce(actor ->> 'offices', '') else '' end, true);
  perform set_config('evenkeel.deadline', case when is_person then '' else coalesce(actor ->> 'deadline', '') end, true);
  perform set_config('evenkeel.departure', case when is_person then '' else coalesce(actor ->> 'departure', '') end, true);
end $$;

-- The id of the deadline that this transaction acts for; null for any other actor.
create function bound_deadline() returns uuid language sql stable
  as $$ select nullif(split_part(current_setting('evenkeel.deadline', true), ':', 1), '')::uuid $$;

-- The event a system actor may bring: the one its deadline or departure stands for, and no other. People who leave take
-- with them what only they were asked; the workflow hears of it where it waits for them.
create function commit_system_event(p_case_id uuid) returns text language sql stable as $$
  select case d.name when 'sendHeldReport' then 'heldReportDue' else d.name || 'Due' end from deadline d
  where d.case_id = p_case_id and d.id = bound_deadline()
  union all
  select d.event from departure d where d.id = nullif(current_setting('evenkeel.departure', true), '')::uuid
    and (d.event <> 'handlerGone' or exists (select from access a where a.case_id = p_case_id and a.until is null
      and a.holder_kind = 'member' and a.holder_ref = d.person_ref and a.capacity in ('handler', 'adviceGiver', 'adviceAsker')))
  limit 1
$$;

-- Under which of their references the actor stands in this act. At opening, rows are still to be written.
create function commit_acting_ref(commit jsonb, p_case_id uuid) returns text language plpgsql stable as $$
begin
  return case
    when not commit ? 'open' then acting_ref(p_case_id)
    when current_member_ref() is null or exists (select from jsonb_to_recordset(commit -> 'grants') as g(kind text, ref text)
      where g.kind = 'party' and g.ref = current_actor_ref()) then current_actor_ref()
    else current_member_ref() end;
end $$;

-- Why this act is refused; null when it is not. The case is locked.
create function commit_refusal(commit jsonb, opening case_file) returns text language plpgsql as $$
declare
  is_system boolean := not (commit -> 'actor') ? 'person';
  event text := commit ->> 'event';
begin
  if opening.id is null or not sees_case(opening.id) then return 'notFound'; end if;
  if is_system and event is not null and event is distinct from commit_system_event(opening.id) then return 'notFound'; end if;
  -- what moves a case is done in a capacity that is held now; a document beside it needs none named
  if not is_system and (commit ->> 'capacity' is not null or event is not null)
    and (commit ->> 'capacity' = any (my_capacities(opening.id))) is not true then
    return 'notYours';
  end if;
  if (commit ->> 'expectVersion')::int <> opening.version then return 'movedOn'; end if;
  if commit ? 'expectProposal' and (commit ->> 'expectProposal')::uuid is distinct from opening.proposal_id then
    return 'proposalChanged';
  end if;
  return null;
end $$;

create function commit_next(commit jsonb, p_case_id uuid, at timestamptz) returns void language plpgsql as $$
declare
  next jsonb := commit -> 'next';
begin
  if not commit ? 'next' then return; end if;
  if commit ->> 'event' is null then
    raise exception 'nothing moves a case but an event' using errcode = 'check_violation';
  end if;
  -- no deadline and no system event ends a case; a request for advice is none, and lapses
  if not (commit -> 'actor') ? 'person' and next -> 'closed' = 'true' and exists (select from case_file
    where id = p_case_id and closed_at is null and workflow <> 'advice') then
    raise exception 'a system event cannot close a case' using errcode = 'check_violation';
  end if;
  update case_file set snapshot = next -> 'snapshot', machine_version = (next ->> 'machineVersion')::int,
    version = version + 1,
    matter = coalesce(next ->> 'matter', matter),
    proposal_id = (next ->> 'proposalId')::uuid,
    resolution = next ->> 'resolution',
    closed_at = case when next -> 'closed' = 'true' then coalesce(closed_at, at) end
  where id = p_case_id;
end $$;

create function commit_case_event(commit jsonb) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_case_id uuid := commit ->> 'caseId';
  exact_at timestamptz := instant(commit -> 'at');
  -- rows keep the hour; beside it stands what the application sealed of the minute
  at timestamptz := date_trunc('hour', exact_at, 'UTC');
  is_system boolean := not (commit -> 'actor') ? 'person';
  act_id uuid := commit ->> 'actId';
  event text := commit ->> 'event';
  opening case_file;
  first act;
  refusal text;
  parts_before text[] := '{}';
  actor_ref text;
  event_seq int;
  answer jsonb;
begin
  if exact_at > domain_time() + interval '30 seconds' then
    raise exception 'an act cannot lie in the future' using errcode = 'invalid_parameter_value';
  end if;
  perform commit_become(commit -> 'actor');

  -- the same act again, also at the same time: the first answer
  if act_id is not null then
    perform pg_advisory_xact_lock(hashtextextended(act_id::text, 2));
    select * into first from act where id = act_id;
    if found then
      return case when first.actor_ref = any (my_refs()) then first.result else '{"ok": false, "code": "notFound"}' end;
    end if;
  end if;

  if commit ? 'open' then
    refusal := commit_opening(commit, v_case_id, at);
  else
    select * into opening from case_file where id = v_case_id for update;
    refusal := commit_refusal(commit, opening);
  end if;
  if refusal is not null then return jsonb_build_object('ok', false, 'code', refusal); end if;

  actor_ref := commit_acting_ref(commit, v_case_id);
  if commit ? 'documents' then
    select coalesce(array_agg(p), '{}') into parts_before
    from unnest(array['report', 'reporter', 'conversation', 'desk', 'identity']) p where visible(v_case_id, p);
  end if;
  if is_system then update deadline set state = 'fired' where id = bound_deadline(); end if;
  if event is not null then
    select coalesce(max(seq), 0) + 1 into event_seq from case_event where case_id = v_case_id;
    insert into case_event (case_id, seq, event, capacity, actor_ref, at, exact_at)
    values (v_case_id, event_seq, event, commit ->> 'capacity', actor_ref, at, commit ->> 'exactAt');
  end if;
  perform commit_next(commit, v_case_id, at);
  -- before the act takes sight from anyone, the actor included
  perform commit_links(commit, v_case_id, at);
  perform commit_release(commit, v_case_id);
  perform commit_access(commit, v_case_id, at, coalesce(event_seq, 0));
  perform commit_route(commit, v_case_id, at, event_seq);
  perform commit_documents(commit, v_case_id, at, parts_before, actor_ref);
  perform commit_outcome(commit, v_case_id);
  perform add_jobs(commit_deadlines(commit, v_case_id) || commit_notices(commit, v_case_id, at));
  perform append_trail('case:' || v_case_id, v_case_id, at, bytes(commit ->> 'trail'));

  select jsonb_build_object('ok', true, 'version', version, 'result', commit -> 'result') into answer
  from case_file where id = v_case_id;
  if act_id is not null and not is_system then
    insert into act (id, actor_ref, case_id, result, at) values (act_id, actor_ref, v_case_id, answer, at);
  end if;
  if commit -> 'erase' = 'true' then perform commit_erasing(commit, v_case_id, at); end if;
  return answer;
end $$;

-- Waits until no one else writes this case, for the rest of the transaction; false when the actor does not see it.
create function lock_case(p_case_id uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from case_file where id = p_case_id for update;
  return found and sees_case(p_case_id);
end $$;
