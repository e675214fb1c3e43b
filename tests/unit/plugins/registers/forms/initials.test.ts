import { initialsOf, withInitials } from '../../../../../src/plugins/registers/server/forms/initials';
import type { ContentTypeSchema } from '../../../../../src/plugins/registers/server/description/schema-options';

const typeOf = (attributes: ContentTypeSchema['attributes'], options = {}): ContentTypeSchema => ({
  uid: 'api::thing.thing',
  info: { singularName: 'thing', pluralName: 'things', displayName: 'Thing' },
  attributes,
  pluginOptions: { registers: { enabled: true, ...options } },
});

describe('the initials of a register', () => {
  it('are those of the name that its records are called by', () => {
    const type = typeOf({ code: { type: 'string' }, name: { type: 'string' } }, { title: 'name' });
    expect(initialsOf(type)).toEqual({ name: 'name', attribute: 'pinyinInitials' });
  });

  it('are those of the first text of a register that names no title', () => {
    expect(initialsOf(typeOf({ day: { type: 'date' }, label: { type: 'string' } }))).toMatchObject({
      name: 'label',
    });
  });

  it('stand where the register keeps them itself', () => {
    const type = typeOf({ name: { type: 'string' } }, { title: 'name', initials: 'pinyin' });
    expect(initialsOf(type)).toEqual({ name: 'name', attribute: 'pinyin' });
  });

  it.each(['masked', 'encrypted'] as const)('are none of a person, whose name is %s', (personal) => {
    const name = { type: 'string', pluginOptions: { registers: { personal } } };
    expect(initialsOf(typeOf({ name }, { title: 'name' }))).toBeNull();
  });

  it.each(['date', 'enumeration', 'relation'])('are none of a %s', (type) => {
    expect(initialsOf(typeOf({ name: { type } }, { title: 'name' }))).toBeNull();
  });
});

describe('what is written with a name', () => {
  const initials = { name: 'name', attribute: 'pinyinInitials' };
  it.each([
    [
      'its initials',
      { name: '深圳市商会', note: 'x' },
      { name: '深圳市商会', note: 'x', pinyinInitials: 'szssh' },
    ],
    ['nothing where the save names none', { note: 'x' }, { note: 'x' }],
    [
      'no initials that a client sends',
      { name: '商会', pinyinInitials: 'zz' },
      { name: '商会', pinyinInitials: 'sh' },
    ],
    ['no initials alone', { pinyinInitials: 'zz' }, {}],
  ])('is %s', (_, data, written) => {
    const before = { ...data };
    expect(withInitials(initials, data)).toEqual(written);
    expect(data).toEqual(before);
  });
});
