-- The same thing at several sellers is known by its barcode (GTIN), where sellers give it.
alter table marketplace_listings add column barcode text collate "C";
create index marketplace_listings_by_barcode on marketplace_listings (tenant_id, barcode) where barcode is not null;
