-- What the worker and the operator need to know about clocks and notices, without seeing a case.

-- Adds the job again of each due clock and unsent notice that has none, or has one set for later (the demo moved
-- time on). A job that used up its attempts keeps its key and is left alone: it is for the operator to see.
create function sweep_alarms() returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  lost jsonb;
begin
  -- A worker that was killed leaves its jobs locked, and the queue itself would wait four hours for it. No job takes
  -- this long, and each may run again beside itself: whatever it does takes effect once.
  update graphile_worker._private_jobs set locked_at = null, locked_by = null, run_at = clock_timestamp()
  where locked_at < clock_timestamp() - interval '5 minutes';
  with wanted (job) as (
    select gate_clock_job(c) from clock c where c.state = 'armed' and c.due_at <= domain_time()
    union all
    select jsonb_build_object('task', 'cover-clock', 'key', 'cover:' || c.request_id || ':' || c.name, 'due', c.due_at,
      'payload', jsonb_build_object('requestId', c.request_id, 'name', c.name, 'generation', c.generation))
    from cover_clock c where c.state = 'armed' and c.due_at <= domain_time()
    union all
    select gate_notice_job(n.id) from notice n where n.sent_at is null
  )
  select coalesce(jsonb_agg(w.job), '[]') into lost
  from wanted w left join graphile_worker._private_jobs j on j.key = w.job ->> 'key'
  where j.id is null
    -- set for later than it is due, and not because it waits to be tried again; a notice that quiet hours put off
    -- looks again where time can be moved
    or ((w.job ? 'due' or exists (select from demo_time))
      and j.attempts = 0 and j.locked_at is null and j.run_at > clock_timestamp());
  perform gate_alarms(lost);
  -- mails about cover that quiet hours put off have no row of their own
  update graphile_worker._private_jobs set run_at = clock_timestamp()
  where key like 'cover-mail:%' and attempts = 0 and locked_at is null and run_at > clock_timestamp()
    and exists (select from demo_time);
  return jsonb_array_length(lost);
end $$;

-- When the next clock rings, of whichever case or request: for the demo, which moves its time there.
create function next_alarm() returns timestamptz
language sql stable security definer set search_path = public, pg_temp as $$
  select min(due_at) from (
    select due_at from clock where state = 'armed' union all select due_at from cover_clock where state = 'armed'
  ) every_clock where due_at > domain_time()
$$;

-- For the operator's desk: jobs that used up their attempts. Their case is not lost; `retry_alarm` sets them going again.
create function failed_alarms() returns table (task text, key text, attempts int, last_tried timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select t.identifier, j.key, j.attempts::int, j.updated_at
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where j.attempts >= j.max_attempts and j.key is not null and t.identifier in ('case-clock', 'cover-clock', 'send-notice', 'cover-mail', 'departure');
end $$;

create function retry_alarm(which text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update graphile_worker._private_jobs set attempts = 0, run_at = clock_timestamp(), last_error = null
  where key = which and attempts >= max_attempts and locked_at is null;
  return found;
end $$;

-- A notice by its id, for the worker that sends it; nothing when it went out already.
create function notice_to_send(which uuid)
returns table (recipient_kind text, recipient_ref text, notice text, created_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select n.recipient_kind, n.recipient_ref, n.notice, n.created_at from notice n where n.id = which and n.sent_at is null
$$;

create function notice_sent(which uuid, at_ms bigint) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update notice set sent_at = instant(to_jsonb(at_ms)) where id = which and sent_at is null;
  return found;
end $$;

revoke all on function sweep_alarms(), next_alarm(), failed_alarms(), retry_alarm(text), notice_to_send(uuid), notice_sent(uuid, bigint) from public;
grant execute on function sweep_alarms(), next_alarm(), failed_alarms(), retry_alarm(text), notice_to_send(uuid), notice_sent(uuid, bigint)
  to evenkeel_app;
