-- A mail's sender is looked up among the contacts of every client.
create index customer_contacts_email on customer_contacts (tenant_id, email_key) where email_key is not null;
