-- What is left of an erased file: its random id, which workflow it was, the months in which it was opened, closed and
-- erased, and the chain of hashes. Not what was found, decided or agreed, no date, no id of words, no count.
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
  perform gate_forget_file(which, moment);
end $$;

create function gate_forget_file(which uuid, moment timestamptz) returns void language sql as $$
  update case_file set code_name = null, need = null, proposal_id = null, matter = null, resolution = null, version = 0,
    snapshot = '{"value": "erased", "context": {}}', erased_at = date_trunc('month', moment),
    opened_at = date_trunc('month', opened_at), closed_at = date_trunc('month', closed_at)
  where id = which
$$;

-- Files that were erased before.
select gate_forget_file(id, erased_at) from case_file where erased_at is not null;

-- A receipt has a chain of its own, for what it was refused. It goes as the case's does: nobody can open its details any
-- more, and its hashes still verify. Which chain that is only the application can tell, which holds the key of references.
create function gate_forget_chains(c jsonb) returns void language plpgsql as $$
declare
  chains text[] := array(select 'actor:' || jsonb_array_elements_text(c -> 'forgets'));
begin
  if (c -> 'erase' = 'true') is not true then return; end if;
  delete from trail_detail where case_id is null and chain = any (chains);
  delete from trail_key where case_id is null and chain = any (chains);
end $$;

create or replace function gate_access(c jsonb, which uuid, moment timestamptz, event_seq int) returns void language plpgsql as $$
begin
  perform gate_frees(c, which);
  perform gate_rows(c, which, moment, event_seq);
  perform gate_forget_chains(c);
end $$;

revoke all on function gate_forget_file(uuid, timestamptz), gate_forget_chains(jsonb) from public;
