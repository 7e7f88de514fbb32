-- What the worker and the operator need to know about clocks and notices, without seeing a case.

-- Adds the job again of each due clock and unsent notice that has none, or has one set for later (the demo moved
-- time on). A job that used up its attempts keeps its key and is left alone: it is for the operator to see.
create function sweep_alarms() returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  k record;
  swept int := 0;
begin
  for k in select c.id, c.generation, c.due_at from clock c left join graphile_worker._private_jobs j on j.key = 'clock:' || c.id
    where c.state = 'armed' and c.due_at <= domain_time()
      and (j.id is null or (j.attempts = 0 and j.locked_at is null and j.run_at > clock_timestamp()))
  loop
    perform gate_alarm(k.id, k.generation, k.due_at);
    swept := swept + 1;
  end loop;
  for k in select c.request_id, c.name, c.generation from cover_clock c
    left join graphile_worker._private_jobs j on j.key = 'cover:' || c.request_id || ':' || c.name
    where c.state = 'armed' and c.due_at <= domain_time()
      and (j.id is null or (j.attempts = 0 and j.locked_at is null and j.run_at > clock_timestamp()))
  loop
    perform graphile_worker.add_job('cover-clock',
      json_build_object('requestId', k.request_id, 'name', k.name, 'generation', k.generation),
      job_key => 'cover:' || k.request_id || ':' || k.name);
    swept := swept + 1;
  end loop;
  for k in select n.id from notice n left join graphile_worker._private_jobs j on j.key = 'notice:' || n.id
    where n.sent_at is null and (j.id is null
      -- quiet hours put it off; where time can be moved, it looks again
      or (j.attempts = 0 and j.locked_at is null and j.run_at > clock_timestamp() and exists (select from demo_time)))
  loop
    perform graphile_worker.add_job('send-notice', json_build_object('noticeId', k.id), job_key => 'notice:' || k.id);
    swept := swept + 1;
  end loop;
  -- mails about cover that quiet hours put off have no row of their own
  update graphile_worker._private_jobs set run_at = clock_timestamp()
  where key like 'cover-mail:%' and attempts = 0 and locked_at is null and run_at > clock_timestamp()
    and exists (select from demo_time);
  return swept;
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
  where j.attempts >= j.max_attempts and j.key is not null and t.identifier in ('case-clock', 'cover-clock', 'send-notice');
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
