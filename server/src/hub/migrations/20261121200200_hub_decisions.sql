-- What a person decided about a run that was held because too much is missing there.
alter table hub_runs add column decision text check (decision in ('released', 'discarded'));
alter table hub_runs add column decided_by text;
alter table hub_runs add column decided_at timestamptz;
-- The next full read may take away whatever is missing: a person has said so.
alter table hub_cursors add column may_remove boolean not null default false;
-- When a resource is read, other than every so many minutes: a cron expression in the business's zone.
alter table hub_cursors add column cron text;
