import { toRatio, type Finding } from '../finding';
import { alternate, timedMedian } from '../rounds';
import type { Session } from '../session';
import type { Contestants } from './contestants';

interface ListAnswer {
  data: unknown[];
  meta: { pagination: { total: number } };
}

const REQUESTS_PER_ROUND = 10;

const FIRST_PAGE =
  'filters[verdict][$eq]=should-build&sort=name:asc&pagination[page]=1&pagination[pageSize]=25';
/** What a developer of a stock application would add to show a city its own organizations. */
const OF_THE_CITY = '&filters[jurisdictionCode][$startsWith]=4401';
/** The columns that the panel's list shows. */
const PANEL_COLUMNS = [
  'name',
  'creditCode',
  'orgType',
  'status',
  'fullMemberStaff',
  'fullMemberLeaders',
  'duty',
  'verdict',
  'version',
  'updatedAt',
]
  .map((name, index) => `&fields[${index}]=${name}`)
  .join('');

/** The first page of the organization list with its total, filtered by verdict, as the city of Guangzhou. */
export async function measureList({ office, stock }: Contestants, rounds: number): Promise<Finding[]> {
  const page = (session: Session, query: string) => (): Promise<ListAnswer> =>
    session.get(`/api/organizations?${query}`);
  const ours = await page(office, FIRST_PAGE)();
  const ofTheCity = await page(stock, FIRST_PAGE + OF_THE_CITY)();
  if (ours.meta.pagination.total !== ofTheCity.meta.pagination.total || ours.data.length === 0)
    throw new Error(`Not the same list: ${JSON.stringify([ours.meta, ofTheCity.meta])}`);
  const whole = await page(stock, FIRST_PAGE)();
  const run = (session: Session, query: string) => () =>
    timedMedian(REQUESTS_PER_ROUND, page(session, query));
  const samples = await alternate(rounds * 3, 3, {
    office: run(office, FIRST_PAGE),
    stock: run(stock, FIRST_PAGE),
    stockOfTheCity: run(stock, FIRST_PAGE + OF_THE_CITY),
    panel: run(office, FIRST_PAGE + PANEL_COLUMNS),
    stockPanel: run(stock, FIRST_PAGE + OF_THE_CITY + PANEL_COLUMNS),
  });
  return [
    toRatio(
      {
        part: 'list',
        name: 'first page, same request',
        target: 1,
        note: `the office answers ${ours.meta.pagination.total} of its city's, the stock application all ${whole.meta.pagination.total} of the province`,
      },
      samples.office,
      samples.stock,
    ),
    toRatio(
      {
        part: 'list',
        name: 'first page, same rows',
        target: 1,
        note: 'the stock application filters by jurisdiction',
      },
      samples.office,
      samples.stockOfTheCity,
    ),
    toRatio(
      {
        part: 'list',
        name: "first page, the panel's columns only",
        target: null,
        note: 'both filtered to the city',
      },
      samples.panel,
      samples.stockPanel,
    ),
  ];
}
