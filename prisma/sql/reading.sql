-- What opening a case begins with: its row and the rows that stand by it, in one query and with one question of sight.
-- All of them are for anyone who sees the case. Null for a case that the actor does not see, and for one that is erased.
create function read_case_rows(p_code_name text, p_case_id uuid) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan as $$
declare
  file case_file;
begin
  select * into file from case_file f
  where f.id = coalesce(p_case_id, (select n.id from case_file n where n.code_name = p_code_name));
  if file.code_name is null or not sees_case(file.id) then return null; end if;
  return jsonb_build_object(
    'file', jsonb_build_object('id', file.id, 'codeName', file.code_name, 'workflow', file.workflow,
      'machineVersion', file.machine_version, 'snapshot', file.snapshot, 'version', file.version, 'matter', file.matter,
      'need', file.need, 'proposalId', file.proposal_id, 'resolution', file.resolution,
      'openedAt', milliseconds(file.opened_at), 'closedAt', milliseconds(file.closed_at)),
    'participants', (select coalesce(jsonb_agg(p), '[]') from (
      select a.holder_kind as kind, a.holder_ref as ref, a.capacity, bool_or(a.until is null) as live
      from access a where a.case_id = file.id group by 1, 2, 3) p),
    'exclusions', (select coalesce(jsonb_agg(jsonb_build_object('kind', x.holder_kind, 'ref', x.holder_ref)
      order by x.since, x.holder_ref), '[]') from exclusion x where x.case_id = file.id),
    'involvement', (select coalesce(jsonb_agg(jsonb_build_object('kind', i.kind, 'ref', i.ref, 'role', i.role)), '[]')
      from involvement i where i.case_id = file.id),
    'route', (select coalesce(jsonb_agg(jsonb_build_object('officeId', o.office_id, 'personRef', o.person_ref,
      'step', o.step, 'since', milliseconds(o.since), 'exactSince', o.exact_since) order by o.step, o.office_id), '[]')
      from asked_office o where o.case_id = file.id),
    'events', (select coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'event', e.event, 'capacity', e.capacity,
      'actorRef', e.actor_ref, 'at', milliseconds(e.at), 'exactAt', e.exact_at) order by e.seq), '[]')
      from case_event e where e.case_id = file.id));
end $$;

create function milliseconds(at timestamptz) returns bigint language sql immutable strict
  as $$ select (extract(epoch from at) * 1000)::bigint $$;
