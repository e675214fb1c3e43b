const to = (method: string, path: string, action: string): object => ({
  method,
  path,
  handler: `api::method-review.method-review.${action}`,
  config: {},
});

export default {
  routes: [
    to('GET', '/method-desk', 'desk'),
    to('GET', '/method-reviewers', 'reviewers'),
    to('POST', '/method-rounds', 'open'),
    to('POST', '/method-rounds/close', 'close'),
    to('POST', '/method-decisions', 'decide'),
    to('GET', '/method-reviews', 'find'),
    to('GET', '/method-reviews/:id', 'findOne'),
    to('PUT', '/method-reviews/:id', 'mark'),
    to('POST', '/method-reviews/:id/hand-in', 'handIn'),
  ],
};
