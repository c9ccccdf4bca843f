-- How long a business keeps the log of its connections; without a row the usual time.
create table hub_log_policies (
  tenant_id ident primary key references tenants (id),
  done_days integer not null,
  failed_days integer not null,
  version integer not null default 1,
  updated_at timestamptz not null
);
select mortise_protect('hub_log_policies');
-- What is written in the order of its time needs no more to find the old: a first sync writes a line per record.
create index hub_run_lines_at on hub_run_lines using brin (at);
create index hub_runs_at on hub_runs using brin (started_at);
create index hub_actions_ended on hub_actions (tenant_id, ended_at) where state <> 'waiting';
