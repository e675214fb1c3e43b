import { Random } from '../../../../database/demo/random';

describe('document ids of the demo', () => {
  it('look like Strapi’s: 24 small letters and digits, the first a letter, none twice', () => {
    const random = new Random(1);
    const ids = Array.from({ length: 2_000 }, () => random.documentId());
    expect(ids.filter((id) => !/^[a-z][a-z0-9]{23}$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
