import type { Browser, BrowserContext, Page } from 'playwright-core';
import { fillMethods } from '../../database/demo/methods/fill-methods';
import { fillLetters } from '../../database/demo/letters/fill-letters';
import { fillSites } from '../../database/demo/sites/fill-sites';
import { pages } from '../../src/panel/pages';
import type { OfferedRegister } from '../../src/shared/register-description';
import { asTheDemo, openFilledOffice } from '../support/filled-office';
import { accessibilityFaults } from '../support/axe';
import { makeRow } from '../support/builders';
import { openBrowser, openDesk, shoot } from '../support/browser';
import { signIn } from '../support/desk';
import { exporter } from '../support/exports';
import { importer } from '../support/imports';
import { LOOKS, nameOf, OPPOSITE_LOOKS, PAIRED_LOOKS, showAs, type Look } from '../support/looks';
import { PASSWORD, type Account, type TestOffice } from '../support/office';
import { screenFaults } from '../support/screen-faults';
import { settler } from '../support/settle';

/** Where each screen is found that belongs to no register, and who is sent there. */
interface Place {
  path: (known: Known) => string;
  as?: Account;
}
interface Known {
  importId: string;
  /** A review that waits for the province, and a site that is named. */
  review: string;
  named: string;
  /** A review of a method that waits for the province. */
  methodReview: string;
  pageId: string;
}

const PLACES: Record<keyof typeof pages, Place> = {
  exports: { path: () => 'exports' },
  audit: { path: () => 'audit', as: 'auditor' },
  'trash/:register': { path: () => 'trash/organizations' },
  imports: { path: () => 'imports' },
  'imports/new': { path: () => 'imports/new' },
  'imports/:id': { path: ({ importId }) => `imports/${importId}` },
  dictionary: { path: () => 'dictionary' },
  reports: { path: () => 'reports' },
  'reports/pivot': { path: () => 'reports/pivot' },
  'sites/board': { path: () => 'sites/board' },
  'sites/progress': { path: () => 'sites/progress' },
  'sites/list': { path: () => 'sites/list' },
  'sites/certificates': { path: ({ named }) => `sites/certificates?ids=${named}` },
  'sites/reviews': { path: () => 'sites/reviews' },
  'sites/reviews/:id': { path: ({ review }) => `sites/reviews/${review}` },
  'methods/desk': { path: () => 'methods/desk' },
  'methods/reviews': { path: () => 'methods/reviews' },
  'methods/reviews/:id': { path: ({ methodReview }) => `methods/reviews/${methodReview}` },
  'letters/board': { path: () => 'letters/board' },
  'letters/new': { path: () => 'letters/new?kind=appointment' },
  'letters/templates': { path: () => 'letters/templates?kind=feedback-letter' },
  'showcase-desk': { path: () => 'showcase-desk' },
  'showcase-desk/:id': { path: ({ pageId }) => `showcase-desk/${pageId}` },
  account: { path: () => 'account' },
  staff: { path: () => 'staff' },
};
/** Screens that are no page of the router's list: home, and an address that leads nowhere. */
const OTHERS: Record<string, Place> = { home: { path: () => '' }, nowhere: { path: () => 'nowhere' } };

const WORKBOOK = `名称,统一社会信用代码,社会组织类型,备注
天河区启明示例学校,,社会服务机构,
海珠区示例协会,,不存在的类型,
`;

/** Registers with the most fields and parts of their own; the screens of all others are drawn by the same components. */
const CLOSELY_SEEN = ['organizations', 'model-sites', 'work-methods'];

/** A kind of screen for all registers, in all looks; milliseconds. */
const PATIENCE = 600_000;

