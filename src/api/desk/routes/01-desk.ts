export default {
  routes: [
    { method: 'GET', path: '/desk/todos', handler: 'api::desk.desk.todos', config: {} },
    { method: 'GET', path: '/desk/changes', handler: 'api::desk.desk.changes', config: {} },
    { method: 'GET', path: '/desk/search', handler: 'api::desk.desk.search', config: {} },
    { method: 'GET', path: '/desk/people', handler: 'api::desk.desk.people', config: {} },
  ],
};
