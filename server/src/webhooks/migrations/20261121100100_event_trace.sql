-- The trace that the request stood in which caused an event (W3C trace context: 32 hexadecimal digits); null where it told none.
alter table events add column trace text;
