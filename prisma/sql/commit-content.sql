-- What else an act writes: documents, links, what is counted, deadlines and notices.

-- Documents, in the parts that their author saw before this act or sees after it; at opening, in every part, because the
-- one who opens a case makes its keys. A name is sealed then and at no other time. Beside that, some write where they
-- cannot read: a reporter corrects their report, a person who was offered the case declares a conflict of interest to
-- those who may answer it, a custodian tells the reporter why, and anyone who looks on may raise a safety concern at the
-- desk. The two sides cannot: what they say stays in what they see.
create function commit_documents(commit jsonb, p_case_id uuid, at timestamptz, parts_before text[], actor_ref text)
returns void
language plpgsql as $$
declare
  document record;
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
    insert into document (id, case_id, case_part_id, part, kind, author_ref, sealed, seq, written_at, exact_written_at)
    select document.id, p_case_id, k.id, k.part, document.kind, actor_ref, bytes(document.sealed),
      (select coalesce(max(d.seq), 0) + 1 from document d where d.case_id = p_case_id), at, commit ->> 'exactAt'
    from case_part k where k.case_id = p_case_id and k.part = document.part;
    if not found then raise exception 'this case has no part %', document.part; end if;
  end loop;
end $$;

-- Binds this case to others that the actor sees, or has opened. No one binds a case to their own, and a person
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
  for link in select * from jsonb_to_recordset(commit -> 'links') as x("to" uuid, kind text, holders jsonb)
  loop
    select actor_ref into opened_by from case_event where case_id = link."to" and seq = 1;
    if (opened_by = any (my_refs()) or sees_case(link."to")) is not true then
      raise exception 'a link to a file that the actor does not see' using errcode = 'insufficient_privilege';
    end if;
    if link.kind = 'advice' and ((opened_by = any (my_refs())) is not true
      or exists (select from case_file f where f.id = link."to" and f.workflow <> 'advice')
      or exists (select from case_file f where f.id = p_case_id and f.workflow = 'advice')
      or not commit_may_advise(link.holders, link."to", p_case_id)) then
      raise exception 'no request for advice of this case' using errcode = 'check_violation';
    end if;
    insert into case_link (from_case, to_case, kind, seq, since)
    select p_case_id, link."to", link.kind, count(*) + 1, at from case_link where from_case = p_case_id
    on conflict do nothing;
  end loop;
end $$;

-- Whether those who stand in the request for advice have no part in the case it is asked on. Each comes with their
-- reference as party: without it the answer is no.
create function commit_may_advise(holders jsonb, advice_id uuid, p_case_id uuid) returns boolean language sql stable as $$
  select not exists (select from access a
    left join jsonb_to_recordset(holders) as h(member text, party text, "officeRef" text) on h.member = a.holder_ref
    where a.case_id = advice_id and a.until is null and (h.party is null or h.party = h.member
      or a.office_id is not null and h."officeRef" is null
      or exists (select from involvement i where i.case_id = p_case_id and i.kind = 'person' and i.ref = h.party)
      or exists (select from exclusion x where x.case_id = p_case_id and x.holder_ref in (h.party, h.member, h."officeRef"))))
$$;

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

-- Up to the next quarter of an hour, so that a date does not tell the minute of the act that set it; what is due at once is.
create function on_the_quarter(due timestamptz, at timestamptz) returns timestamptz language sql immutable as $$
  select date_bin('15 minutes', due + case when due > at then interval '14 minutes 59.999 seconds' else interval '0' end, 'epoch')
$$;

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
    select p_case_id, s.name, on_the_quarter(instant(s."dueAt"), instant(commit -> 'at')) from jsonb_to_recordset(commit -> 'startDeadlines') as s(name text, "dueAt" jsonb)
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
  delete from notice n using jsonb_to_recordset(commit -> 'silence') as s(ref text, member text)
  where n.case_id = p_case_id and n.sent_at is null and n.recipient_ref in (s.ref, s.member);
  with wanted as (
    select * from jsonb_to_recordset(commit -> 'notices') as w(kind text, ref text, member text, capacity text, notice text)
  ), recipients as (
    -- a person hears of a case under the reference under which they stand, or last stood, in it
    select case when w.kind = 'office' then w.kind else coalesce(stood.kind, 'party') end,
      case when stood.kind = 'member' then w.member else w.ref end, w.notice
    from wanted w left join lateral (
      select a.holder_kind from access a where a.case_id = p_case_id and a.holder_ref in (w.ref, w.member)
      order by (a.until is null) desc, a.granted_seq desc limit 1) stood(kind) on w.kind <> 'office'
    where w.capacity is null
    union
    select a.holder_kind, a.holder_ref, w.notice from wanted w
    join access a on a.case_id = p_case_id and a.until is null and a.capacity = w.capacity
  ), written as (
    insert into notice (case_id, recipient_kind, recipient_ref, notice, created_at)
    select p_case_id, r.kind, r.ref, r.notice, at from recipients r(kind, ref, notice) returning id
  )
  select coalesce(jsonb_agg(notice_job(id)), '[]') into jobs from written;
  return jobs;
end $$;
