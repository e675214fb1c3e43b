import { draftOf, parseDraft } from '../../../../../src/panel/register/draft/draft';
import { buildField } from '../../registers';

const fields = [
  buildField('name'),
  buildField('note', { type: 'text' }),
  buildField('officePhone', { personal: 'encrypted' }),
  buildField('contactName', { personal: 'masked' }),
  buildField('config', { type: 'json' }),
  buildField('agency', {
    type: 'relation',
    relation: { register: 'agencies', multiple: false, title: 'name', tab: null },
  }),
];
const at = '2026-11-25T09:00:00.000Z';
const now = new Date('2026-11-26T09:00:00.000Z');
const base = { name: '甲', note: null, officePhone: '020-****', version: 4, agency: { documentId: 'a1' } };

describe('a draft', () => {
  it('holds what was changed, with what stood there before and the version', () => {
    expect(draftOf(fields, base, { ...base, name: '乙', note: '' }, at)).toEqual({
      at,
      version: 4,
      values: { name: '乙' },
      base: { name: '甲' },
    });
  });

  it('never holds personal fields', () => {
    const values = { ...base, name: '乙', officePhone: '020-88888888', contactName: '王示例' };
    expect(JSON.stringify(draftOf(fields, base, values, at))).not.toMatch(/8888|示例|020/);
    expect(draftOf(fields, base, { ...base, officePhone: '020-88888888' }, at)).toBeNull();
  });

  it('holds of a relation only whom it points at, not the name', () => {
    const values = { ...base, agency: { id: 'a2', documentId: 'a2', name: '某局' } };
    expect(draftOf(fields, base, values, at)?.values).toEqual({ agency: 'a2' });
    expect(draftOf(fields, base, values, at)?.base).toEqual({ agency: 'a1' });
  });

  it('leaves out JSON that does not parse yet', () => {
    class HalfTyped {}
    expect(draftOf(fields, base, { ...base, config: new HalfTyped() }, at)).toBeNull();
    expect(draftOf(fields, base, { ...base, config: { months: 3 } }, at)?.values).toEqual({
      config: { months: 3 },
    });
  });

  it('of a new record has no version', () => {
    expect(draftOf(fields, {}, { name: '乙' }, at)).toEqual({
      at,
      version: null,
      values: { name: '乙' },
      base: { name: null },
    });
  });

  it('is read back as it was written', () => {
    const draft = draftOf(fields, base, { ...base, name: '乙' }, at);
    expect(parseDraft(JSON.stringify(draft), fields, now)).toEqual(draft);
  });

  it.each([
    ['nothing', null],
    ['broken text', '{"at":'],
    ['another shape', '{"values":[]}'],
    ['fields that are gone', JSON.stringify({ at, version: 1, values: { gone: 1 }, base: {} })],
    [
      'personal fields put there by hand',
      JSON.stringify({ at, version: 1, values: { officePhone: '1' }, base: {} }),
    ],
    ['no instant', JSON.stringify({ at: 'x', version: 1, values: { name: '乙' }, base: {} })],
  ])('is none where the browser kept %s', (_what, text) => {
    expect(parseDraft(text, fields, now)).toBeNull();
  });

  it('is forgotten after thirty days', () => {
    const text = JSON.stringify({ at, version: 4, values: { name: '乙' }, base: {} });
    const days = (count: number) => new Date(Date.parse(at) + count * 86_400_000);
    expect(parseDraft(text, fields, new Date(days(30).getTime() - 1))).not.toBeNull();
    expect(parseDraft(text, fields, days(30))).toBeNull();
  });
});
