const to = (method: string, path: string, action: string): object => ({
  method,
  path,
  handler: `api::official-document.letter.${action}`,
  config: {},
});

export default {
  routes: [
    to('POST', '/official-documents/draft', 'draft'),
    to('POST', '/official-documents/merge', 'merge'),
    to('POST', '/feedback-notices/issue', 'run'),
    to('GET', '/documents-about', 'about'),
    to('GET', '/official-documents/:id/desk', 'desk'),
    to('GET', '/official-documents/:id/preview', 'preview'),
    to('POST', '/official-documents/:id/issue', 'issue'),
    to('POST', '/official-documents/:id/void', 'makeVoid'),
    to('GET', '/official-documents/:id/file', 'file'),
  ],
};
