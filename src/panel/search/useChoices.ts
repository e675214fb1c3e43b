import { useTranslate } from 'react-admin';
import { listAt } from '../dashboard/links';
import { navigationGroups } from '../layout/navigation';
import { useScreens } from '../layout/useScreens';
import { isAllowed, useStaff } from '../layout/useStaff';
import { personalSearchFields } from '../providers/filters';
import type { FoundGroup, FoundRecord } from '../../shared/search-answers';
import { useRegionName } from '../regions/useRegions';
import { can, findField, findRegister } from '../schema/describe';
import { useLabels } from '../schema/useLabels';
import { useSchema } from '../schema/useSchema';
import { matchScreens, type SearchableScreen } from './matchScreens';
import { mayBeName } from './personName';
import { recentPlaces } from './recent';
import { screenInitials } from './screenInitials';
import { useFound, usePeople } from './useFound';

/** One line of the search: a place to go to, or the question for people of that name. */
export interface Choice {
  key: string;
  label: string;
  note: string;
  /** null: looks for people */
  to: string | null;
  /** how it is called among the recent ones; null where it is not kept */
  kind: string | null;
}

export interface ChoiceGroup {
  key: string;
  heading: string;
  choices: Choice[];
}

const screensShown = 5;

/** What the search offers for a text, in groups: screens, records by register, people once they are asked for. */
export const useChoices = (typed: string, person: string | null) => {
  const translate = useTranslate();
  const labels = useLabels();
  const schema = useSchema();
  const regionName = useRegionName();
  const staff = useStaff();
  const text = typed.trim();
  const found = useFound(typed, isAllowed(staff, 'api::desk.desk.search'));
  const people = usePeople(person);

  const screens = useSearchableScreens();
  const screenChoices = matchScreens(screens, text)
    .slice(0, screensShown)
    .map((screen): Choice => ({ ...screen, key: screen.to, note: '', kind: translate('search.screens') }));

  const noteOf = (register: string, record: FoundRecord): string => {
    const description = findRegister(schema, register);
    const field = record.field && description ? findField(description, record.field) : null;
    const where =
      field && field.name !== 'code' ? `${labels.field(field)} ${record.value ?? ''}` : record.value;
    const about = where === record.code || !where ? record.code : where;
    return [about, record.jurisdictionCode && regionName(record.jurisdictionCode)]
      .filter(Boolean)
      .join(' · ');
  };
  const recordGroup = ({ register, records, hasMore }: FoundGroup, q: string): ChoiceGroup => {
    const description = findRegister(schema, register);
    const heading = description ? labels.register(description) : register;
    return {
      key: register,
      heading,
      choices: [
        ...records.map((record): Choice => ({
          key: record.documentId,
          label: record.title,
          note: noteOf(register, record),
          to: `/${register}/${record.documentId}/show`,
          kind: heading,
        })),
        ...(hasMore
          ? [
              {
                key: `${register}.more`,
                label: translate('search.more', { name: heading }),
                note: '',
                to: listAt(register, { q }),
                kind: null,
              },
            ]
          : []),
      ],
    };
  };
  // as the navigation has them
  const listed = navigationGroups(schema).flatMap(({ registers }) => registers);
  const order = new Map(listed.map((one, index) => [one.register, index]));
  const inOrder = (groups: FoundGroup[]): FoundGroup[] =>
    [...groups].sort((a, b) => (order.get(a.register) ?? 0) - (order.get(b.register) ?? 0));

  const mayAskForPeople =
    person === null &&
    mayBeName(text) &&
    isAllowed(staff, 'api::desk.desk.people') &&
    schema.some(
      (one) => can(one, 'find') && personalSearchFields(one).some(({ name }) => name === one.title),
    );
  const groups: ChoiceGroup[] =
    text === ''
      ? [
          {
            key: 'recent',
            heading: translate('search.recent'),
            choices: recentPlaces(String(staff?.id ?? '')).map((place): Choice => ({
              ...place,
              key: place.to,
              note: place.kind,
            })),
          },
        ]
      : [
          { key: 'screens', heading: translate('search.screens'), choices: screenChoices },
          ...(person === null ? inOrder(found.groups ?? []) : []).map((group) => recordGroup(group, text)),
          ...(person === null ? [] : inOrder(people.data ?? []).map((group) => recordGroup(group, person))),
          {
            key: 'people',
            heading: translate('search.people'),
            choices: mayAskForPeople
              ? [
                  {
                    key: 'people',
                    label: translate('search.lookForPerson', { name: text }),
                    note: translate('search.lookForPersonNote'),
                    to: null,
                    kind: null,
                  },
                ]
              : [],
          },
        ];
  return {
    found: groups.flatMap(({ choices }) => choices).filter(({ to, kind }) => to !== null && kind !== null)
      .length,
    groups: groups.filter(({ choices }) => choices.length > 0),
    isAsking: person === null ? found.isAsking : people.isFetching,
    error: person === null ? found.error : people.error,
    retry: () => void (person === null ? found.retry() : people.refetch()),
  };
};

/** Every screen that the caller may open, and the new records that the caller may begin. */
const useSearchableScreens = (): SearchableScreen[] => {
  const translate = useTranslate();
  const schema = useSchema();
  const groups = useScreens();
  const own = (to: string, label: string): SearchableScreen => ({
    to,
    label,
    initials: screenInitials[to] ?? '',
  });
  const listed = groups.flatMap(({ screens }) =>
    screens.map(({ to, label, register }) => ({
      to,
      label,
      initials: register ? register.labelInitials : (screenInitials[to] ?? ''),
    })),
  );
  const has = (to: string): boolean => listed.some((screen) => screen.to === to);
  return [
    own('/', translate('navigation.home')),
    ...listed,
    ...(has('/reports') ? [own('/reports/pivot', translate('reports.pivot.title'))] : []),
    ...(has('/imports') ? [own('/imports/new', translate('imports.new'))] : []),
    own('/account', translate('account.title')),
    ...groups.flatMap(({ screens }) =>
      screens.flatMap(({ label, register }) =>
        register && can(findRegister(schema, register.register), 'create')
          ? [
              {
                to: `/${register.register}/create`,
                label: translate('record.create', { name: label }),
                initials: `xz${register.labelInitials}`,
              },
            ]
          : [],
      ),
    ),
  ];
};
