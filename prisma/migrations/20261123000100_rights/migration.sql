-- Who may do what to which table. The owner migrates and owns the functions of the gate; the application
-- connects as evenkeel_app, which may read case tables under row-level security and change none of them.

do $$ begin
  if not exists (select from pg_roles where rolname = 'evenkeel_app') then
    create role evenkeel_app nologin;
  end if;
end $$;

-- ── What a column can hold ──────────────────────────────────────────────────────────────────────────────────

alter table meeting add constraint meeting_weekday check (weekday between 1 and 7);
alter table meeting add constraint meeting_start_time check (start_time ~ '^[0-2][0-9]:[0-5][0-9]$');
alter table demo_time add constraint demo_time_single check (id = 1);
alter table key_pair add constraint key_pair_kind check (kind in ('person', 'member', 'office', 'recovery'));
alter table departure add constraint departure_event check (event in ('handlerGone', 'roleEnded'));
alter table compartment add constraint compartment_part check (part in ('report', 'conversation', 'desk'));
alter table access add constraint access_part check (part in ('case', 'report', 'conversation', 'desk'));
alter table access add constraint access_holder check (holder_kind in ('person', 'office'));
alter table exclusion add constraint exclusion_holder check (holder_kind in ('person', 'office'));
alter table concern add constraint concern_kind check (kind in ('person', 'meeting', 'office'));
alter table clock add constraint clock_state check (state in ('armed', 'fired', 'stopped'));
alter table cover_clock add constraint cover_clock_state check (state in ('armed', 'fired', 'stopped'));
-- local dates compare as text, which holds only while every one has this shape
alter table office_seat add constraint office_seat_dates
  check (from_on ~ '^\d{4}-\d\d-\d\d$' and (until_on is null or until_on ~ '^\d{4}-\d\d-\d\d$'));

-- ── Indexes that only live rows need ────────────────────────────────────────────────────────────────────────

-- the desk: what is mine or my offices' now, however many cases there are
create index access_live_holder on access (holder_ref, holder_kind) include (case_id, part, capacity) where until is null;
create unique index access_live_once on access (case_id, holder_ref, holder_kind, part, capacity) where until is null;
create index clock_armed on clock (due_at) where state = 'armed';
create index cover_clock_armed on cover_clock (due_at) where state = 'armed';
create index notice_unsent on notice (created_at) where sent_at is null;
create index trail_entry_case on trail_entry (case_id) where case_id is not null;

-- ── Who asks ────────────────────────────────────────────────────────────────────────────────────────────────

-- Set by the application for each transaction; empty is no one.
create function me() returns text language sql stable
  as $$ select nullif(current_setting('evenkeel.actor', true), '') $$;

-- Not a source of time: the application hands in every instant that is written. This is the bound against which
-- "due" and "not in the future" are checked, moved with the demo's clock.
create function domain_time() returns timestamptz language sql volatile security definer set search_path = public, pg_temp
  as $$ select clock_timestamp() + coalesce((select offset_ms from demo_time where id = 1), 0) * interval '1 millisecond' $$;

create function my_offices() returns text[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(s.office_id), '{}')
  from office_seat s, to_char(domain_time() at time zone 'UTC', 'YYYY-MM-DD') as today
  where s.member_ref = nullif(current_setting('evenkeel.member', true), '')
    and s.from_on <= today and (s.until_on is null or s.until_on >= today)
$$;

-- A live row for me, or for one of my offices while I am no party to the case; an exclusion beats either.
create function visible(which uuid, what text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return me() is not null
    and not exists (select from exclusion x where x.case_id = which and x.holder_kind = 'person' and x.holder_ref = me())
    and (
      -- one's own matter needs no office; everything else is seen by whoever still holds one
      exists (select from access a where a.case_id = which and a.part = what and a.until is null
        and a.holder_kind = 'person' and a.holder_ref = me()
        and (a.capacity in ('subject', 'reporter') or cardinality(my_offices()) > 0))
      or exists (select from access a where a.case_id = which and a.part = what and a.until is null
        and a.holder_kind = 'office' and a.holder_ref = any (my_offices())
        and not exists (select from exclusion x
          where x.case_id = which and x.holder_kind = 'office' and x.holder_ref = a.holder_ref)
        and not exists (select from concern c where c.case_id = which and c.kind = 'person' and c.ref = me()
          and c.role in ('subject', 'respondent', 'reporter', 'affected'))));
end $$;

-- The capacities in which I stand towards a case now.
create function my_capacities(which uuid) returns text[]
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct a.capacity), '{}') from access a
  where a.case_id = which and a.until is null and visible(which, a.part)
    and (a.holder_kind = 'person' and a.holder_ref = me()
      or a.holder_kind = 'office' and a.holder_ref = any (my_offices()))
$$;

