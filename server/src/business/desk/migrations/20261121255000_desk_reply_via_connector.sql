-- A reply may come from an outside service desk.
alter table ticket_replies drop constraint ticket_replies_via_check;
alter table ticket_replies add constraint ticket_replies_via_check
  check (via in ('app', 'email', 'portal', 'system', 'connector'));
