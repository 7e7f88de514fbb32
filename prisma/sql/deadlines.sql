-- A deadline is a row; its job only runs it. What the worker and the operator need, without seeing a case.

create function deadline_job(d deadline) returns jsonb language sql immutable as $$
  select jsonb_build_object('task', 'case-deadline', 'key', 'deadline:' || d.id, 'due', d.due_at,
    'payload', jsonb_build_object('deadlineId', d.id, 'generation', d.generation))
$$;

-- Jobs for the worker. `add_jobs` notifies, and PostgreSQL lets only one transaction that notifies commit at a time:
-- under load that would queue every report behind the disk. So new jobs are written plainly and found when the worker
-- next looks (two seconds); a job that is there already, perhaps running, is left to the queue's own function.
-- Where the demo's time runs ahead, `due` is brought back to real time; without it a job runs at once. A job says in which
-- hour it was made, like the rows it stands for.
create function add_jobs(jobs jsonb) returns void language plpgsql as $$
declare
  ahead interval := coalesce((select offset_ms from demo_time where id = 1), 0) * interval '1 millisecond';
  this_hour timestamptz := date_trunc('hour', clock_timestamp(), 'UTC');
  known jsonb;
begin
  if jsonb_array_length(jobs) = 0 then return; end if;
  insert into graphile_worker._private_tasks (identifier)
  select distinct j ->> 'task' from jsonb_array_elements(jobs) j
  where not exists (select from graphile_worker._private_tasks t where t.identifier = j ->> 'task')
  on conflict do nothing;
  with written as (
    insert into graphile_worker._private_jobs (task_id, payload, run_at, key, created_at, updated_at)
    select t.id, j.payload, coalesce(j.due - ahead, this_hour), j.key, this_hour, this_hour
    from jsonb_to_recordset(jobs) as j(task text, payload json, due timestamptz, key text)
    join graphile_worker._private_tasks t on t.identifier = j.task
    on conflict (key) do nothing returning key
  )
  select jsonb_agg(j) into known from jsonb_array_elements(jobs) j
  where not exists (select from written w where w.key = j ->> 'key');
  if known is null then return; end if;
  perform graphile_worker.add_jobs(array(
    select row(j.task, j.payload, null, j.due - ahead, null, j.key, null, null)::graphile_worker.job_spec
    from jsonb_to_recordset(known) as j(task text, payload json, due timestamptz, key text)));
  update graphile_worker._private_jobs set created_at = this_hour, updated_at = this_hour
  where key in (select j ->> 'key' from jsonb_array_elements(known) j) and locked_at is null;
end $$;

-- Adds the job again of each due deadline and unsent notice that has none, or has one set for later (the demo moved
-- time on). A job that used up its attempts keeps its key and is left alone: it is for the operator to see.
create function sweep_jobs() returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  lost jsonb;
begin
  -- A worker that was killed leaves its jobs locked, and the queue itself would wait four hours for it. No job takes
  -- this long, and each may run again beside itself: it takes effect once.
  update graphile_worker._private_jobs set locked_at = null, locked_by = null, run_at = clock_timestamp()
  where locked_at < clock_timestamp() - interval '5 minutes';
  with wanted (job) as (
    select deadline_job(d) from deadline d where d.state = 'armed' and d.due_at <= domain_time()
    union all
    select jsonb_build_object('task', 'cover-deadline', 'key', 'cover:' || d.request_id || ':' || d.name, 'due', d.due_at,
      'payload', jsonb_build_object('requestId', d.request_id, 'name', d.name, 'generation', d.generation))
    from cover_deadline d where d.state = 'armed' and d.due_at <= domain_time()
    union all
    select notice_job(n.id) from notice n where n.sent_at is null
  )
  select coalesce(jsonb_agg(w.job), '[]') into lost
  from wanted w left join graphile_worker._private_jobs j on j.key = w.job ->> 'key'
  where j.id is null
    -- set for later than it is due, and not because it waits to be tried again; a notice that quiet hours put off
    -- looks again where time can be moved
    or ((w.job ? 'due' or exists (select from demo_time))
      and j.attempts = 0 and j.locked_at is null and j.run_at > clock_timestamp());
  perform add_jobs(lost);
  -- mails about cover that quiet hours put off have no row of their own
  update graphile_worker._private_jobs set run_at = clock_timestamp()
  where key like 'cover-mail:%' and attempts = 0 and locked_at is null and run_at > clock_timestamp()
    and exists (select from demo_time);
  return jsonb_array_length(lost);
end $$;

-- When the next deadline is due, of any case or cover request: the demo moves its time there.
create function next_deadline() returns timestamptz
language sql stable security definer set search_path = public, pg_temp as $$
  select min(due_at) from (
    select due_at from deadline where state = 'armed' union all select due_at from cover_deadline where state = 'armed'
  ) every_deadline where due_at > domain_time()
$$;

-- For the operator: jobs that used up their attempts. Their case is not lost; `retry_job` sets them going again.
create function failed_jobs() returns table (task text, key text, attempts int, last_tried timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select t.identifier, j.key, j.attempts::int, j.updated_at
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where j.attempts >= j.max_attempts and j.key is not null
    and t.identifier in ('case-deadline', 'cover-deadline', 'send-notice', 'cover-mail', 'departure');
end $$;

create function retry_job(job_key text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update graphile_worker._private_jobs set attempts = 0, run_at = clock_timestamp(), last_error = null
  where key = job_key and attempts >= max_attempts and locked_at is null;
  return found;
end $$;
