-- The trail: one hash chain a case, and one for each actor's refusals.

-- Appends to a chain; one at a time for each.
create function append_trail(p_chain text, p_case_id uuid, p_at timestamptz, sealed bytea) returns void
language plpgsql as $$
declare
  previous trail_entry;
  next_seq int;
  detail bytea := sha256(sealed);
  hash_before bytea;
begin
  perform pg_advisory_xact_lock(hashtextextended(p_chain, 1));
  select * into previous from trail_entry where chain = p_chain order by seq desc limit 1;
  next_seq := coalesce(previous.seq, 0) + 1;
  hash_before := coalesce(previous.hash, sha256(convert_to(p_chain, 'UTF8')));
  insert into trail_entry (chain, seq, case_id, at, detail_hash, previous_hash, hash)
  values (p_chain, next_seq, p_case_id, p_at, detail, hash_before, sha256(hash_before || detail || convert_to(
    p_chain || '|' || next_seq || '|' || (extract(epoch from p_at) * 1000)::bigint, 'UTF8')));
  insert into trail_detail (chain, seq, case_id, sealed) values (p_chain, next_seq, p_case_id, sealed);
end $$;

-- One entry in the case's trail for each person, part and visit (an hour); true when this began one.
create function record_read(p_case_id uuid, p_part text, at_ms bigint, exact_at text, sealed text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  at timestamptz := date_trunc('hour', instant(to_jsonb(at_ms)), 'UTC');
begin
  if not visible(p_case_id, p_part) or instant(to_jsonb(at_ms)) > domain_time() + interval '30 seconds' then return false; end if;
  insert into reading as r (case_id, part, person_ref, first_at, exact_first_at, last_at)
  values (p_case_id, p_part, acting_ref(p_case_id), at, exact_at, at)
  on conflict (case_id, part, person_ref) do update set last_at = excluded.last_at
    where r.last_at < excluded.last_at;
  if not found then return false; end if;
  perform append_trail('case:' || p_case_id, p_case_id, at, bytes(sealed));
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
  select append_trail('actor:' || ref, null, date_trunc('hour', instant(to_jsonb(at_ms)), 'UTC'), bytes(sealed))
$$;

-- Counts every chain over again, of every case: how many do not hold together. The numbers of chains and entries are
-- those of the cases that count for the one who asks. Nothing for anyone but Central Office and Independent Reviewers.
create function trail_intact(central_refs text[]) returns table (chains int, entries int, broken int)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if current_actor_ref() is null or not (holds_role('centralOffice') or holds_role('independentReviewer')) then return; end if;
  return query
  with links as (
    select e.chain, e.case_id, (e.seq = row_number() over in_order
      and e.previous_hash = coalesce(lag(e.hash) over in_order, sha256(convert_to(e.chain, 'UTF8')))
      and e.hash = sha256(e.previous_hash || e.detail_hash || convert_to(
        e.chain || '|' || e.seq || '|' || (extract(epoch from e.at) * 1000)::bigint, 'UTF8'))
      and (d.sealed is null or sha256(d.sealed) = e.detail_hash)) as fits
    from trail_entry e left join trail_detail d on d.chain = e.chain and d.seq = e.seq
    window in_order as (partition by e.chain order by e.seq)
  ), counted as (select id from counted_files(central_refs))
  select (count(distinct l.chain) filter (where l.case_id in (select id from counted)))::int,
    (count(*) filter (where l.case_id in (select id from counted)))::int,
    (count(distinct l.chain) filter (where not l.fits))::int
  from links l;
end $$;
