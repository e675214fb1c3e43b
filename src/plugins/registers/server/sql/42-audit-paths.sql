-- Ways into the audit record that are walked seldom, and so cost next to nothing to keep.
-- Deleted records: the trash, and the names of what links once led to.
create index if not exists audit_deleted on registers.audit (register, id desc) where action = 'delete';
create index if not exists audit_deleted_row on registers.audit (register, row_id) where action = 'delete';
-- Links that fell with their record name it by row id alone.
create index if not exists audit_lost_link on registers.audit (register, row_id) where record_id is null and link is not null;
-- Events that changed no row.
create index if not exists audit_event on registers.audit (action, id desc) where before is null and after is null;
