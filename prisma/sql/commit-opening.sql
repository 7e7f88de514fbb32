-- Opens a case. Null, or why not: the case name is taken (the application draws another), or this receipt has a case.
create function commit_opening(commit jsonb, p_case_id uuid, at timestamptz) returns text language plpgsql as $$
declare
  opening jsonb := commit -> 'open';
  actor_ref text := current_actor_ref();
begin
  if actor_ref is null then return 'notFound'; end if;
  if opening ? 'receipt' then
    -- of two that send the same report at once, one opens it
    perform pg_advisory_xact_lock(hashtextextended(actor_ref, 5));
    if exists (select from key_pair where kind = 'receipt' and holder_ref = actor_ref) then return 'movedOn'; end if;
  end if;
  insert into case_file (id, code_name, workflow, machine_version, snapshot, version, matter, need, opened_at)
  values (p_case_id, opening ->> 'codeName', opening ->> 'workflow', (commit #>> '{next,machineVersion}')::int,
    commit #> '{next,snapshot}', 0, opening ->> 'matter', opening ->> 'need', at)
  on conflict (code_name) do nothing;
  if not found then return 'nameTaken'; end if;
  insert into case_part (id, case_id, part, public_key)
  select x.id, p_case_id, x.part, bytes(x."publicKey")
  from jsonb_to_recordset(opening -> 'caseParts') as x(id uuid, part text, "publicKey" text);
  insert into trail_key (chain, case_id, public_key, wrapped_private)
  values ('case:' || p_case_id, p_case_id, bytes(opening #>> '{trailKey,publicKey}'), bytes(opening #>> '{trailKey,wrappedPrivate}'));
  if opening ? 'receipt' then
    insert into key_pair (id, kind, holder_ref, public_key, wrapped_private, wrapped_by)
    values ((opening #>> '{receipt,keyId}')::uuid, 'receipt', actor_ref, bytes(opening #>> '{receipt,publicKey}'),
      bytes(opening #>> '{receipt,wrappedPrivate}'), 'code');
  end if;
  if opening ? 'noticeAddress' then
    insert into receipt_notice (receipt_ref, case_id, sealed_address, locale)
    values (actor_ref, p_case_id, bytes(opening #>> '{noticeAddress,sealed}'), opening #>> '{noticeAddress,locale}');
  end if;
  return null;
end $$;
