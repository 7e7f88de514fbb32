-- Notices: that there is something to read, never what.

create function notice_job(notice_id uuid) returns jsonb language sql immutable as $$
  select jsonb_build_object('task', 'send-notice', 'key', 'notice:' || notice_id,
    'payload', jsonb_build_object('noticeId', notice_id))
$$;

-- A notice by its id, for the worker that sends it; nothing when it went out already. For a receipt whose holder left an
-- address for that, the sealed address.
create function notice_to_send(notice_id uuid)
returns table (recipient_kind text, recipient_ref text, notice text, created_at timestamptz, sealed_address bytea, locale text)
language sql stable security definer set search_path = public, pg_temp as $$
  select n.recipient_kind, n.recipient_ref, n.notice, n.created_at, r.sealed_address, r.locale
  from notice n left join receipt_notice r on n.recipient_kind = 'party' and r.receipt_ref = n.recipient_ref
  where n.id = notice_id and n.sent_at is null
$$;

create function notice_sent(notice_id uuid, at_ms bigint) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update notice set sent_at = date_trunc('hour', instant(to_jsonb(at_ms)), 'UTC') where id = notice_id and sent_at is null;
  return found;
end $$;
