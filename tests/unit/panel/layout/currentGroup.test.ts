import { currentGroup } from '../../../../src/panel/layout/currentGroup';

const screens = (...paths: string[]) => paths.map((to) => ({ to, label: to }));
const groups = [
  { heading: 'base', screens: screens('/organizations') },
  { heading: 'sites', screens: screens('/sites/board', '/sites/reviews', '/model-sites') },
  { heading: 'letters', screens: screens('/letters/board', '/letters/new') },
  { heading: 'data', screens: screens('/reports', '/imports') },
];

describe('the group of the current page', () => {
  it.each([
    ['/', null],
    ['/account', null],
    ['/organizations', 'base'],
    ['/organizations/abc/show', 'base'],
    ['/organizations-of-another-kind', null],
    ['/trash/organizations', 'base'],
    ['/sites/board', 'sites'],
    ['/sites/reviews/7', 'sites'],
    ['/sites/progress', 'sites'],
    ['/model-sites/create', 'sites'],
    ['/reports/pivot', 'data'],
    ['/letters/templates', 'letters'],
  ])('of %s is %s', (pathname, heading) => {
    expect(currentGroup(groups, pathname)).toBe(heading);
  });
});
