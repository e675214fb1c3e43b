/** Exports of what lists show. Approving and refusing are one permission. */
const APPROVE = { auth: { scope: ['plugin::registers.exports.approve'] } };

export default [
  { method: 'GET' as const, path: '/exports', handler: 'exports.find', config: {} },
  { method: 'POST' as const, path: '/exports', handler: 'exports.create', config: {} },
  { method: 'GET' as const, path: '/exports/approvals', handler: 'exports.approvals', config: APPROVE },
  { method: 'POST' as const, path: '/exports/:id/approve', handler: 'exports.approve', config: APPROVE },
  { method: 'POST' as const, path: '/exports/:id/refuse', handler: 'exports.refuse', config: APPROVE },
];
