/** Pinyin initials of the panel's own screens, by path; those of registers come with their description. */
export const screenInitials: Record<string, string> = {
  '/': 'sy',
  '/imports': 'dr',
  '/imports/new': 'drsj',
  '/exports': 'dc',
  '/reports': 'bb',
  '/reports/pivot': 'jctj',
  '/dictionary': 'sjzd',
  '/staff': 'zhgl',
  '/audit': 'sjjl',
  '/account': 'wdzh',
};
