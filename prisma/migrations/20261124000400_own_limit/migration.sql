-- How many open cases each of these people handles, for their own limit: numbers alone, and only of those asked about.
-- Routing has to know it of people whose cases the actor does not see.
create function handling_counts(refs text[]) returns table (ref text, open int)
language sql stable security definer set search_path = public, pg_temp as $$
  select asked.ref, (select count(distinct a.case_id)::int
    from access a join case_file f on f.id = a.case_id
    where a.holder_kind = 'person' and a.holder_ref = asked.ref and a.capacity = 'handler' and a.until is null
      and f.closed_at is null and f.erased_at is null)
  from unnest(refs) as asked(ref)
$$;
revoke all on function handling_counts(text[]) from public;
grant execute on function handling_counts(text[]) to evenkeel_app;

alter table person add constraint person_case_limit check (case_limit between 0 and 99);
