/** Strapi's own admin, for the IT administrator: in Chinese as well, and without its calls for tours and releases. */
export default {
  config: {
    locales: ['zh-Hans'],
    tutorials: false,
    notifications: { releases: false },
  },
  bootstrap(): void {},
};
