-- A client's account: its row was there before as the lock of its money; now it also says on what terms the client pays.
alter table billing_accounts add column terms_days integer check (terms_days between 0 and 366);
alter table billing_accounts add column opened_at timestamptz;
alter table billing_accounts add column version integer not null default 1;
