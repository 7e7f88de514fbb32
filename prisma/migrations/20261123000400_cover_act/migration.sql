-- The act that led to the present version of a request: the same press of a button twice is one act.
alter table cover_request add column last_act_id text;
