const to = (method: string, path: string, action: string): object => ({
  method,
  path,
  handler: `api::document-template.desk.${action}`,
  config: {},
});

export default {
  routes: [
    to('GET', '/template-desk', 'kinds'),
    to('GET', '/template-fields', 'fields'),
    to('GET', '/shipped-template', 'shipped'),
    to('POST', '/document-templates/upload', 'upload'),
    to('POST', '/document-templates/return', 'giveBack'),
    to('GET', '/document-templates/:id/check', 'check'),
    to('POST', '/document-templates/:id/use', 'use'),
    to('GET', '/document-templates/:id/file', 'file'),
  ],
};
