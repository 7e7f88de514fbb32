-- The one gate for writing. `commit_case_event(jsonb)` takes a whole act (lib/db/gate.ts has its shape) and
-- writes all of it or nothing. The functions named gate_* are its parts and callable by the owner alone.

create function instant(ms jsonb) returns timestamptz language sql immutable strict
  as $$ select timestamptz 'epoch' + (ms #>> '{}')::bigint * interval '1 millisecond' $$;

create function bytes(base64 text) returns bytea language sql immutable strict
  as $$ select decode(base64, 'base64') $$;

-- Makes this transaction that of the one named; a system event is nobody's person.
create function gate_become(who jsonb) returns void language plpgsql as $$
declare
  is_person boolean := who ? 'person';
begin
  perform set_config('evenkeel.actor', case when is_person then who ->> 'person' else '' end, true);
  perform set_config('evenkeel.member', case when is_person then coalesce(who ->> 'member', '') else '' end, true);
  perform set_config('evenkeel.clock', case when is_person then '' else coalesce(who ->> 'clock', '') end, true);
  perform set_config('evenkeel.departure', case when is_person then '' else coalesce(who ->> 'departure', '') end, true);
end $$;

-- The event a system actor may bring: the one its clock or departure stands for, and no other.
create function gate_system_event(which uuid) returns text language sql stable as $$
  select case c.name when 'sendHeldReport' then 'heldReportDue' else c.name || 'Due' end from clock c
  where c.case_id = which and c.id = nullif(split_part(current_setting('evenkeel.clock', true), ':', 1), '')::uuid
  union all
  select d.event from departure d where d.id = nullif(current_setting('evenkeel.departure', true), '')::uuid
    -- of somebody who was only asked, rows end and nothing of the workflow moves
    and (d.event <> 'handlerGone' or exists (select from access a where a.case_id = which and a.until is null
      and a.holder_kind = 'person' and a.holder_ref = d.person_ref and a.capacity = 'handler'))
  limit 1
$$;

-- Appends to a hash chain; one at a time for each chain.
create function gate_trail(which text, of_case uuid, moment timestamptz, sealed bytea) returns void language plpgsql as $$
declare
  previous trail_entry;
  next_seq int;
  detail bytea := sha256(sealed);
  before bytea;
begin
  perform pg_advisory_xact_lock(hashtextextended(which, 1));
  select * into previous from trail_entry where chain = which order by seq desc limit 1;
  next_seq := coalesce(previous.seq, 0) + 1;
  before := coalesce(previous.hash, sha256(convert_to(which, 'UTF8')));
  insert into trail_entry (chain, seq, case_id, at, detail_hash, previous_hash, hash)
  values (which, next_seq, of_case, moment, detail, before, sha256(before || detail || convert_to(
    which || '|' || next_seq || '|' || (extract(epoch from moment) * 1000)::bigint, 'UTF8')));
  insert into trail_detail (chain, seq, case_id, sealed) values (which, next_seq, of_case, sealed);
end $$;

-- False when the code name is taken: the application draws another one.
create function gate_open(c jsonb, which uuid, moment timestamptz) returns boolean language plpgsql as $$
declare
  o jsonb := c -> 'open';
begin
  insert into case_file (id, code_name, workflow, machine_version, snapshot, version, matter, need, opened_at)
  values (which, o ->> 'codeName', o ->> 'workflow', (c #>> '{next,machineVersion}')::int, c #> '{next,snapshot}', 0,
    o ->> 'matter', o ->> 'need', moment)
  on conflict (code_name) do nothing;
  if not found then return false; end if;
  insert into compartment (id, case_id, part, public_key)
  select x.id, which, x.part, bytes(x."publicKey")
  from jsonb_to_recordset(o -> 'compartments') as x(id uuid, part text, "publicKey" text);
  insert into trail_key (chain, case_id, public_key, wrapped_private)
  values ('case:' || which, which, bytes(o #>> '{trailKey,publicKey}'), bytes(o #>> '{trailKey,wrappedPrivate}'));
  return true;
end $$;

-- Exclusions, ends and grants, in this order: what an act excludes, it cannot grant.
create function gate_access(c jsonb, which uuid, moment timestamptz, event_seq int) returns void language plpgsql as $$
begin
  insert into concern (case_id, kind, ref, role)
  select which, x.kind, x.ref, x.role from jsonb_to_recordset(c -> 'concerns') as x(kind text, ref text, role text)
  on conflict do nothing;

  if c ? 'exclusions' then
    insert into exclusion (case_id, holder_kind, holder_ref, why, since)
    select which, x.kind, x.ref, x.why, moment from jsonb_to_recordset(c -> 'exclusions') as x(kind text, ref text, why text)
    on conflict do nothing;
  end if;
  if c ?| array['exclusions', 'ends', 'closeWords'] then
    update access a set until = moment
    where a.case_id = which and a.until is null and (
      exists (select from exclusion x where x.case_id = which and x.holder_kind = a.holder_kind and x.holder_ref = a.holder_ref)
      or ((c ->> 'closeWords')::boolean and a.part <> 'case')
      or exists (select from jsonb_to_recordset(c -> 'ends') as e(capacity text, kind text, ref text)
        where e.capacity = a.capacity and (e.ref is null or (e.kind = a.holder_kind and e.ref = a.holder_ref))));
  end if;

  if exists (select from jsonb_to_recordset(c -> 'grants') as g(kind text, ref text, capacity text)
    join exclusion x on x.case_id = which and x.holder_kind = g.kind and x.holder_ref = g.ref) then
    raise exception 'an excluded holder cannot be granted access' using errcode = 'check_violation';
  end if;
  -- nobody acts in their own cause, whatever the application decided
  if exists (select from jsonb_to_recordset(c -> 'grants') as g(kind text, ref text, capacity text)
    join concern n on n.case_id = which and n.kind = 'person' and g.kind = 'person' and n.ref = g.ref
    where n.role in ('subject', 'respondent', 'reporter', 'affected')
      and g.capacity in ('offered', 'handler', 'handOverOffered', 'secondPerson', 'reviewer', 'interimConfirmer')) then
    raise exception 'a party to the case cannot handle it' using errcode = 'check_violation';
  end if;
  insert into access (case_id, part, holder_kind, holder_ref, capacity, since, granted_seq)
  select which, g.part, g.kind, g.ref, g.capacity, moment, event_seq
  from jsonb_to_recordset(c -> 'grants') as g(part text, kind text, ref text, capacity text)
  on conflict (case_id, holder_ref, holder_kind, part, capacity) where until is null do nothing;

  insert into wrap (compartment_id, recipient_key_id, case_id, part, sealed)
  select k.id, w."keyId", which, k.part, bytes(w.sealed)
  from jsonb_to_recordset(c -> 'wraps') as w("compartmentId" uuid, "keyId" uuid, sealed text)
  join compartment k on k.id = w."compartmentId" and k.case_id = which
  on conflict do nothing;

  insert into asked_office (case_id, office_id, person_ref, step, since)
  select which, r."officeId", coalesce(r."personRef", ''), r.step, case when r.asked then moment end
  from jsonb_to_recordset(c -> 'route') as r("officeId" text, "personRef" text, step int, asked boolean)
  on conflict (case_id, office_id, person_ref) do update set since = coalesce(asked_office.since, excluded.since);
end $$;

-- Words, in the parts that their author had before this act or has after it. Three doors stand open beside that:
-- a reporter corrects their own report, someone offered declares a tie to the subject, anyone who sees the case may
-- raise a safety concern: all three write where they cannot read.
create function gate_words(c jsonb, which uuid, moment timestamptz, had text[]) returns void language plpgsql as $$
declare
  d record;
begin
  for d in select * from jsonb_to_recordset(c -> 'documents') as x(id uuid, part text, kind text, sealed text, replaces uuid)
  loop
    -- "is not true": an unknown, from a field that was left out, opens nothing
    if (me() is not null and (d.part = any (had) or visible(which, d.part)
      or (d.part = 'report' and 'reporter' = any (my_capacities(which)))
      or (d.part = 'conversation' and c ->> 'event' = 'declareTie' and 'offered' = any (my_capacities(which)))
      or (d.part in ('conversation', 'desk') and c ->> 'event' = 'raiseSafety'))) is not true then
      raise exception 'words in a part that their author does not see' using errcode = 'insufficient_privilege';
    end if;
    delete from document where id = d.replaces and case_id = which and author_ref = me() and kind = d.kind;
    insert into document (id, case_id, compartment_id, part, kind, author_ref, sealed, written_at)
    select d.id, which, k.id, k.part, d.kind, me(), bytes(d.sealed), moment
    from compartment k where k.case_id = which and k.part = d.part;
    if not found then raise exception 'this case has no part %', d.part; end if;
  end loop;
end $$;

-- Jobs for the worker. `add_jobs` notifies, and PostgreSQL lets only one transaction that notifies commit at a time:
-- under load that would queue every report behind the disk. So new jobs are written plainly and found when the worker
-- next looks (two seconds); a job that is there already, perhaps running, is left to the queue's own function.
-- Where the demo's clock runs ahead, `due` is brought back to real time; without it a job runs at once.
create function gate_alarms(jobs jsonb) returns void language plpgsql as $$
declare
  ahead interval := coalesce((select offset_ms from demo_time where id = 1), 0) * interval '1 millisecond';
  known jsonb;
begin
  if jsonb_array_length(jobs) = 0 then return; end if;
  insert into graphile_worker._private_tasks (identifier)
  select distinct j ->> 'task' from jsonb_array_elements(jobs) j
  where not exists (select from graphile_worker._private_tasks t where t.identifier = j ->> 'task')
  on conflict do nothing;
  with written as (
    insert into graphile_worker._private_jobs (task_id, payload, run_at, key)
    select t.id, j.payload, coalesce(j.due - ahead, clock_timestamp()), j.key
    from jsonb_to_recordset(jobs) as j(task text, payload json, due timestamptz, key text)
    join graphile_worker._private_tasks t on t.identifier = j.task
    on conflict (key) do nothing returning key
  )
  select jsonb_agg(j) into known from jsonb_array_elements(jobs) j
  where not exists (select from written w where w.key = j ->> 'key');
  if known is null then return; end if;
  perform graphile_worker.add_jobs(array(
    select row(j.task, j.payload, null, j.due - ahead, null, j.key, null, null)::graphile_worker.job_spec
    from jsonb_to_recordset(known) as j(task text, payload json, due timestamptz, key text)));
end $$;

create function gate_clock_job(c clock) returns jsonb language sql immutable as $$
  select jsonb_build_object('task', 'case-clock', 'key', 'clock:' || c.id, 'due', c.due_at,
    'payload', jsonb_build_object('clockId', c.id, 'generation', c.generation))
$$;

create function gate_notice_job(notice_id uuid) returns jsonb language sql immutable as $$
  select jsonb_build_object('task', 'send-notice', 'key', 'notice:' || notice_id,
    'payload', jsonb_build_object('noticeId', notice_id))
$$;

-- Stops and starts; returns the jobs of those started.
create function gate_clocks(c jsonb, which uuid) returns jsonb language plpgsql as $$
declare
  stopped uuid;
  jobs jsonb;
begin
  for stopped in update clock set state = 'stopped'
    where case_id = which and state = 'armed' and name in (select jsonb_array_elements_text(c -> 'stopClocks')) returning id
  loop
    perform graphile_worker.remove_job('clock:' || stopped);
  end loop;
  with started as (
    insert into clock (case_id, name, due_at)
    select which, s.name, instant(s."dueAt") from jsonb_to_recordset(c -> 'startClocks') as s(name text, "dueAt" jsonb)
    on conflict (case_id, name) do update
      set due_at = excluded.due_at, generation = clock.generation + 1, state = 'armed'
    returning clock
  )
  select coalesce(jsonb_agg(gate_clock_job(started.clock)), '[]') into jobs from started;
  return jobs;
end $$;

-- One row for each holder, whether named or holding a capacity; returns their jobs.
create function gate_notices(c jsonb, which uuid, moment timestamptz) returns jsonb language plpgsql as $$
declare
  jobs jsonb;
begin
  -- a job whose notice has gone sends nothing
  delete from notice n using jsonb_to_recordset(c -> 'silence') as s(kind text, ref text)
  where n.case_id = which and n.sent_at is null and n.recipient_kind = s.kind and n.recipient_ref = s.ref;
  with wanted as (
    select * from jsonb_to_recordset(c -> 'notices') as w(kind text, ref text, capacity text, notice text)
  ), recipients as (
    select w.kind, w.ref, w.notice from wanted w where w.capacity is null
    union
    select a.holder_kind, a.holder_ref, w.notice from wanted w
    join access a on a.case_id = which and a.until is null and a.capacity = w.capacity
  ), written as (
    insert into notice (case_id, recipient_kind, recipient_ref, notice, created_at)
    select which, r.kind, r.ref, r.notice, moment from recipients r returning id
  )
  select coalesce(jsonb_agg(gate_notice_job(id)), '[]') into jobs from written;
  return jobs;
end $$;

-- Destroys keys, words, rows and every link to a person. The chain of hashes stays and still verifies.
create function gate_erase(which uuid, moment timestamptz) returns void language plpgsql as $$
begin
  perform graphile_worker.remove_job('clock:' || id) from clock where case_id = which;
  perform graphile_worker.remove_job('notice:' || id) from notice where case_id = which;
  delete from wrap where case_id = which;
  delete from document where case_id = which;
  delete from compartment where case_id = which;
  delete from trail_key where case_id = which;
  delete from trail_detail where case_id = which;
  delete from reading where case_id = which;
  delete from access where case_id = which;
  delete from exclusion where case_id = which;
  delete from concern where case_id = which;
  delete from asked_office where case_id = which;
  delete from clock where case_id = which;
  delete from notice where case_id = which;
  delete from act where case_id = which;
  delete from case_event where case_id = which;
  update case_file set code_name = null, need = null, proposal_id = null, erased_at = moment,
    opened_at = date_trunc('month', opened_at), closed_at = date_trunc('month', closed_at)
  where id = which;
end $$;

create function commit_case_event(c jsonb) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  which uuid := c ->> 'caseId';
  moment timestamptz := instant(c -> 'at');
  is_system boolean := not (c -> 'actor') ? 'person';
  act_id uuid := c ->> 'actId';
  event text := c ->> 'event';
  file case_file;
  first act;
  had text[] := '{}';
  event_seq int;
  answer jsonb;
begin
  if moment > domain_time() + interval '30 seconds' then
    raise exception 'an act cannot lie in the future' using errcode = 'invalid_parameter_value';
  end if;
  perform gate_become(c -> 'actor');

  -- the same act again, also at the same time: the first answer
  if act_id is not null then
    perform pg_advisory_xact_lock(hashtextextended(act_id::text, 2));
    select * into first from act where id = act_id;
    if found then
      return case when first.actor_ref = me() then first.result else '{"ok": false, "code": "notFound"}' end;
    end if;
  end if;

  if c ? 'open' then
    if me() is null then return '{"ok": false, "code": "notFound"}'; end if;
    if not gate_open(c, which, moment) then return '{"ok": false, "code": "nameTaken"}'; end if;
  else
    select * into file from case_file where id = which for update;
    if not found or not sees_case(which) then return '{"ok": false, "code": "notFound"}'; end if;
    if is_system and event is distinct from gate_system_event(which) and event is not null then
      return '{"ok": false, "code": "notFound"}';
    end if;
    if not is_system and c ->> 'capacity' is not null and not (c ->> 'capacity') = any (my_capacities(which)) then
      return '{"ok": false, "code": "notYours"}';
    end if;
    if (c ->> 'expectVersion')::int <> file.version then return '{"ok": false, "code": "movedOn"}'; end if;
    if c ? 'expectProposal' and (c ->> 'expectProposal')::uuid is distinct from file.proposal_id then
      return '{"ok": false, "code": "proposalChanged"}';
    end if;
  end if;

  if c ? 'next' and event is null then
    raise exception 'nothing moves a case but an event' using errcode = 'check_violation';
  end if;
  -- no clock and no system event ends a case
  if is_system and file.closed_at is null and c #> '{next,closed}' = 'true' then
    raise exception 'a system event cannot close a case' using errcode = 'check_violation';
  end if;
  if c ? 'documents' then
    select coalesce(array_agg(p), '{}') into had from unnest(array['report', 'conversation', 'desk']) p where visible(which, p);
  end if;
  if is_system then
    update clock set state = 'fired' where id = nullif(split_part(current_setting('evenkeel.clock', true), ':', 1), '')::uuid;
  end if;

  if event is not null then
    select coalesce(max(seq), 0) + 1 into event_seq from case_event where case_id = which;
    insert into case_event (case_id, seq, event, capacity, actor_ref, at)
    values (which, event_seq, event, c ->> 'capacity', me(), moment);
  end if;
  if c ? 'next' then
    update case_file set snapshot = c #> '{next,snapshot}', machine_version = (c #>> '{next,machineVersion}')::int,
      version = version + 1,
      matter = coalesce(c #>> '{next,matter}', matter),
      proposal_id = (c #>> '{next,proposalId}')::uuid,
      resolution = c #>> '{next,resolution}',
      closed_at = case when c #> '{next,closed}' = 'true' then coalesce(closed_at, moment) end
    where id = which;
  end if;
  perform gate_access(c, which, moment, coalesce(event_seq, 0));
  perform gate_words(c, which, moment, had);
  perform gate_alarms(gate_clocks(c, which) || gate_notices(c, which, moment));
  perform gate_trail('case:' || which, which, moment, bytes(c ->> 'trail'));

  select jsonb_build_object('ok', true, 'version', version, 'result', c -> 'result') into answer from case_file where id = which;
  if act_id is not null and not is_system then
    insert into act (id, actor_ref, case_id, result, at) values (act_id, me(), which, answer, moment);
  end if;
  if c -> 'erase' = 'true' then
    if exists (select from case_file where id = which and closed_at is null) then
      raise exception 'a case that is open is not erased' using errcode = 'check_violation';
    end if;
    perform gate_erase(which, moment);
  end if;
  return answer;
end $$;

-- Waits until nobody else writes this case, for the rest of the transaction; false when the actor does not see it.
create function lock_case(which uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from case_file where id = which for update;
  return found and sees_case(which);
end $$;

-- One entry in the case's trail for each person, part and visit (an hour); true when this began one.
create function record_read(which uuid, what text, at_ms bigint, sealed text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  moment timestamptz := instant(to_jsonb(at_ms));
begin
  if not visible(which, what) or moment > domain_time() + interval '30 seconds' then return false; end if;
  insert into reading as r (case_id, part, person_ref, first_at, last_at) values (which, what, me(), moment, moment)
  on conflict (case_id, part, person_ref) do update set last_at = excluded.last_at
    where date_trunc('hour', r.last_at) < date_trunc('hour', excluded.last_at);
  if not found then return false; end if;
  perform gate_trail('case:' || which, which, moment, bytes(sealed));
  return true;
end $$;

-- The public key of an actor's own chain, made from the pair handed in when there is none yet.
create function actor_chain_key(ref text, public_key text, wrapped_private text) returns bytea
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into trail_key (chain, public_key, wrapped_private)
  values ('actor:' || ref, bytes(actor_chain_key.public_key), bytes(actor_chain_key.wrapped_private)) on conflict do nothing;
  select k.public_key from trail_key k where chain = 'actor:' || ref
$$;

create function record_attempt(ref text, at_ms bigint, sealed text) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  select gate_trail('actor:' || ref, null, instant(to_jsonb(at_ms)), bytes(sealed))
$$;

revoke all on function gate_become(jsonb), gate_system_event(uuid), gate_trail(text, uuid, timestamptz, bytea),
  gate_open(jsonb, uuid, timestamptz), gate_access(jsonb, uuid, timestamptz, int),
  gate_words(jsonb, uuid, timestamptz, text[]), gate_clocks(jsonb, uuid), gate_alarms(jsonb), gate_clock_job(clock), gate_notice_job(uuid),
  gate_notices(jsonb, uuid, timestamptz), gate_erase(uuid, timestamptz), commit_case_event(jsonb), lock_case(uuid),
  record_read(uuid, text, bigint, text), actor_chain_key(text, text, text), record_attempt(text, bigint, text) from public;
grant execute on function commit_case_event(jsonb), lock_case(uuid), record_read(uuid, text, bigint, text),
  actor_chain_key(text, text, text), record_attempt(text, bigint, text) to evenkeel_app;
