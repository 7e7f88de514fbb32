import type pg from 'pg'

/**
 * Fills the database with other people's cases until there are `total`. Copies a real case's rows in every
 * table that a list reads; none is visible to the person measured.
 */
export async function fillUpTo(owner: pg.Pool, total: number): Promise<void> {
  const { rows } = await owner.query<{ count: number }>('select count(*)::int as count from case_file')
  const missing = total - (rows[0]?.count ?? 0)
  if (missing <= 0) return
  const client = await owner.connect()
  try {
    await client.query(`
      create temp table fresh as
        select gen_random_uuid() as id, 'other-' || gen_random_uuid() as name, i from generate_series(1, ${missing}) i;
      create temp table model as select id from case_file order by opened_at limit 1;

      insert into case_file (id, code_name, workflow, machine_version, snapshot, version, matter, need, opened_at)
        select f.id, f.name, c.workflow, c.machine_version, c.snapshot, c.version, c.matter, c.need, c.opened_at
        from fresh f, case_file c where c.id = (select id from model);
      insert into access (case_id, part, holder_kind, holder_ref, capacity, since, granted_seq)
        select f.id, a.part, a.holder_kind, 'other-' || a.capacity || f.i % 5000, a.capacity, a.since, a.granted_seq
        from fresh f, access a where a.case_id = (select id from model);
      insert into involvement (case_id, kind, ref, role)
        select f.id, n.kind, 'other-' || f.i % 5000, n.role from fresh f, involvement n where n.case_id = (select id from model);
      insert into case_event (case_id, seq, event, capacity, actor_ref, at)
        select f.id, e.seq, e.event, e.capacity, 'other-' || f.i % 5000, e.at
        from fresh f, case_event e where e.case_id = (select id from model);
      insert into deadline (case_id, name, due_at, generation, state)
        select f.id, k.name, k.due_at + interval '1 year', 1, k.state from fresh f, deadline k where k.case_id = (select id from model);
      drop table fresh, model;
    `)
  } finally {
    client.release()
  }
  await owner.query('vacuum analyze')
}
