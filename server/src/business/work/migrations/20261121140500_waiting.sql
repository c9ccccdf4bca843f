-- What of a client waits for an approval: for its dashboard, and for who approves.
create index time_entries_waiting on time_entries (tenant_id, customer_id) include (minutes) where state = 'logged';
