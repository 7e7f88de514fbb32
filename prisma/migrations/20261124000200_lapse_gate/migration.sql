-- The gate for two sides, receipts, linked files and outcomes. What is not here stands as it was.

-- Who leaves takes with them what only they were asked; the workflow hears of it where it waits for them.
create or replace function gate_system_event(which uuid) returns text language sql stable as $$
  select case c.name when 'sendHeldReport' then 'heldReportDue' else c.name || 'Due' end from clock c
  where c.case_id = which and c.id = nullif(split_part(current_setting('evenkeel.clock', true), ':', 1), '')::uuid
  union all
  select d.event from departure d where d.id = nullif(current_setting('evenkeel.departure', true), '')::uuid
    and (d.event <> 'handlerGone' or exists (select from access a where a.case_id = which and a.until is null
      and a.holder_kind = 'person' and a.holder_ref = d.person_ref and a.capacity in ('handler', 'consultant', 'asker')))
  limit 1
$$;

-- Null, or why not: the code name is taken (the application draws another), or this receipt has a file already.
drop function gate_open(jsonb, uuid, timestamptz);
create function gate_open(c jsonb, which uuid, moment timestamptz) returns text language plpgsql as $$
declare
  o jsonb := c -> 'open';
begin
  if o ? 'receipt' then
    -- of two that send the same report at once, one opens it
    perform pg_advisory_xact_lock(hashtextextended(me(), 5));
    if exists (select from key_pair where kind = 'receipt' and holder_ref = me()) then return 'movedOn'; end if;
  end if;
  insert into case_file (id, code_name, workflow, machine_version, snapshot, version, matter, need, opened_at)
  values (which, o ->> 'codeName', o ->> 'workflow', (c #>> '{next,machineVersion}')::int, c #> '{next,snapshot}', 0,
    o ->> 'matter', o ->> 'need', moment)
  on conflict (code_name) do nothing;
  if not found then return 'nameTaken'; end if;
  insert into compartment (id, case_id, part, public_key)
  select x.id, which, x.part, bytes(x."publicKey")
  from jsonb_to_recordset(o -> 'compartments') as x(id uuid, part text, "publicKey" text);
  insert into trail_key (chain, case_id, public_key, wrapped_private)
  values ('case:' || which, which, bytes(o #>> '{trailKey,publicKey}'), bytes(o #>> '{trailKey,wrappedPrivate}'));
  if o ? 'receipt' then
    insert into key_pair (id, kind, holder_ref, public_key, wrapped_private, wrapped_by)
    values ((o #>> '{receipt,keyId}')::uuid, 'receipt', me(), bytes(o #>> '{receipt,publicKey}'),
      bytes(o #>> '{receipt,wrappedPrivate}'), 'code');
  end if;
  if o ? 'noticeAddress' then
    insert into receipt_notice (receipt_ref, case_id, sealed_address, locale)
    values (me(), which, bytes(o #>> '{noticeAddress,sealed}'), o #>> '{noticeAddress,locale}');
  end if;
  return null;
end $$;

-- Concerns, exclusions, ends and grants, in this order: what an act excludes, it cannot grant, and whoever turns out to
-- be a party loses what they held.
create or replace function gate_access(c jsonb, which uuid, moment timestamptz, event_seq int) returns void language plpgsql as $$
declare
  own text[] := array['subject', 'respondent', 'reporter'];
  parties text[] := array['subject', 'respondent', 'reporter', 'affected'];
begin
  insert into concern (case_id, kind, ref, role)
  select which, x.kind, x.ref, x.role from jsonb_to_recordset(c -> 'concerns') as x(kind text, ref text, role text)
  on conflict do nothing;

  if c ? 'exclusions' then
    insert into exclusion (case_id, holder_kind, holder_ref, why, since)
    select which, x.kind, x.ref, x.why, moment from jsonb_to_recordset(c -> 'exclusions') as x(kind text, ref text, why text)
    on conflict do nothing;
  end if;
  if c ?| array['concerns', 'exclusions', 'ends', 'closeWords'] then
    update access a set until = moment
    where a.case_id = which and a.until is null and (
      (a.capacity not in ('subject', 'respondent') and exists (select from exclusion x
        where x.case_id = which and x.holder_kind = a.holder_kind and x.holder_ref = a.holder_ref))
      or (a.capacity <> all (own) and exists (select from concern n where n.case_id = which and (
        n.kind = 'person' and n.role = any (parties) and a.holder_kind = 'person' and n.ref = a.holder_ref
        or n.kind = 'office' and n.role = 'respondent' and n.ref = case a.holder_kind when 'office' then a.holder_ref else a.office_id end)))
      or ((c ->> 'closeWords')::boolean and a.part <> 'case')
      or exists (select from jsonb_to_recordset(c -> 'ends') as e(capacity text, kind text, ref text)
        where e.capacity = a.capacity and (e.ref is null or (e.kind = a.holder_kind and e.ref = a.holder_ref))));
  end if;

  -- to be heard is no handling: an exclusion does not stand against it
  if exists (select from jsonb_to_recordset(c -> 'grants') as g(kind text, ref text, capacity text, "officeId" text)
    join exclusion x on x.case_id = any (kin(which)) and (x.holder_kind = g.kind and x.holder_ref = g.ref
      or x.holder_kind = 'office' and x.holder_ref = g."officeId")
    where g.capacity not in ('subject', 'respondent')) then
    raise exception 'an excluded holder cannot be granted access' using errcode = 'check_violation';
  end if;
  -- nobody acts in their own cause, whatever the application decided; a receipt is a party by its own row alone
  if exists (select from jsonb_to_recordset(c -> 'grants') as g(kind text, ref text, capacity text, "officeId" text)
    where g.capacity <> all (own) and (
      exists (select from concern n where n.case_id = any (kin(which)) and (
        n.kind = 'person' and n.role = any (parties) and g.kind = 'person' and n.ref = g.ref
        or n.kind = 'office' and n.role = 'respondent' and n.ref = case g.kind when 'office' then g.ref else g."officeId" end))
      or exists (select from access a where a.case_id = any (kin(which)) and a.holder_kind = g.kind and a.holder_ref = g.ref
        and a.capacity = any (own)))) then
    raise exception 'a party to the case cannot handle it' using errcode = 'check_violation';
  end if;
  -- and nobody is heard as the one it is said of but that person
  if exists (select from jsonb_to_recordset(c -> 'grants') as g(kind text, ref text, capacity text)
    where g.capacity = 'respondent' and not exists (select from concern n where n.case_id = which
      and n.kind = 'person' and n.role = 'respondent' and g.kind = 'person' and n.ref = g.ref)) then
    raise exception 'the case is not about the one who is to be heard' using errcode = 'check_violation';
  end if;
  insert into access (case_id, part, holder_kind, holder_ref, office_id, capacity, since, granted_seq)
  select which, g.part, g.kind, g.ref, g."officeId", g.capacity, moment, event_seq
  from jsonb_to_recordset(c -> 'grants') as g(part text, kind text, ref text, "officeId" text, capacity text)
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

-- Words, in the parts that their author had before this act or has after it; at opening, in every part, because whoever
-- opens a file makes its keys. A name is sealed then and at no other time. Doors stand open beside that, to write where
-- one cannot read: a reporter corrects their report, somebody offered declares a tie to whoever may answer it, a keeper
-- says to the reporter why, and anyone who looks on may raise a safety concern at the desk. The two sides have no such
-- door: what they say stays in what they see.
create or replace function gate_words(c jsonb, which uuid, moment timestamptz, had text[]) returns void language plpgsql as $$
declare
  d record;
  held text[] := my_capacities(which);
  event text := c ->> 'event';
  tie_part text := (select case workflow when 'slip' then 'conversation' else 'reporter' end from case_file where id = which);
begin
  for d in select * from jsonb_to_recordset(c -> 'documents') as x(id uuid, part text, kind text, sealed text, replaces uuid)
  loop
    -- "is not true": an unknown, from a field that was left out, opens nothing
    if (me() is not null and (c ? 'open' or d.part <> 'identity' and (
      d.part = any (had) or visible(which, d.part)
      or (d.part = 'report' and 'reporter' = any (held))
      or (d.part = tie_part and event = 'declareTie' and held && array['offered', 'offeredName'])
      or (d.part = 'reporter' and event in ('openIdentity', 'refuseIdentity') and 'keeper' = any (held))
      or (d.part = 'desk' and event = 'raiseSafety' and not held && array['reporter', 'respondent'])))) is not true then
      raise exception 'words in a part that their author does not see' using errcode = 'insufficient_privilege';
    end if;
    delete from document where id = d.replaces and case_id = which and author_ref = me() and kind = d.kind;
    insert into document (id, case_id, compartment_id, part, kind, author_ref, sealed, written_at)
    select d.id, which, k.id, k.part, d.kind, me(), bytes(d.sealed), moment
    from compartment k where k.case_id = which and k.part = d.part;
    if not found then raise exception 'this case has no part %', d.part; end if;
  end loop;
end $$;

-- Binds this file to others that the actor sees, or has opened. Nobody binds anything to their own matter, and who is a
-- party here, or excluded, is not asked about it in a consultation either.
create function gate_links(c jsonb, which uuid, moment timestamptz) returns void language plpgsql as $$
declare
  l record;
  opened_by text;
begin
  if not c ? 'links' then return; end if;
  if my_capacities(which) <@ array['subject', 'respondent', 'reporter'] then
    raise exception 'a file is linked by somebody who handles it' using errcode = 'insufficient_privilege';
  end if;
  for l in select * from jsonb_to_recordset(c -> 'links') as x("to" uuid, kind text)
  loop
    select actor_ref into opened_by from case_event where case_id = l."to" and seq = 1;
    if (opened_by = me() or sees_case(l."to")) is not true then
      raise exception 'a link to a file that the actor does not see' using errcode = 'insufficient_privilege';
    end if;
    if l.kind = 'consultation' and (opened_by is distinct from me()
      or exists (select from case_file f where f.id = l."to" and f.workflow <> 'consultation')
      or exists (select from case_file f where f.id = which and f.workflow = 'consultation')
      or exists (select from access a join concern n on n.case_id = which and n.kind = 'person' and n.ref = a.holder_ref
        where a.case_id = l."to" and a.until is null and n.role in ('subject', 'respondent', 'reporter', 'affected'))
      or exists (select from access a join exclusion x on x.case_id = which and (x.holder_ref = a.holder_ref or x.holder_ref = a.office_id)
        where a.case_id = l."to" and a.until is null)) then
      raise exception 'no consultation of this case' using errcode = 'check_violation';
    end if;
    insert into case_link (from_case, to_case, kind, since) values (which, l."to", l.kind, moment) on conflict do nothing;
  end loop;
end $$;

-- What is counted of a case: once, while it is closed. A null takes it back.
create function gate_outcome(c jsonb, which uuid) returns void language plpgsql as $$
declare
  o jsonb := c -> 'outcome';
begin
  if not c ? 'outcome' then return; end if;
  delete from outcome_fact where case_id = which;
  if o = 'null' then return; end if;
  insert into outcome_fact (case_id, quarter, region_id, workflow, matter, finding, resolution, measures,
    about_central_office, acknowledged_in, closed_in)
  select which, o ->> 'quarter', o ->> 'regionId', f.workflow, o ->> 'matter', o ->> 'finding', o ->> 'resolution',
    array(select jsonb_array_elements_text(o -> 'measures')), (o ->> 'aboutCentralOffice')::boolean,
    o ->> 'acknowledgedIn', o ->> 'closedIn'
  from case_file f where f.id = which and f.closed_at is not null;
  if not found then
    raise exception 'only what is closed has an outcome' using errcode = 'check_violation';
  end if;
end $$;

-- Destroys keys, words, rows and every link to a person. The chain of hashes stays and still verifies; what was counted
-- stays as a number of no case.
create or replace function gate_erase(which uuid, moment timestamptz) returns void language plpgsql as $$
begin
  perform graphile_worker.remove_job('clock:' || id) from clock where case_id = which;
  perform graphile_worker.remove_job('notice:' || id) from notice where case_id = which;
  delete from key_pair k using access a
  where a.case_id = which and a.holder_kind = 'person' and k.kind = 'receipt' and k.holder_ref = a.holder_ref;
  delete from receipt_notice where case_id = which;
  delete from case_link where which in (from_case, to_case);
  update outcome_fact set case_id = null where case_id = which;
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

create or replace function commit_case_event(c jsonb) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  which uuid := c ->> 'caseId';
  moment timestamptz := instant(c -> 'at');
  is_system boolean := not (c -> 'actor') ? 'person';
  act_id uuid := c ->> 'actId';
  event text := c ->> 'event';
  file case_file;
  first act;
  refused text;
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
    refused := gate_open(c, which, moment);
    if refused is not null then return jsonb_build_object('ok', false, 'code', refused); end if;
  else
    select * into file from case_file where id = which for update;
    if not found or not sees_case(which) then return '{"ok": false, "code": "notFound"}'; end if;
    if is_system and event is distinct from gate_system_event(which) and event is not null then
      return '{"ok": false, "code": "notFound"}';
    end if;
    -- what moves a case is done in a capacity that is held now; words beside it need none named
    if not is_system and (c ->> 'capacity' is not null or event is not null)
      and (c ->> 'capacity' = any (my_capacities(which))) is not true then
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
  -- no clock and no system event ends a case; a consultation is none, and lapses
  if is_system and file.closed_at is null and c #> '{next,closed}' = 'true' and file.workflow <> 'consultation' then
    raise exception 'a system event cannot close a case' using errcode = 'check_violation';
  end if;
  if c ? 'documents' then
    select coalesce(array_agg(p), '{}') into had
    from unnest(array['report', 'reporter', 'conversation', 'desk', 'identity']) p where visible(which, p);
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
  -- before the act takes anybody's sight, the actor's own included
  perform gate_links(c, which, moment);
  perform gate_access(c, which, moment, coalesce(event_seq, 0));
  perform gate_words(c, which, moment, had);
  perform gate_outcome(c, which);
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

revoke all on function gate_open(jsonb, uuid, timestamptz), gate_links(jsonb, uuid, timestamptz), gate_outcome(jsonb, uuid) from public;
