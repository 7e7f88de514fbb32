-- The tree of regions can hold several organisations. Whoever counts for one of them counts nothing of another.

-- Every region of the organisations in which I sit in Central Office or among the Independent Reviewers.
create function my_tree() returns text[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return array(
    with recursive above as (
      select r.id, r.parent_id from office o join region r on r.id = o.region_id
      where o.id = any (my_offices()) and o.role in ('centralOffice', 'independentReviewer')
      union
      select r.id, r.parent_id from above a join region r on r.id = a.parent_id
    ), tree as (
      select id from above where parent_id is null
      union
      select r.id from tree t join region r on r.parent_id = t.id
    )
    select id from tree);
end $$;

-- As before, of one's own organisation: a file belongs where the offices are that it could come to.
create or replace function counted_files(central_people text[]) returns setof case_file
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  central boolean := holds_role('centralOffice');
  people text[] := array[me()] || case when central then coalesce(central_people, '{}') else '{}' end;
  offices text[] := my_offices() || case when central
    then array(select id from office where role = 'centralOffice') else '{}' end;
  regions text[] := my_tree();
begin
  if me() is null or not (central or holds_role('independentReviewer')) then return; end if;
  return query select f.* from case_file f where f.erased_at is null
    and exists (select from asked_office r join office o on o.id = r.office_id
      where r.case_id = f.id and o.region_id = any (regions))
    and not exists (select from concern c where c.case_id = f.id
      and (c.kind = 'person' and c.ref = any (people) or c.kind = 'office' and c.ref = any (offices)))
    and not exists (select from exclusion x where x.case_id = f.id
      and (x.holder_kind = 'person' and x.holder_ref = any (people) or x.holder_kind = 'office' and x.holder_ref = any (offices)));
end $$;

drop policy counted on outcome_fact;
create policy counted on outcome_fact for select to evenkeel_app using (
  region_id = any ((select my_tree())::text[])
  and ((select holds_role('independentReviewer')) or not about_central_office and (select holds_role('centralOffice'))));
