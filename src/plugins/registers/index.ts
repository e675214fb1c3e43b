/** The plugin's public face: what an application that adopts it may use. */
export { registerImportRules } from './server/import/import-rules';
export { registerTask } from './server/jobs/tasks';
export type { Task, TaskContext, TaskResult } from './server/jobs/tasks';
export { startWorkers } from './server/jobs/life';
export { noteEvent } from './server/audit/note-event';
export type { AuditEvent } from './server/audit/note-event';
export { registerWrittenForms } from './server/forms/written-forms';
export { applySqlFolder } from './server/database/apply-sql';
export { query, withConnection } from './server/database/query';
export { parseKeyring } from './server/privacy/keyring';
export type { Keyring } from './server/privacy/keyring';
export { seal } from './server/privacy/seal';
export { rotateKeys } from './server/privacy/rotate-keys';
export { asCaller } from './server/door/as-caller';
export type { Caller } from './server/door/caller';
export { Refusal } from './server/door/refusal';
export { findRegister, registersOf } from './server/description/registers';
export type { Register } from './server/description/registers';
