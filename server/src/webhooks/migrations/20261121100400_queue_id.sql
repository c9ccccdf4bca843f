-- An id is unique by itself. With the tenant in front this index looked as good as the key to a planner that knows the queue as it
-- mostly is (empty), and a batch walked a tenant's whole backlog for each of its rows: 400 ms instead of 5 (measured).
drop index webhook_queue_id;
create unique index webhook_queue_id on webhook_queue (id);
