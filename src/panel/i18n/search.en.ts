/** Words of the search of everything and of running jobs, in English. */
export const searchEn = {
  open: 'Search everything',
  prompt: 'Search organizations, screens…',
  placeholder: 'Name, pinyin initials, credit code, screen, or a whole personal name',
  found: 'Search results',
  asking: 'Searching',
  recent: 'Opened recently',
  screens: 'Screens',
  people: 'People',
  more: 'Show all matching: %{name}…',
  lookForPerson: 'Look for people called “%{name}”',
  lookForPersonNote: 'the whole name; this is audited',
  nothing:
    'Nothing found for “%{text}”. Type part of a name, pinyin initials or a credit code; people by their whole name.',
  nobody: 'Nobody in your scope is called “%{name}”. Check the whole name.',
  begin: 'Type part of a name, pinyin initials (such as gzsxsh) or a credit code.',
  count: '%{smart_count} found',
  keys: '↑ ↓ choose   Enter open   Esc close',
};

export const jobsEn = {
  title: 'Jobs',
  running: '%{count} running, %{percent}%',
  done: 'Jobs finished',
  failed: 'A job failed',
  open: 'Show jobs',
  all: 'All exports',
  allImports: 'All imports',
  kinds: {
    export: 'Export: %{name}',
    book: 'Files of %{name}',
    'import-read': 'Check a file to import',
    'import-commit': 'Write an import',
    'import-undo': 'Undo an import',
    recalculate: 'Recalculate coverage',
    'notices-raise': 'Draft feedback notices',
    'letters-issue': 'Issue feedback letters',
    'documents-merge': 'Merge documents',
    other: 'Background work',
  },
  states: { queued: 'Queued', running: 'Running, %{percent}%', done: 'Finished', failed: 'Failed' },
  mayLeave: 'The server does the work: you may leave or reload the page.',
};
