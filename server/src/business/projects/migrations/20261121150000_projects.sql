-- The next number of a tenant's projects.
create table project_counters (
  tenant_id ident primary key references tenants (id),
  last_number integer not null check (last_number > 0)
);
select mortise_protect('project_counters');

create table projects (
  tenant_id ident not null references tenants (id),
  id ident not null,
  number integer not null,
  customer_id ident not null,
  name text not null,
  description text,
  state text not null check (state in ('planned', 'active', 'on_hold', 'completed', 'cancelled')),
  billing text not null check (billing in ('time_and_material', 'fixed_price', 'retainer')),
  currency text not null,
  -- whose rates hold; of the same client
  contract_id ident,
  manager_id ident,
  starts_on date,
  due_on date check (due_on >= starts_on),
  budget_minutes bigint check (budget_minutes > 0),
  budget_minor bigint check (budget_minor > 0),
  -- percents of a budget at which somebody is told, ascending
  warn_percents integer[] not null,
  -- kept by what work tells, in its transactions
  used_minutes bigint not null default 0,
  used_minor bigint not null default 0,
  billed_minor bigint not null default 0,
  is_over_budget boolean generated always as (coalesce(used_minutes > budget_minutes, false) or coalesce(used_minor > budget_minor, false)) stored,
  finished_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, customer_id) references customers (tenant_id, id),
  unique (tenant_id, number)
);
create index projects_of_customer on projects (tenant_id, customer_id, state);
create index projects_by_state on projects (tenant_id, state, id);
select mortise_protect('projects');

create table project_members (
  tenant_id ident not null,
  project_id ident not null,
  user_id ident not null,
  name text not null,
  role text not null check (role in ('manager', 'member', 'observer')),
  added_at timestamptz not null,
  primary key (tenant_id, project_id, user_id),
  foreign key (tenant_id, project_id) references projects (tenant_id, id)
);
create index project_members_of on project_members (tenant_id, user_id);
select mortise_protect('project_members');

create table project_milestones (
  tenant_id ident not null,
  id ident not null,
  project_id ident not null,
  name text not null,
  due_on date,
  -- the part of the price that is billed when it is reached, without tax; null: none
  amount_minor bigint check (amount_minor > 0),
  state text not null check (state in ('planned', 'reached')),
  reached_at timestamptz,
  -- the claim: once set, no other invoice can have it
  invoice_id ident,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, project_id, id),
  foreign key (tenant_id, project_id) references projects (tenant_id, id),
  check (invoice_id is null or (state = 'reached' and amount_minor is not null))
);
create index project_milestones_due on project_milestones (tenant_id, project_id)
  where state = 'reached' and amount_minor is not null and invoice_id is null;
select mortise_protect('project_milestones');

create table project_tasks (
  tenant_id ident not null,
  id ident not null,
  project_id ident not null,
  milestone_id ident,
  title text not null,
  description text,
  state text not null check (state in ('open', 'in_progress', 'blocked', 'done', 'cancelled')),
  assignee_id ident,
  starts_on date,
  due_on date check (due_on >= starts_on),
  estimate_minutes integer check (estimate_minutes > 0),
  used_minutes bigint not null default 0,
  -- its place on the board: smaller is higher
  position bigint not null,
  done_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, project_id) references projects (tenant_id, id),
  foreign key (tenant_id, project_id, milestone_id) references project_milestones (tenant_id, project_id, id)
);
create index project_tasks_of on project_tasks (tenant_id, project_id, position, id);
create index project_tasks_of_person on project_tasks (tenant_id, assignee_id, coalesce(due_on, date '9999-12-31'), id) where assignee_id is not null;
select mortise_protect('project_tasks');

-- Each threshold of a budget is told once; a new budget tells anew.
create table project_warnings (
  tenant_id ident not null,
  project_id ident not null,
  kind text not null check (kind in ('hours', 'money')),
  percent integer not null,
  created_at timestamptz not null,
  primary key (tenant_id, project_id, kind, percent),
  foreign key (tenant_id, project_id) references projects (tenant_id, id)
);
select mortise_protect('project_warnings');
