export default {
  responses: { privateAttributes: ['createdBy', 'updatedBy', 'locale', 'publishedAt'] },
  rest: {
    defaultLimit: 25,
    maxLimit: 200,
    withCount: true,
    strictParams: true,
  },
};
