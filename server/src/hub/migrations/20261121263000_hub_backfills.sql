-- Sending what a business had before it was connected: a run of its own, which goes on at its place after a crash.
alter table hub_runs drop constraint hub_runs_kind_check;
alter table hub_runs add constraint hub_runs_kind_check check (kind in ('changes', 'full', 'push', 'touch', 'preview', 'backfill'));
alter table hub_runs add column place text collate "C";
-- All of the domain's records were looked at; what is left is being sent.
alter table hub_runs add column is_listed boolean not null default false;
drop index hub_runs_dry;
create index hub_runs_asked on hub_runs (tenant_id, connection_id) where kind in ('preview', 'backfill') and ended_at is null;
create unique index hub_runs_one_backfill on hub_runs (tenant_id, connection_id, resource) where kind = 'backfill' and ended_at is null;
-- What a backfill left to be sent goes with it when it is cancelled.
alter table hub_pending add column backfill_run ident;
create index hub_pending_backfill on hub_pending (tenant_id, backfill_run) where backfill_run is not null;
-- Known by a backfill of one connection: the others are told with its next change, and not before.
alter table hub_records add column is_untold boolean not null default false;
