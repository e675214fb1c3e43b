/** To-dos that follow from verdicts, the gravest first, each with the verdict it asks to change. */
export const verdictTodos = [
  { key: 'should-build', verdict: 'should-build' },
  { key: 'built-jointly', verdict: 'should-build', form: 'joint' },
  { key: 'should-join', verdict: 'should-join' },
  { key: 'should-include', verdict: 'should-include' },
  { key: 'should-dissolve', verdict: 'should-dissolve' },
  { key: 'to-survey', verdict: 'to-survey' },
] as const;

/** The other to-dos by the work they belong to, as they stand side by side on the home screen. */
export const todoGroups = [
  { key: 'terms', todos: ['term-over', 'term-30', 'term-90', 'term-180'] },
  { key: 'branches', todos: ['temporary-long', 'covers-many'] },
  { key: 'people', todos: ['unvisited', 'over-capacity', 'no-instructor'] },
  {
    key: 'sites',
    todos: [
      'site-reviews-mine',
      'site-notice-ended',
      'site-review-due',
      'site-rectify-due',
      'site-uncontacted',
      'pages-to-review',
      'pages-returned',
    ],
  },
  { key: 'methods', todos: ['method-reviews-mine', 'methods-returned'] },
  {
    key: 'letters',
    todos: ['notices-overdue', 'notices-due-soon', 'notices-replied', 'notices-drafted', 'documents-draft'],
  },
  { key: 'data', todos: ['survey-expires', 'imports-ready', 'imports-with-errors'] },
] as const;
