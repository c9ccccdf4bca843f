-- The ids of a page live for one run: packing them took the database longer than anything else about the page but finding its links.
alter table hub_run_pages alter external_ids set storage external;
