-- What Central Office and the Independent Reviewers can know of all cases without seeing one. Central Office is shown
-- nothing that depends on a file in which anyone of a Central Office is concerned or excluded: no number of theirs may
-- move because of it. Who those people are is handed in as references: a seat names a member, never the party to a case.

create function band_of(how_long interval) returns text language sql immutable as $$
  select case when how_long <= interval '1 day' then 'day' when how_long <= interval '7 days' then 'week'
    when how_long <= interval '31 days' then 'month' when how_long <= interval '92 days' then 'quarter'
    when how_long is not null then 'longer' end
$$;

-- The files that count for the one who asks: for Independent Reviewers all but those that concern or exclude them.
create function counted_files(central_people text[]) returns setof case_file
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  central boolean := holds_role('centralOffice');
  people text[] := array[me()] || case when central then coalesce(central_people, '{}') else '{}' end;
  offices text[] := my_offices() || case when central
    then array(select id from office where role = 'centralOffice') else '{}' end;
begin
  if me() is null or not (central or holds_role('independentReviewer')) then return; end if;
  return query select f.* from case_file f where f.erased_at is null
    and not exists (select from concern c where c.case_id = f.id
      and (c.kind = 'person' and c.ref = any (people) or c.kind = 'office' and c.ref = any (offices)))
    and not exists (select from exclusion x where x.case_id = f.id
      and (x.holder_kind = 'person' and x.holder_ref = any (people) or x.holder_kind = 'office' and x.holder_ref = any (offices)));
end $$;

-- Open files by the office that was asked last: all of them, those that nobody looks after yet, and for how long the
-- oldest of these has lain there.
create function waiting_by_office(central_people text[])
returns table (office_id text, workflow text, open_files int, waiting int, longest text)
language sql stable security definer set search_path = public, pg_temp as $$
  with asked as (
    select distinct on (f.id) r.office_id, f.workflow, r.since,
      not exists (select from access a where a.case_id = f.id and a.until is null and a.capacity = 'handler') as lies
    from counted_files(central_people) f join asked_office r on r.case_id = f.id
    where f.closed_at is null and f.workflow <> 'consultation' and r.since is not null
    order by f.id, r.since desc, r.step desc, r.office_id
  )
  select office_id, workflow, count(*)::int, (count(*) filter (where lies))::int,
    band_of(domain_time() - min(since) filter (where lies))
  from asked group by office_id, workflow
$$;

-- For Central Office: open files that are about the same person, as pairs of code names. What somebody reported of
-- themselves is never among them.
create function same_person_files(central_people text[]) returns table (one text, other text)
language sql stable security definer set search_path = public, pg_temp as $$
  with about as (
    select f.code_name, c.ref from counted_files(central_people) f
    join concern c on c.case_id = f.id and c.kind = 'person' and c.role in ('subject', 'respondent')
    where holds_role('centralOffice') and f.closed_at is null and f.code_name is not null
      and (f.workflow = 'ethicalLapse' or f.workflow = 'slip' and f.snapshot #> '{context,selfReported}' = 'false'
        and exists (select from compartment k where k.case_id = f.id and k.part = 'reporter'))
  )
  select distinct a.code_name, b.code_name from about a join about b on b.ref = a.ref and a.code_name < b.code_name
$$;

-- Counts every chain over again, of whatever case: how many do not hold together. The numbers of chains and entries are
-- those of the files that count for the one who asks. Nothing for anybody else.
create function trail_intact(central_people text[]) returns table (chains int, entries int, broken int)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if me() is null or not (holds_role('centralOffice') or holds_role('independentReviewer')) then return; end if;
  return query
  with links as (
    select e.chain, e.case_id, (e.seq = row_number() over in_order
      and e.previous_hash = coalesce(lag(e.hash) over in_order, sha256(convert_to(e.chain, 'UTF8')))
      and e.hash = sha256(e.previous_hash || e.detail_hash || convert_to(
        e.chain || '|' || e.seq || '|' || (extract(epoch from e.at) * 1000)::bigint, 'UTF8'))
      and (d.sealed is null or sha256(d.sealed) = e.detail_hash)) as fits
    from trail_entry e left join trail_detail d on d.chain = e.chain and d.seq = e.seq
    window in_order as (partition by e.chain order by e.seq)
  ), counted as (select id from counted_files(central_people))
  select (count(distinct l.chain) filter (where l.case_id in (select id from counted)))::int,
    (count(*) filter (where l.case_id in (select id from counted)))::int,
    (count(distinct l.chain) filter (where not l.fits))::int
  from links l;
end $$;

-- A notice by its id, for the worker that sends it; nothing when it went out already. Of a receipt whose holder left an
-- address for that, the sealed address.
drop function notice_to_send(uuid);
create function notice_to_send(which uuid)
returns table (recipient_kind text, recipient_ref text, notice text, created_at timestamptz, sealed_address bytea, locale text)
language sql stable security definer set search_path = public, pg_temp as $$
  select n.recipient_kind, n.recipient_ref, n.notice, n.created_at, r.sealed_address, r.locale
  from notice n left join receipt_notice r on n.recipient_kind = 'person' and r.receipt_ref = n.recipient_ref
  where n.id = which and n.sent_at is null
$$;

revoke all on function counted_files(text[]), waiting_by_office(text[]), same_person_files(text[]), trail_intact(text[]),
  notice_to_send(uuid) from public;
grant execute on function waiting_by_office(text[]), same_person_files(text[]), trail_intact(text[]), notice_to_send(uuid)
  to evenkeel_app;