describe('every screen, in both languages, both themes and both sizes', () => {
  let office: TestOffice;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let settle: () => Promise<void>;
  let seated: Account | null | undefined;
  let known: Known;
  let registers: OfferedRegister[];
  const thrown: string[] = [];

  beforeAll(async () => {
    office = await openFilledOffice(300);
    await asTheDemo(office, async (client) => {
      await fillSites(client);
      await fillMethods(client, office.server.dataDir);
      await fillLetters(client, office.server.dataDir);
    });
    known = await leaveTraces(office);
    const province = await office.as('province');
    registers = (await province.get('/api/schema/registers').expect(200)).body.data;
  });
  afterAll(async () => {
    await leave();
    await office.stop();
  });

  async function leave(): Promise<void> {
    await context?.close();
    await browser?.close();
  }

  /** A desk of this account, or the entrance for `null`; the packaged browser has one desk in its life. */
  async function sitDown(account: Account | null): Promise<void> {
    if (seated === account) return;
    await leave();
    browser = await openBrowser();
    ({ context, page } = await openDesk(browser, office.server.url));
    page.on('pageerror', (error) => thrown.push(error.message));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    settle = settler(page);
    if (account) await signIn(page, account);
    else await page.goto('/panel/');
    seated = account;
  }

  /** Goes there within the panel, as a link does. */
  async function walkTo(path: string): Promise<void> {
    await page.evaluate((to) => {
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    }, `/panel/${path}`);
  }

  /** Looks at the screen in these ways; answers what is wrong with it. */
  async function look(name: string, looks: Look[] = LOOKS): Promise<string[]> {
    const faults: string[] = [];
    const audited = new Set<Look['theme']>();
    for (const one of looks) {
      const where = `${name} ${nameOf(one)}`;
      await showAs(page, one);
      await settle();
      for (const fault of await screenFaults(page, one)) faults.push(`${where} ${fault}`);
      if (!audited.has(one.theme)) {
        const coloursOnly = audited.size > 0; // all else was looked at in the other theme
        for (const { rule, where: places } of await accessibilityFaults(page, { coloursOnly }))
          faults.push(`${where} breaks ${rule}: ${places.join(' ')}`);
        audited.add(one.theme);
      }
      await shoot(page, `screens/${name}-${nameOf(one)}`);
    }
    return [...faults, ...thrown.splice(0).map((message) => `${name} throws ${message}`)];
  }

  async function lookAt(name: string, path: string, looks?: Look[]): Promise<string[]> {
    await walkTo(path);
    await settle();
    return look(name, looks);
  }

  it('has a place in this test', () => {
    expect(Object.keys(PLACES).sort()).toEqual(Object.keys(pages).sort());
  });

  it.each([...Object.entries(OTHERS), ...Object.entries(PLACES)])('%s', async (name, { path, as }) => {
    await sitDown(as ?? 'province');
    expect(await lookAt(name.replaceAll(/[/:]+/g, '-'), path(known))).toEqual([]);
  });

  it.each<[string, (register: OfferedRegister, id: string) => string | null]>([
    ['list', ({ register }) => `${register}?filter={}&perPage=25`],
    ['record', ({ register }, id) => `${register}/${id}/show`],
    [
      'files',
      ({ register }, id) => (register === 'organizations' ? `${register}/${id}/show?tab=files` : null),
    ],
    [
      'history',
      ({ register }, id) => (register === 'organizations' ? `${register}/${id}/show?tab=history` : null),
    ],
    [
      'review',
      ({ register }, id) => (register === 'model-sites' ? `${register}/${id}/show?tab=review` : null),
    ],
    ['edit', ({ register, actions }, id) => (actions.includes('update') ? `${register}/${id}` : null)],
    ['create', ({ register, actions }) => (actions.includes('create') ? `${register}/create` : null)],
  ])(
    'the %s of every register',
    async (kind, address) => {
      await sitDown('province');
      const province = await office.as('province');
      const faults: string[] = [];
      for (const register of registers.filter(({ actions }) => actions.includes('find'))) {
        const { body } = await province.get(`/api/${register.register}`, { 'pagination[pageSize]': 1 });
        const path = address(register, body.data[0]?.documentId);
        const looks = CLOSELY_SEEN.includes(register.register) ? PAIRED_LOOKS : OPPOSITE_LOOKS;
        if (path) faults.push(...(await lookAt(`${register.register}-${kind}`, path, looks)));
      }
      expect(faults).toEqual([]);
    },
    PATIENCE,
  );

  it('what stands before the desk: sign-in, and the first one', async () => {
    await sitDown(null);
    expect(await lookAt('sign-in', 'login')).toEqual([]);
    await office.sql(
      `update staff.account a set must_change = true, pledge_version = null
         from up_users u where u.id = a.user_id and u.username = 'editor'`,
    );
    await showAs(page, { locale: 'zh-CN', theme: 'light', size: 'desk' });
    await page.getByLabel('邮箱').fill('editor@demo.invalid');
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.locator('input[name=password]').press('Enter');
    await page.waitForURL('**/first-sign-in');
    await settle();
    expect(await look('first-sign-in')).toEqual([]);
  });
});

/** What work leaves behind, so that no screen is empty: an import with an error, an export, deleted records. */
async function leaveTraces(office: TestOffice): Promise<Known> {
  const clerk = await importer(office, 'province');
  const { id: importId } = await clerk.read(WORKBOOK, { name: '天河区社会组织.csv' });
  const { take } = await exporter(office, 'province');
  await take({ register: 'organizations', fields: ['name', 'verdict'] });
  const { body } = await clerk.api.get('/api/organizations', { 'pagination[pageSize]': 2 }).expect(200);
  const [changed, deleted] = body.data;
  await clerk.api
    .put(`/api/organizations/${changed.documentId}`, {
      data: { address: '示例路2号', version: changed.version },
    })
    .expect(200);
  await clerk.api.delete(`/api/organizations/${deleted.documentId}`).expect(204);
  const { body: reviews } = await clerk.api.get('/api/site-reviews').expect(200);
  const { body: ofMethods } = await clerk.api.get('/api/method-reviews').expect(200);
  const { body: named } = await clerk.api
    .get('/api/model-sites', { 'filters[stage][$eq]': 'named' })
    .expect(200);
  const showcase = await makeRow(clerk.api, 'showcase-pages', '4401', {
    summary: '示例摘要',
    story: '<p>正文</p>',
  });
  await clerk.api.post(`/api/showcase-pages/${showcase.documentId}/submit`, {}).expect(200);
  return {
    importId,
    review: reviews.data[0].id,
    methodReview: ofMethods.data[0].id,
    named: named.data[0].documentId,
    pageId: showcase.documentId,
  };
}
