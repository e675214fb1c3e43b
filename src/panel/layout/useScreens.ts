import { useTranslate } from 'react-admin';
import { can } from '../schema/describe';
import { useLabels } from '../schema/useLabels';
import { useSchema } from '../schema/useSchema';
import type { OfferedRegister } from '../../shared/register-description';
import { isAdministration, navigationGroups } from './navigation';
import { isAllowed, useMayAdminister, useStaff } from './useStaff';

/** A page one can go to from anywhere. */
export interface Screen {
  to: string;
  label: string;
  /** the register behind it; absent for pages of the panel's own */
  register?: OfferedRegister;
}

export interface ScreenGroup {
  /** key of its heading in the message files */
  heading: string;
  screens: Screen[];
}

/** The screens that the caller may open, grouped by work; home stands before them. */
export const useScreens = (): ScreenGroup[] => {
  const translate = useTranslate();
  const schema = useSchema();
  const labels = useLabels();
  const staff = useStaff();
  const mayAdminister = useMayAdminister();
  const groups = navigationGroups(schema);
  const own = (shown: boolean, to: string, key: string): Screen[] =>
    shown ? [{ to, label: translate(key) }] : [];
  const screenOf = (register: OfferedRegister): Screen => ({
    to: `/${register.register}`,
    label: labels.register(register),
    register,
  });
  const data = [
    ...own(
      schema.some((one) => one.import && can(one, 'create')),
      '/imports',
      'navigation.imports',
    ),
    ...own(groups.length > 0, '/exports', 'navigation.exports'),
    ...own(
      schema.some((one) => one.register === 'organizations' && can(one, 'find')),
      '/reports',
      'navigation.reports',
    ),
    ...own(schema.length > 0, '/dictionary', 'dictionary.title'),
  ];
  const sites = isAllowed(staff, 'api::site-review.site-review.board')
    ? [
        { to: '/sites/board', label: translate('sites.board.title') },
        { to: '/sites/reviews', label: translate('sites.reviews.title') },
      ]
    : [];
  const methods = isAllowed(staff, 'api::method-review.method-review.desk')
    ? [
        { to: '/methods/desk', label: translate('methods.desk.title') },
        { to: '/methods/reviews', label: translate('methods.reviews.title') },
      ]
    : [];
  const letters = isAllowed(staff, 'api::feedback-notice.case.board')
    ? [
        { to: '/letters/board', label: translate('letters.board.title') },
        ...own(
          isAllowed(staff, 'api::official-document.letter.draft'),
          '/letters/new',
          'letters.draft.title',
        ),
      ]
    : [];
  const templates = own(
    isAllowed(staff, 'api::document-template.desk.upload'),
    '/letters/templates',
    'letters.templates.title',
  );
  const administration = [
    ...own(mayAdminister, '/staff', 'staff.title'),
    ...groups.filter(isAdministration).flatMap(({ registers }) => registers.map(screenOf)),
    ...own(isAllowed(staff, 'plugin::registers.audit.find'), '/audit', 'navigation.audit'),
  ];
  const publishing = own(
    isAllowed(staff, 'api::showcase-page.workflow.publish'),
    '/showcase-desk',
    'showcase.desk.title',
  );
  return [
    ...groups
      .filter((group) => !isAdministration(group))
      .map(({ heading, registers }) => ({
        heading,
        screens: [
          ...(heading === 'navigation.sites' ? sites : []),
          ...(heading === 'navigation.methods' ? methods : []),
          ...(heading === 'navigation.letters' ? letters : []),
          ...registers
            // who keeps templates has a desk for them
            .filter(({ register }) => register !== 'document-templates' || templates.length === 0)
            .map(screenOf),
          ...(heading === 'navigation.letters' ? templates : []),
          ...(heading === 'navigation.sites' ? publishing : []),
        ],
      })),
    { heading: 'navigation.data', screens: data },
    { heading: 'navigation.administration', screens: administration },
  ].filter(({ screens }) => screens.length > 0);
};
