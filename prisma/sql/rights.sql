-- Who may do what to which table. The owner migrates and owns every function; the application connects as evenkeel_app,
-- which reads case tables under row-level security and changes none of them. Every right starts from nothing
-- (scripts/migrate.ts takes all of them away first): what is not listed here is denied.

grant usage on schema public to evenkeel_app;
grant select on applied_migration to evenkeel_app;
grant select, insert, update, delete on
  region, person, office, office_term, facilitator_term, administrator, meeting, meeting_facilitator, setting,
  auth_user, auth_session, auth_account, sign_in_code, key_pair, office_key_grant, office_seat, draft,
  cover_request, cover_deadline, visitor_draft to evenkeel_app;
grant select, update on demo_time to evenkeel_app;
grant select, insert on departure to evenkeel_app;
grant select, insert, delete on receipt_attempt to evenkeel_app;
grant select on
  case_file, case_part, key_grant, document, access, reading, exclusion, involvement, asked_office, case_event, deadline,
  act, notice, case_link, trail_entry, trail_detail, trail_key to evenkeel_app;
-- of which case a fact is only the commit knows; who wanted mail, only the worker's notice_to_send
grant select (id, quarter, region_id, workflow, matter, finding, resolution, measures, about_central_office,
  accepted_in, closed_in) on outcome_fact to evenkeel_app;

-- a policy asks these of every row
grant execute on function current_actor_ref(), current_member_ref(), my_refs(), my_office_ref(text), domain_time(), my_offices(), my_tree(), holds_role(text),
  my_capacities(uuid), visible(uuid, text), my_keys(), open_parts(uuid), sees_case(uuid), sees_as_parent(uuid), bound_to(uuid), sees_everyone(uuid),
  shown_to_side(uuid, text, text) to evenkeel_app;
grant execute on function
  commit_case_event(jsonb), lock_case(uuid), case_participants(uuid[]), read_case_rows(text, uuid), handling_counts(text[]),
  record_read(uuid, text, bigint, text, text), actor_chain_key(text, text, text), record_attempt(text, bigint, text),
  notice_to_send(uuid), notice_sent(uuid, bigint),
  drop_old_drafts(timestamptz), sweep_jobs(), next_deadline(), failed_jobs(), retry_job(text),
  waiting_by_office(text[]), same_person_files(text[]), trail_intact(text[]) to evenkeel_app;

-- graphile-worker puts its tables under row-level security without a policy: only their owner could work
grant usage on schema graphile_worker to evenkeel_app;
grant select, insert, update, delete on all tables in schema graphile_worker to evenkeel_app;
grant usage on all sequences in schema graphile_worker to evenkeel_app;
grant execute on all functions in schema graphile_worker to evenkeel_app;
revoke insert, update, delete on graphile_worker.migrations from evenkeel_app;
do $$ declare worker_table text; begin
  for worker_table in select tablename from pg_tables where schemaname = 'graphile_worker' and rowsecurity loop
    execute format('create policy worker on graphile_worker.%I to evenkeel_app using (true) with check (true)', worker_table);
  end loop;
end $$;

-- ── Which rows ──────────────────────────────────────────────────────────────────────────────────────────────

do $$ declare secured text; begin
  foreach secured in array array['draft', 'case_file', 'case_part', 'key_grant', 'document', 'access', 'reading',
    'exclusion', 'involvement', 'asked_office', 'case_event', 'deadline', 'act', 'notice', 'case_link', 'outcome_fact',
    'receipt_notice', 'trail_entry', 'trail_detail', 'trail_key'] loop
    execute format('alter table %I enable row level security', secured);
  end loop;
end $$;

create policy own on draft to evenkeel_app
  using (person_ref = (select current_actor_ref())) with check (person_ref = (select current_actor_ref()));

create policy seen on case_file for select to evenkeel_app using (sees_case(id));
-- public halves: anyone who sees the case can seal a document into it, without being able to read there. That there is a
-- thread with a reporter, or a sealed name, is not for the one the report is about.
create policy seen on case_part for select to evenkeel_app using (
  sees_case(case_id) and (part not in ('reporter', 'identity') or not my_capacities(case_id) && array['subject', 'respondent']));
-- Their own alone: the recipients of the others would tell who else there is. Which keys lie in it, only the recipient can
-- tell; of these they use those of the parts open to them (lib/vault/parts.ts).
create policy seen on key_grant for select to evenkeel_app using (
  recipient_key_id = any ((select my_keys())::uuid[]) and cardinality(open_parts(case_id)) > 0);
create policy seen on document for select to evenkeel_app using (visible(case_id, part));
create policy seen on access for select to evenkeel_app using (
  (((holder_kind <> 'office' and holder_ref = any ((select my_refs())::text[])
      and (office_id is null or office_id = any ((select my_offices())::text[])))
    or (holder_kind = 'office' and holder_ref = any ((select my_offices())::text[])))
   and visible(case_id, 'case'))
  or sees_everyone(case_id) or shown_to_side(case_id, part, capacity));
create policy seen on reading for select to evenkeel_app using (
  (visible(case_id, part) and (person_ref = any ((select my_refs())::text[])
    or my_capacities(case_id) && array['subject', 'respondent', 'reporter']))
  or sees_everyone(case_id));
create policy seen on exclusion for select to evenkeel_app using (sees_case(case_id));
create policy seen on involvement for select to evenkeel_app using (sees_case(case_id));
create policy seen on asked_office for select to evenkeel_app using (sees_case(case_id));
create policy seen on case_event for select to evenkeel_app using (sees_case(case_id));
create policy seen on deadline for select to evenkeel_app using (sees_case(case_id));
create policy seen on case_link for select to evenkeel_app using (visible(from_case, 'desk'));
create policy own on act for select to evenkeel_app using (actor_ref = any ((select my_refs())::text[]));
create policy own on notice for select to evenkeel_app using (
  recipient_kind <> 'office' and recipient_ref = any ((select my_refs())::text[]));
create policy counted on outcome_fact for select to evenkeel_app using (
  region_id = any ((select my_tree())::text[])
  and ((select holds_role('independentReviewer')) or not about_central_office and (select holds_role('centralOffice'))));
create policy seen on trail_entry for select to evenkeel_app using (
  chain = (select current_setting('evenkeel.chain', true)) or (case_id is not null and sees_case(case_id)));
create policy seen on trail_detail for select to evenkeel_app using (
  chain = (select current_setting('evenkeel.chain', true)) or (case_id is not null and sees_case(case_id)));
create policy seen on trail_key for select to evenkeel_app using (
  chain = (select current_setting('evenkeel.chain', true)) or (case_id is not null and sees_case(case_id)));
