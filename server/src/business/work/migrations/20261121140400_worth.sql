-- What an entry's charged time is worth at its rate, in minor units: covered, billed and unbilled.
alter table time_entries add column worth_minor bigint not null default 0;
