-- Destroys keys, documents, rows and every link to a person. What is left of an erased case: its random id, which
-- workflow it was, the months in which it was opened, closed and erased, and the chain of hashes, which still verifies.
-- Not what was found, decided or agreed, no date, no count. What was counted stays as a number of no case.
create function commit_erasing(commit jsonb, p_case_id uuid, at timestamptz) returns void language plpgsql as $$
declare
  chains text[] := array(select 'actor:' || jsonb_array_elements_text(commit -> 'forgets'));
begin
  if exists (select from case_file where id = p_case_id and closed_at is null) then
    raise exception 'a case that is open is not erased' using errcode = 'check_violation';
  end if;
  perform graphile_worker.remove_job('deadline:' || id) from deadline where case_id = p_case_id;
  perform graphile_worker.remove_job('notice:' || id) from notice where case_id = p_case_id;
  delete from key_pair k using access a
  where a.case_id = p_case_id and a.holder_kind = 'party' and k.kind = 'receipt' and k.holder_ref = a.holder_ref;
  -- A receipt has a chain of its own, for what it was refused. Which one that is only the application can tell, which
  -- holds the key of references.
  delete from trail_detail where case_id is null and chain = any (chains);
  delete from trail_key where case_id is null and chain = any (chains);
  delete from receipt_notice where case_id = p_case_id;
  delete from case_link where p_case_id in (from_case, to_case);
  update outcome_fact set case_id = null where case_id = p_case_id;
  delete from key_grant where case_id = p_case_id;
  delete from document where case_id = p_case_id;
  delete from case_part where case_id = p_case_id;
  delete from trail_key where case_id = p_case_id;
  delete from trail_detail where case_id = p_case_id;
  delete from reading where case_id = p_case_id;
  delete from access where case_id = p_case_id;
  delete from exclusion where case_id = p_case_id;
  delete from involvement where case_id = p_case_id;
  delete from asked_office where case_id = p_case_id;
  delete from deadline where case_id = p_case_id;
  delete from notice where case_id = p_case_id;
  delete from act where case_id = p_case_id;
  delete from case_event where case_id = p_case_id;
  update case_file set code_name = null, need = null, proposal_id = null, matter = null, resolution = null, version = 0,
    snapshot = '{"value": "erased", "context": {}}', erased_at = date_trunc('month', at),
    opened_at = date_trunc('month', opened_at), closed_at = date_trunc('month', closed_at)
  where id = p_case_id;
end $$;
