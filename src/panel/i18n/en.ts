import englishMessages from 'ra-language-english';
import { rulesEn } from './rules.en';
import { jobsEn, searchEn } from './search.en';
import { deskEn } from './desk.en';
import { errorsEn } from './errors';
import { auditEn } from './audit.en';
import { accountEn } from './account.en';
import { dictionaryEn } from './dictionary.en';
import { exportsEn } from './exports.en';
import { filesEn } from './files.en';
import { importsEn } from './imports.en';
import { privacyEn } from './privacy.en';
import { reportsEn } from './reports.en';
import { recordsEn } from './records.en';
import { signInEn } from './sign-in.en';
import { methodsEn } from './methods.en';
import { lettersEn } from './letters.en';
import { sitesEn } from './sites.en';
import { showcaseEn } from './showcase.en';
import { staffEn } from './staff.en';
import { listsEn } from './lists.en';
import type { zhCN } from './zh-CN';

/** Every word of the panel in English, but for what the schema names. */
export const en: typeof zhCN = {
  ...englishMessages,
  errors: errorsEn,
  imports: importsEn,
  ...auditEn,
  dictionary: dictionaryEn,
  privacy: privacyEn,
  desk: deskEn,
  search: searchEn,
  jobs: jobsEn,
  rules: rulesEn,
  reports: reportsEn,
  exports: exportsEn,
  files: filesEn,
  account: accountEn,
  signIn: signInEn,
  sites: sitesEn,
  methods: methodsEn,
  letters: lettersEn,
  showcase: showcaseEn,
  staff: staffEn,
  lists: listsEn,
  ...recordsEn,
  app: {
    name: 'Party Building Office',
    scopeName: 'Scope: %{name}',
    userMenu: '%{name}, personal menu',
    darkTheme: 'Dark theme',
    lightTheme: 'Light theme',
  },
  roles: {
    province: 'Province office',
    city: 'City office',
    county: 'County office',
    editor: 'Showcase editor',
    publisher: 'Reviewer and publisher',
    auditor: 'Auditor',
    leader: 'Leader (read only)',
  },
  navigation: {
    name: 'Main navigation',
    home: 'Home',
    base: 'Registers',
    party: 'Coverage',
    people: 'People',
    sites: 'Model sites',
    methods: 'Work methods',
    letters: 'Documents',
    data: 'Data',
    administration: 'Administration',
    imports: 'Imports',
    reports: 'Reports',
    exports: 'Exports',
    audit: 'Audit',
  },
  fields: { empty: 'Not filled in', separator: ', ' },
  verdicts: { buildNowJoint: 'Should build, now joint' },
  organizations: {
    counted: '%{count} organization |||| %{count} organizations',
    searchBy: 'Search name, pinyin, credit code',
    fullMembers: 'Full members',
  },
  regions: {
    ownLevel: 'Provincial level',
    jurisdiction: 'In charge',
    city: 'City',
    county: 'County or district',
  },
  inputs: {
    notADay: 'Not a day of the calendar. Write it as 2021-11-24, 2021.11.24 or 20211124',
    notJson: 'Not valid JSON',
    none: 'Not filled in',
    searching: 'Searching…',
    nothingFound: 'Nothing found, try another word',
    notWhole: 'A whole number, please',
    cityFirst: 'Choose the city first',
    noCounties: '%{city} has no counties: nothing to fill in',
    code: {
      length: 'It has 18 characters; this has %{length}',
      alphabet:
        'It has characters that no code uses (I, O, S, V, Z). Check it; if it is right, it can be saved as it is',
      checkDigit: 'The check digit does not fit. Check it; if it is right, it can be saved as it is',
      filled: 'Filled in from the code: %{fields}',
    },
  },
  filters: {
    any: 'any',
    add: 'Add a condition',
    clear: 'Clear conditions',
    remove: 'Remove the condition: %{field}',
    searchBy: 'Search %{fields}',
    from: 'From',
    to: 'To',
    fromDay: 'from %{day}',
    toDay: 'until %{day}',
    notFilled: 'not filled in',
  },
  list: {
    counted: '%{count} record |||| %{count} records',
    import: 'Import',
    nothingMatches: 'Nothing matches: %{name}',
    loosen: 'Loosen or clear the conditions.',
    nothingYet: 'Nothing here yet: %{name}',
    startHere: 'Add one, or import many from Excel.',
    othersFill: 'What staff with the right to it enter will appear here.',
  },
  why: {
    title: 'Verdict',
    members: 'It has %{smart_count} full member. %{owed} |||| It has %{smart_count} full members. %{owed}',
    covered: {
      own: 'It has a Party organization of its own.',
      joint: 'A joint Party organization covers it.',
      temporary: 'It has a temporary Party organization; its members are still counted where they came from.',
      work: 'Party work is done by an instructor or through mass organizations.',
      none: 'What is owed is done.',
    },
    'should-build': 'It should set up a Party organization of its own and has none.',
    'should-build-joint':
      'It should set up a Party organization of its own and is in a joint branch: covered, but not built.',
    'should-join': 'Too few for a branch of its own: it should join a joint branch and has not.',
    'should-include': 'Party work should reach it, and does not yet.',
    'should-dissolve':
      'It is inactive or gone, and links to Party organizations are still open: these should end.',
    'to-survey': 'Its members have not been counted, or too long ago: count them first.',
    'not-applicable': 'It is deregistered, revoked or not yet established: no verdict.',
    other: 'See the rule below.',
    rule: 'Rule: %{title}',
    next: 'What to do next',
    alternatives: 'What would change this verdict',
    history: 'Coverage history',
    noHistory: 'No verdicts yet',
    notListed: 'not in the register',
    period: '%{from} – %{to}',
    since: 'since %{from}',
    actions: {
      link: 'Record a coverage link',
      assign: 'Assign an instructor',
      dissolve: 'See the open links',
      survey: 'Enter the members',
    },
  },
  home: {
    mustDo: 'What to do',
    standing: 'How we stand',
    noRate: 'none',
    noCoverage: 'Your post does not look at coverage. Find your work on the left.',
    definitions: 'What each figure counts',
    rateOf: '%{percent} (%{numerator} / %{denominator})',
    rates: { organization: 'Covered by organization', work: 'Covered by work' },
    grouping: 'Grouping',
    groupings: { city: 'Region', county: 'County', orgType: 'Type', agency: 'Competent agency' },
    by: { city: 'By region', county: 'By county', orgType: 'By type', agency: 'By competent agency' },
    organizations: 'Organizations',
    duties: {
      build: 'Built / to build',
      join: 'Joined / to join',
      include: 'Included / to include',
      'to-survey': 'To survey',
    },
    total: 'Total',
  },
};
