import { disputed, resolve } from '../../../../src/panel/register/conflict';
import { organizations } from '../registers';

const { fields } = organizations;
const base = {
  name: '甲',
  creditCode: 'A',
  zombie: false,
  competentAgency: { documentId: 'a1' },
  version: 4,
};

describe('two people who changed one record', () => {
  it('dispute only what both changed, differently', () => {
    const mine = { ...base, name: '乙', creditCode: 'B', zombie: true };
    const current = { name: '丙', creditCode: 'B', zombie: false, version: 5 };
    expect(disputed(fields, base, mine, current)).toEqual([
      expect.objectContaining({ mine: '乙', theirs: '丙' }),
    ]);
  });

  it.each([
    ['mine', new Set(['name']), { name: '乙', zombie: true, version: 5 }],
    ['theirs', new Set<string>(), { zombie: true, version: 5 }],
  ])('save the chosen side (%s) and lose nothing else', (_side, keep, expected) => {
    const mine = { ...base, name: '乙', zombie: true };
    const current = { name: '丙', creditCode: 'C', zombie: false, version: 5 };
    expect(resolve(fields, base, mine, current, keep)).toEqual(expected);
  });

  it('keep a relation that one changed and of which the server’s row says nothing', () => {
    const mine = { ...base, competentAgency: { documentId: 'a2' } };
    const current = { name: '丙', version: 5 };
    expect(disputed(fields, base, mine, current)).toEqual([]);
    expect(resolve(fields, base, mine, current, new Set())).toEqual({
      competentAgency: { documentId: 'a2' },
      version: 5,
    });
  });
});
