-- Requests counted in the running minute by all processes together. Losing it in a crash loses nothing but the count.
create unlogged table rate_limits (
  bucket text primary key,
  minute bigint not null,
  points bigint not null
);
grant select, insert, update, delete on rate_limits to mortise_system;
