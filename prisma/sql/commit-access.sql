-- Who stands in which relation to a case after an act: who is involved, who is excluded, whose access ends or begins.

-- A person was named as the respondent by mistake, and was told nothing. They stand in no relation to the case any more.
-- No key was ever made for them as the respondent: that happens when they are told. Runs first, so that access is not
-- revoked for a respondent who is removed in the same commit.
create function commit_release(commit jsonb, p_case_id uuid) returns void language plpgsql as $$
declare
  released text[] := array(select jsonb_array_elements_text(commit -> 'frees'));
begin
  if cardinality(released) = 0 then return; end if;
  -- by a handler; and a person who was told is heard, and never let go of behind their back
  if commit ->> 'event' is distinct from 'takeBackPerson' or ('handler' = any (my_capacities(p_case_id))) is not true
    or exists (select from access a where a.case_id = p_case_id
      and a.holder_kind = 'party' and a.holder_ref = any (released) and a.capacity = 'respondent') then
    raise exception 'nobody is let go of who was told of it' using errcode = 'check_violation';
  end if;
  delete from involvement where case_id = p_case_id and kind = 'person' and role = 'respondent' and ref = any (released);
end $$;

-- Involvement, exclusions, ends and grants, in this order: what an act excludes, it cannot grant, and a person who turns
-- out to be a party loses what they held.
create function commit_access(commit jsonb, p_case_id uuid, at timestamptz, event_seq int) returns void language plpgsql as $$
begin
  if exists (select from jsonb_to_recordset(commit -> 'involvement') as x(kind text, member text)
    where x.kind = 'person' and x.member is null) then
    raise exception 'a person is involved without their member reference' using errcode = 'check_violation';
  end if;
  insert into involvement (case_id, kind, ref, role)
  select p_case_id, x.kind, x.ref, x.role from jsonb_to_recordset(commit -> 'involvement') as x(kind text, ref text, role text)
  on conflict do nothing;
  insert into exclusion (case_id, holder_kind, holder_ref, why, since)
  select p_case_id, x.kind, x.ref, x.why, at from jsonb_to_recordset(commit -> 'exclusions') as x(kind text, ref text, why text)
  on conflict do nothing;
  perform commit_ends(commit, p_case_id, at);

  perform commit_check_grants(commit -> 'grants', p_case_id);
  insert into access (case_id, part, holder_kind, holder_ref, office_id, capacity, since, exact_since, granted_seq)
  select p_case_id, g.part, g.kind, g.ref, g."officeId", g.capacity, at, commit ->> 'exactAt', event_seq
  from jsonb_to_recordset(commit -> 'grants') as g(part text, kind text, ref text, "officeId" text, capacity text)
  on conflict (case_id, holder_ref, holder_kind, part, capacity) where until is null do nothing;

  insert into key_grant (case_id, recipient_key_id, seq, sealed)
  select p_case_id, k."recipientKeyId", event_seq, bytes(k.sealed)
  from jsonb_to_recordset(commit -> 'keyGrants') as k("recipientKeyId" uuid, sealed text);
end $$;

-- A person is known by two references, and only this act brings both: what it finds out about them ends their rows here.
-- Later acts cannot make such a row anew (commit_check_grants).
create function commit_ends(commit jsonb, p_case_id uuid, at timestamptz) returns void language plpgsql as $$
begin
  if not commit ?| array['involvement', 'exclusions', 'ends', 'closeDocuments'] then return; end if;
  update access a set until = at, exact_until = commit ->> 'exactAt'
  where a.case_id = p_case_id and a.until is null and (
    (a.capacity not in ('subject', 'respondent') and exists (
      select from jsonb_to_recordset(commit -> 'exclusions') as x(kind text, party text, member text, "officeId" text)
      where a.holder_ref in (x.party, x.member) or a.holder_kind = 'office' and a.holder_ref = x."officeId"))
    or (a.holder_kind <> 'party' and exists (
      select from jsonb_to_recordset(commit -> 'involvement') as i(kind text, role text, member text, "officeId" text)
      where i.kind = 'person' and i.member = a.holder_ref
        or i.kind = 'office' and i.role = 'respondent'
          and i."officeId" = case a.holder_kind when 'office' then a.holder_ref else a.office_id end))
    or ((commit ->> 'closeDocuments')::boolean and a.part <> 'case')
    or exists (select from jsonb_to_recordset(commit -> 'ends') as e(capacity text, kind text, ref text)
      where e.capacity = a.capacity and (e.ref is null or (e.kind = a.holder_kind and e.ref = a.holder_ref))));
