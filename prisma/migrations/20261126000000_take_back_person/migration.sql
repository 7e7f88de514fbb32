-- Somebody was named as the one it is said of, by mistake, and was told nothing. They stand in no relation to the file any
-- more. No key was ever made for them as the respondent: that happens when they are told.
create function gate_frees(c jsonb, which uuid) returns void language plpgsql as $$
declare
  freed text[] := array(select jsonb_array_elements_text(c -> 'frees'));
begin
  if cardinality(freed) = 0 then return; end if;
  -- by whoever handles it; and whoever was told is heard, and never let go of behind their back
  if c ->> 'event' is distinct from 'takeBackPerson' or ('handler' = any (my_capacities(which))) is not true or exists (select from access a where a.case_id = which
    and a.holder_kind = 'person' and a.holder_ref = any (freed) and a.capacity = 'respondent') then
    raise exception 'nobody is let go of who was told of it' using errcode = 'check_violation';
  end if;
  delete from concern where case_id = which and kind = 'person' and role = 'respondent' and ref = any (freed);
end $$;
revoke all on function gate_frees(jsonb, uuid) from public;

-- Before everything else about access: what an act frees somebody of, it does not end for them.
alter function gate_access(jsonb, uuid, timestamptz, int) rename to gate_rows;
create function gate_access(c jsonb, which uuid, moment timestamptz, event_seq int) returns void language plpgsql as $$
begin
  perform gate_frees(c, which);
  perform gate_rows(c, which, moment, event_seq);
end $$;
revoke all on function gate_access(jsonb, uuid, timestamptz, int), gate_rows(jsonb, uuid, timestamptz, int) from public;
