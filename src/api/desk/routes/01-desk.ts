export default {
  routes: [
    { method: 'GET', path: '/desk/todos', handler: 'api::desk.desk.todos', config: {} },
    { method: 'GET', path: '/desk/changes', handler: 'api::desk.desk.changes', config: {} },
  ],
};
