-- Who asks, and when. The application says who for each transaction (withActor in lib/db/client.ts).

-- The reference of the person or receipt that acts, as party to a case; null for a system event, and for no one.
create function current_actor_ref() returns text language sql stable
  as $$ select nullif(current_setting('evenkeel.actor', true), '') $$;

-- The reference of the same person in all they do for others; null for a receipt too, which has no office.
create function current_member_ref() returns text language sql stable
  as $$ select nullif(current_setting('evenkeel.member', true), '') $$;

create function my_refs() returns text[] language sql stable
  as $$ select array_remove(array[current_actor_ref(), current_member_ref()], null) $$;

-- Not a source of time: the application hands in every instant that is written. This is the bound against which
-- "due" and "not in the future" are checked, moved with the demo's time.
create function domain_time() returns timestamptz language sql volatile security definer set search_path = public, pg_temp
  as $$ select clock_timestamp() + coalesce((select offset_ms from demo_time where id = 1), 0) * interval '1 millisecond' $$;

create function instant(ms jsonb) returns timestamptz language sql immutable strict
  as $$ select timestamptz 'epoch' + (ms #>> '{}')::bigint * interval '1 millisecond' $$;

create function bytes(base64 text) returns bytea language sql immutable strict
  as $$ select decode(base64, 'base64') $$;

-- The reference by which a case names that office when it is about it, or leaves it out; null for one that is not the
-- actor's. The application hands them in, because no key of references lies in the database.
create function my_office_ref(office_id text) returns text language sql stable
  as $$ select nullif(current_setting('evenkeel.offices', true), '')::jsonb ->> office_id $$;

-- These are asked for every row that is read: plain steps in plpgsql, made into plans once a connection. Left to itself
-- the planner makes a new plan for each call, because it cannot know how few rows a case has: four times the work,
-- measured. So are those of sight.sql.

create function my_offices() returns text[] language plpgsql stable security definer set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan as $$
declare
  member text := current_member_ref();
  today text := to_char(domain_time() at time zone 'UTC', 'YYYY-MM-DD');
begin
  if member is null then return '{}'; end if;
  return array(select s.office_id from office_seat s
    where s.member_ref = member and s.from_on <= today and (s.until_on is null or s.until_on >= today)
      -- without its reference it could not be told whether a case is about it
      and my_office_ref(s.office_id) is not null);
end $$;

create function holds_role(office_role text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from office o where o.id = any (my_offices()) and o.role = office_role)
$$;
