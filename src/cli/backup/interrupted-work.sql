-- What was under way when the backup was made: its queue and its staged rows are not part of it. Their owners are
-- told, and do it again.
update registers.job
set state = 'failed', finished_at = now(), error = '{"code": "interrupted", "message": "Interrupted by a restore"}'
where state in ('queued', 'running');

update registers.import
set state = case when committed_at is null then 'failed' else 'committed' end,
    failure = case when committed_at is null then
      '{"code": "interrupted", "message": {"zh": "系统恢复时中断，请重新上传文件。", "en": "Interrupted by a restore; upload the file again."}}'::jsonb
    end
where state in ('reading', 'ready', 'committing');
