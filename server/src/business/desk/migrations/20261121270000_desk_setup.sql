-- What a holiday is called, by its date.
alter table desk_calendars add column holiday_names jsonb not null default '{}';
-- An archived queue takes no ticket any more; those in it stay.
alter table desk_queues add column is_archived boolean not null default false;
alter table desk_queues add check (not (is_archived and is_default));
-- When the mail server was last asked, whether it answered well or not.
alter table desk_mailboxes add column checked_at timestamptz;
