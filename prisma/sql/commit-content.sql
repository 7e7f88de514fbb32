-- What else an act writes: documents, links, what is counted, deadlines and notices.

-- Documents, in the parts that their author saw before this act or sees after it; at opening, in every part, because the
-- one who opens a case makes its keys. A name is sealed then and at no other time. Beside that, some write where they
-- cannot read: a reporter corrects their report, a person who was offered the case declares a conflict of interest to
-- those who may answer it, a custodian tells the reporter why, and anyone who looks on may raise a safety concern at the
-- desk. The two sides cannot: what they say stays in what they see.
create function commit_documents(commit jsonb, p_case_id uuid, at timestamptz, parts_before text[]) returns void
language plpgsql as $$
declare
  document record;
  actor_ref text := current_actor_ref();
  capacities text[] := my_capacities(p_case_id);
  event text := commit ->> 'event';
  conflict_part text := (select case workflow when 'slip' then 'conversation' else 'reporter' end
    from case_file where id = p_case_id);
begin
  for document in select * from jsonb_to_recordset(commit -> 'documents')
    as x(id uuid, part text, kind text, sealed text, replaces uuid)
  loop
    -- "is not true": an unknown, from a field that was left out, opens nothing
    if (actor_ref is not null and (commit ? 'open' or document.part <> 'identity' and (
      document.part = any (parts_before) or visible(p_case_id, document.part)
      or (document.part = 'report' and 'reporter' = any (capacities))
      or (document.part = conflict_part and event = 'declareConflictOfInterest' and capacities && array['offered', 'offeredName'])
      or (document.part = 'reporter' and event in ('openIdentity', 'refuseIdentity') and 'identityCustodian' = any (capacities))
      or (document.part = 'desk' and event = 'raiseSafety' and not capacities && array['reporter', 'respondent'])))) is not true then
      raise exception 'words in a part that their author does not see' using errcode = 'insufficient_privilege';
    end if;
    delete from document d
    where d.id = document.replaces and d.case_id = p_case_id and d.author_ref = actor_ref and d.kind = document.kind;
    insert into document (id, case_id, case_part_id, part, kind, author_ref, sealed, written_at)
    select document.id, p_case_id, k.id, k.part, document.kind, actor_ref, bytes(document.sealed), at
    from case_part k where k.case_id = p_case_id and k.part = document.part;
    if not found then raise exception 'this case has no part %', document.part; end if;
  end loop;
end $$;

-- Binds this case to others that the actor sees, or has opened. Nobody binds anything to their own case, and a person
-- who is a party here, or excluded, is not asked for advice on it either.
create function commit_links(commit jsonb, p_case_id uuid, at timestamptz) returns void language plpgsql as $$
declare
  link record;
  opened_by text;
begin
  if not commit ? 'links' then return; end if;
  if my_capacities(p_case_id) <@ array['subject', 'respondent', 'reporter'] then
    raise exception 'a file is linked by somebody who handles it' using errcode = 'insufficient_privilege';
  end if;
  for link in select * from jsonb_to_recordset(commit -> 'links') as x("to" uuid, kind text)
  loop
    select actor_ref into opened_by from case_event where case_id = link."to" and seq = 1;
    if (opened_by = current_actor_ref() or sees_case(link."to")) is not true then
      raise exception 'a link to a file that the actor does not see' using errcode = 'insufficient_privilege';
    end if;
    if link.kind = 'advice' and (opened_by is distinct from current_actor_ref()
      or exists (select from case_file f where f.id = link."to" and f.workflow <> 'advice')
      or exists (select from case_file f where f.id = p_case_id and f.workflow = 'advice')
      or exists (select from access a
        join involvement i on i.case_id = p_case_id and i.kind = 'person' and i.ref = a.holder_ref
        where a.case_id = link."to" and a.until is null and i.role in ('subject', 'respondent', 'reporter', 'affected'))
      or exists (select from access a
        join exclusion x on x.case_id = p_case_id and (x.holder_ref = a.holder_ref or x.holder_ref = a.office_id)
        where a.case_id = link."to" and a.until is null)) then
      raise exception 'no request for advice of this case' using errcode = 'check_violation';
    end if;
    insert into case_link (from_case, to_case, kind, since) values (p_case_id, link."to", link.kind, at) on conflict do nothing;
  end loop;
end $$;

-- What is counted of a case: once, while it is closed. A null takes it back.
create function commit_outcome(commit jsonb, p_case_id uuid) returns void language plpgsql as $$
declare
  outcome jsonb := commit -> 'outcome';
begin
  if not commit ? 'outcome' then return; end if;
  delete from outcome_fact where case_id = p_case_id;
  if outcome = 'null' then return; end if;
  insert into outcome_fact (case_id, quarter, region_id, workflow, matter, finding, resolution, measures,
    about_central_office, accepted_in, closed_in)
  select p_case_id, outcome ->> 'quarter', outcome ->> 'regionId', f.workflow, outcome ->> 'matter', outcome ->> 'finding',
    outcome ->> 'resolution', array(select jsonb_array_elements_text(outcome -> 'measures')),
    (outcome ->> 'aboutCentralOffice')::boolean, outcome ->> 'acceptedIn', outcome ->> 'closedIn'
  from case_file f where f.id = p_case_id and f.closed_at is not null;
  if not found then
    raise exception 'only what is closed has an outcome' using errcode = 'check_violation';
  end if;
end $$;

-- Stops and starts deadlines; returns the jobs of those started.
create function commit_deadlines(commit jsonb, p_case_id uuid) returns jsonb language plpgsql as $$
declare
  stopped uuid;
  jobs jsonb;
begin
  for stopped in update deadline set state = 'stopped'
    where case_id = p_case_id and state = 'armed' and name in (select jsonb_array_elements_text(commit -> 'stopDeadlines')) returning id
  loop
    perform graphile_worker.remove_job('deadline:' || stopped);
  end loop;
  with started as (
    insert into deadline (case_id, name, due_at)
    select p_case_id, s.name, instant(s."dueAt") from jsonb_to_recordset(commit -> 'startDeadlines') as s(name text, "dueAt" jsonb)
    on conflict (case_id, name) do update
      set due_at = excluded.due_at, generation = deadline.generation + 1, state = 'armed'
    returning deadline
  )
  select coalesce(jsonb_agg(deadline_job(started.deadline)), '[]') into jobs from started;
  return jobs;
end $$;

-- One row for each holder, named or holding a capacity; returns their jobs.
create function commit_notices(commit jsonb, p_case_id uuid, at timestamptz) returns jsonb language plpgsql as $$
declare
  jobs jsonb;
begin
  -- a job whose notice has gone sends nothing
  delete from notice n using jsonb_to_recordset(commit -> 'silence') as s(kind text, ref text)
  where n.case_id = p_case_id and n.sent_at is null and n.recipient_kind = s.kind and n.recipient_ref = s.ref;
  with wanted as (
    select * from jsonb_to_recordset(commit -> 'notices') as w(kind text, ref text, capacity text, notice text)
  ), recipients as (
    select w.kind, w.ref, w.notice from wanted w where w.capacity is null
    union
    select a.holder_kind, a.holder_ref, w.notice from wanted w
    join access a on a.case_id = p_case_id and a.until is null and a.capacity = w.capacity
  ), written as (
    insert into notice (case_id, recipient_kind, recipient_ref, notice, created_at)
    select p_case_id, r.kind, r.ref, r.notice, at from recipients r returning id
  )
  select coalesce(jsonb_agg(notice_job(id)), '[]') into jobs from written;
  return jobs;
end $$;
