-- Headers that join a mail to a thread, and mails whose text opens something and is therefore forgotten once it was sent.
alter table mails add column headers jsonb not null default '{}';
alter table mails add column is_secret boolean not null default false;