end $$;

create function commit_check_grants(grants jsonb, p_case_id uuid) returns void language plpgsql as $$
declare
  case_ids uuid[] := related_case_ids(p_case_id);
  own text[] := array['subject', 'respondent', 'reporter'];
begin
  -- the reference as party of the same person, for what follows; not stored. One that cannot be right is none.
  if exists (select from jsonb_to_recordset(grants) as g(kind text, ref text, party text, "officeId" text, "officeRef" text)
    where g.kind = 'member' and (g.party is null or g.party = g.ref
        or coalesce(g.ref = current_member_ref(), false) <> coalesce(g.party = current_actor_ref(), false)
        or exists (select from office_seat s where s.member_ref = g.party))
      or g."officeRef" is null and (g.kind = 'office' or g."officeId" is not null)) then
    raise exception 'a row at the desk without the reference as party of the same person' using errcode = 'check_violation';
  end if;
  -- to be heard is no handling: an exclusion does not stand against it
  if exists (select from jsonb_to_recordset(grants) as g(ref text, party text, capacity text, "officeRef" text)
    join exclusion x on x.case_id = any (case_ids) and x.holder_ref in (g.ref, g.party, g."officeRef")
    where g.capacity not in ('subject', 'respondent')) then
    raise exception 'an excluded holder cannot be granted access' using errcode = 'check_violation';
  end if;
  -- no one acts in their own cause, whatever the application decided; a receipt is a party by its own row alone
  if exists (select from jsonb_to_recordset(grants) as g(kind text, party text, capacity text, "officeRef" text)
    where g.capacity <> all (own) and (
      exists (select from involvement i where i.case_id = any (case_ids) and (
        i.kind = 'person' and i.ref = g.party
        or i.kind = 'office' and i.role = 'respondent' and i.ref = g."officeRef"))
      or exists (select from access a where a.case_id = any (case_ids) and a.holder_kind = 'party' and a.holder_ref = g.party))) then
    raise exception 'a party to the case cannot handle it' using errcode = 'check_violation';
  end if;
  -- and only the respondent is heard as the respondent
  if exists (select from jsonb_to_recordset(grants) as g(kind text, ref text, capacity text)
    where g.capacity = 'respondent' and not exists (select from involvement i where i.case_id = p_case_id
      and i.kind = 'person' and i.role = 'respondent' and i.ref = g.ref)) then
    raise exception 'the case is not about the one who is to be heard' using errcode = 'check_violation';
  end if;
end $$;

-- The fallback route: planned offices when opening; `asked` also marks one that was planned before.
create function commit_route(commit jsonb, p_case_id uuid, at timestamptz, event_seq int) returns void language sql as $$
  insert into asked_office (case_id, office_id, person_ref, step, since, exact_since, asked_seq)
  select p_case_id, r."officeId", coalesce(r."personRef", ''), r.step, case when r.asked then at end,
    case when r.asked then commit ->> 'exactAt' end, case when r.asked then event_seq end
  from jsonb_to_recordset(commit -> 'route') as r("officeId" text, "personRef" text, step int, asked boolean)
  on conflict (case_id, office_id, person_ref) do update set since = coalesce(asked_office.since, excluded.since),
    exact_since = coalesce(asked_office.exact_since, excluded.exact_since),
    asked_seq = coalesce(asked_office.asked_seq, excluded.asked_seq)
$$;
