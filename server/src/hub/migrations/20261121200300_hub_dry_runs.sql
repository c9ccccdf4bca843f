create index hub_runs_dry on hub_runs (tenant_id, connection_id) where kind = 'preview' and ended_at is null;
