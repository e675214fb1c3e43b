import { randomInt } from 'node:crypto';
import { makeRow, OFFICE_REGISTERS, type OfficeRegister } from '../support/builders';
import { readMountedRoutes, type MountedRoute } from '../support/mounted-routes';
import { openOffice, type Api, type TestOffice } from '../support/office';

/** Values that stand nowhere else: an answer that has one of them has it from a personal field. */
const NAME = `哨兵${String.fromCodePoint(0x4e00 + randomInt(2000))}验`;
const NUMBER = `139${String(randomInt(1e8)).padStart(8, '0')}`;
const PERSONAL: Partial<Record<OfficeRegister, object>> = {
  agencies: { contactName: NAME, officePhone: NUMBER },
  organizations: { legalRepresentative: NAME, officePhone: NUMBER },
  branches: { secretaryName: NAME, officePhone: NUMBER },
  leaders: { name: NAME, officePhone: NUMBER },
  'first-secretaries': { name: NAME, officePhone: NUMBER },
  instructors: { name: NAME, officePhone: NUMBER },
};

let office: TestOffice;
let routes: MountedRoute[];
let province: Api;
const made: Record<string, string> = {};

beforeAll(async () => {
  office = await openOffice();
  province = await office.as('province');
  for (const register of OFFICE_REGISTERS) {
    made[register] = (await makeRow(province, register, '44', PERSONAL[register])).documentId;
  }
  routes = readMountedRoutes();
});
afterAll(() => office.stop());

/** The route's address with a real record in the place of `:id`. */
function addressOf({ path }: MountedRoute): string {
  const register = path.split('/')[2] ?? '';
  return path.replace(/:\w+/g, made[register] ?? 'nothing').replace('(.*)', 'nothing');
}

describe('a route that reads', () => {
  it('hands out no personal value and no sealed text, whichever it is', async () => {
    const reading = routes.filter(({ method }) => method === 'get');
    const answered: string[] = [];
    const leaking: string[] = [];
    for (const route of reading) {
      const answer = await province.get(addressOf(route), { populate: '*', 'pagination[pageSize]': 200 });
      if (answer.status === 200) answered.push(route.path);
      const text = answer.text ?? '';
      if ([NAME, NUMBER, 'enc:k1'].some((secret) => text.includes(secret))) leaking.push(route.path);
    }
    expect(leaking).toEqual([]);
    expect(answered.length).toBeGreaterThanOrEqual(OFFICE_REGISTERS.length * 3);
  });

  it('hands them out where it is asked to, and is recorded: the reveal', async () => {
    const answer = await province
      .post(`/api/leaders/${made.leaders}/reveal`, {
        data: { fields: ['name', 'officePhone'], reason: 'contact' },
      })
      .expect(200);
    expect(answer.body.data.values).toEqual({ name: NAME, officePhone: NUMBER });
  });

  it('masks a row that comes back from the trash', async () => {
    const path = `/api/instructors/${made.instructors}`;
    await office.sql('delete from instructor_assignments');
    await province.delete(path).expect(204);
    const back = await province.post(`${path}/restore`).expect(200);
    expect(back.text).not.toContain(NAME);
    expect(back.text).not.toContain('enc:');
    const found = await province.get('/api/instructors', { filters: { officePhone: NUMBER } }).expect(200);
    expect(found.body.data).toHaveLength(1);
  });
});