-- A system event sees the one case of its armed, due clock; a departure sees the cases that the person looks after or
-- was asked to (handlerGone), or is the subject of (roleEnded).
create function bound_to(which uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  by_clock text := nullif(current_setting('evenkeel.clock', true), '');
  by_departure text := nullif(current_setting('evenkeel.departure', true), '');
begin
  if me() is not null then return false; end if;
  if by_clock is not null then
    return exists (select from clock c where c.id = split_part(by_clock, ':', 1)::uuid and c.case_id = which
      and c.generation = split_part(by_clock, ':', 2)::int and c.state = 'armed' and c.due_at <= domain_time());
  end if;
  return by_departure is not null and exists (
    select from departure d join access a on a.holder_ref = d.person_ref
    where d.id = by_departure::uuid and a.case_id = which and a.until is null and a.holder_kind = 'person'
      and case d.event when 'handlerGone' then a.capacity not in ('subject', 'reporter') else a.capacity = 'subject' end);
end $$;

create function sees_case(which uuid) returns boolean language sql stable
  as $$ select visible(which, 'case') or bound_to(which) $$;

-- Subject and handler see who has access, and when each first read.
create function sees_everyone(which uuid) returns boolean language sql stable
  as $$ select my_capacities(which) && array['subject', 'handler'] or bound_to(which) $$;

-- ── Rights ──────────────────────────────────────────────────────────────────────────────────────────────────

grant usage on schema public to evenkeel_app;
grant select, insert, update, delete on
  region, person, office, office_term, facilitator_term, administrator, meeting, meeting_facilitator, setting,
  auth_user, auth_session, auth_account, sign_in_code, key_pair, office_key_wrap, office_seat, draft,
  cover_request, cover_clock to evenkeel_app;
grant select, update on demo_time to evenkeel_app;
grant select, insert on departure to evenkeel_app;
grant select on
  case_file, compartment, wrap, document, access, reading, exclusion, concern, asked_office, case_event, clock, act,
  notice, trail_entry, trail_detail, trail_key to evenkeel_app;

alter table draft enable row level security;
create policy own on draft to evenkeel_app using (person_ref = (select me())) with check (person_ref = (select me()));

alter table case_file enable row level security;
alter table compartment enable row level security;
alter table wrap enable row level security;
alter table document enable row level security;
alter table access enable row level security;
alter table reading enable row level security;
alter table exclusion enable row level security;
alter table concern enable row level security;
alter table asked_office enable row level security;
alter table case_event enable row level security;
alter table clock enable row level security;
alter table act enable row level security;
alter table notice enable row level security;
alter table trail_entry enable row level security;
alter table trail_detail enable row level security;
alter table trail_key enable row level security;

create policy seen on case_file for select to evenkeel_app using (sees_case(id));
-- public halves: whoever sees the case can seal words into it, without being able to read there
create policy seen on compartment for select to evenkeel_app using (sees_case(case_id));
create policy seen on wrap for select to evenkeel_app using (visible(case_id, part));
create policy seen on document for select to evenkeel_app using (visible(case_id, part));
create policy seen on access for select to evenkeel_app using (
  (((holder_kind = 'person' and holder_ref = (select me()))
    or (holder_kind = 'office' and holder_ref = any ((select my_offices())::text[])))
   and visible(case_id, 'case'))
  or sees_everyone(case_id));
create policy seen on reading for select to evenkeel_app using (
  (person_ref = (select me()) and visible(case_id, part)) or sees_everyone(case_id));
create policy seen on exclusion for select to evenkeel_app using (sees_case(case_id));
create policy seen on concern for select to evenkeel_app using (sees_case(case_id));
create policy seen on asked_office for select to evenkeel_app using (sees_case(case_id));
create policy seen on case_event for select to evenkeel_app using (sees_case(case_id));
create policy seen on clock for select to evenkeel_app using (sees_case(case_id));
create policy own on act for select to evenkeel_app using (actor_ref = (select me()));
create policy own on notice for select to evenkeel_app using (recipient_kind = 'person' and recipient_ref = (select me()));
create policy seen on trail_entry for select to evenkeel_app using (
  chain = (select current_setting('evenkeel.chain', true)) or (case_id is not null and sees_case(case_id)));
create policy seen on trail_detail for select to evenkeel_app using (
  chain = (select current_setting('evenkeel.chain', true)) or (case_id is not null and sees_case(case_id)));
create policy seen on trail_key for select to evenkeel_app using (
  chain = (select current_setting('evenkeel.chain', true)) or (case_id is not null and sees_case(case_id)));

-- Who stands how towards these cases, for anyone who sees them: policy and routing need it, without times and readings.
create function case_standing(which uuid[])
returns table (case_id uuid, holder_kind text, holder_ref text, capacity text, live boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.case_id, a.holder_kind, a.holder_ref, a.capacity, bool_or(a.until is null)
  from (select w as id from unnest(which) w where sees_case(w)) seen join access a on a.case_id = seen.id
  group by 1, 2, 3, 4
$$;
