import { maskPersonal } from '../../src/plugins/registers/server/privacy/mask';
import { NAMES, PHONES } from '../support/masks';
import { openOffice, type TestOffice } from '../support/office';

let office: TestOffice;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.stop());

const cases = [
  ...NAMES.map(([value]) => ({ kind: 'name' as const, value })),
  ...PHONES.map(([value]) => ({ kind: 'phone' as const, value })),
];

describe('the mask in SQL', () => {
  it('shows what the mask of the server shows, and of a mask the mask', async () => {
    const values = cases.flatMap(({ kind, value }) => {
      const shown = maskPersonal({ personal: 'masked', mask: kind }, value);
      return [
        { kind, value, shown },
        { kind, value: shown, shown },
      ];
    });
    const rows = await office.sql(
      `select v ->> 'kind' as kind, v ->> 'value' as value, registers.mask(v ->> 'kind', v ->> 'value') as shown
       from jsonb_array_elements($1::jsonb) with ordinality as given (v, place) order by place`,
      [JSON.stringify(values)],
    );
    expect(rows).toEqual(values);
  });

  it('shows nothing of encrypted text and leaves what is empty', async () => {
    const [row] = await office.sql(
      `select registers.mask('phone', 'enc:k1:x') as closed, registers.mask('text', 'x') as other,
              registers.mask('name', null) as nothing, registers.mask('name', '') as empty`,
    );
    expect(row).toEqual({ closed: '****', other: '****', nothing: null, empty: '' });
  });
});
