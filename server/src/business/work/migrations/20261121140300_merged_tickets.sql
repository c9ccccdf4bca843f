-- Where work was logged before its ticket was merged into another one: a merge that is taken back gives it back.
alter table time_entries add column logged_ticket_id ident;
alter table expenses add column logged_ticket_id ident;
update time_entries set logged_ticket_id = ticket_id where ticket_id is not null;
update expenses set logged_ticket_id = ticket_id where ticket_id is not null;
create index expenses_of_ticket on expenses (tenant_id, ticket_id) where ticket_id is not null;
