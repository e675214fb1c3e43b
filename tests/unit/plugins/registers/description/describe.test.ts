import {
  describeRegister,
  maxLengthOf,
} from '../../../../../src/plugins/registers/server/description/describe';
import type { ContentTypeSchema } from '../../../../../src/plugins/registers/server/description/schema-options';

const words = { zh: '名称', en: 'Name' };
const target: ContentTypeSchema = {
  uid: 'api::agency.agency',
  info: { singularName: 'agency', pluralName: 'agencies', displayName: 'Agency' },
  attributes: { title: { type: 'string' } },
  pluginOptions: { registers: { enabled: true } },
};
const stranger: ContentTypeSchema = { ...target, uid: 'plugin::x.y', pluginOptions: {} };

function describeWith(
  attributes: ContentTypeSchema['attributes'],
  options = {},
): ReturnType<typeof describeRegister> {
  const type: ContentTypeSchema = {
    uid: 'api::thing.thing',
    info: { singularName: 'thing', pluralName: 'things', displayName: 'Thing' },
    attributes,
    pluginOptions: { registers: { enabled: true, ...options } },
  };
  return describeRegister(type, (uid) => [target, stranger].find((candidate) => candidate.uid === uid));
}

describe('describeRegister', () => {
  it('has an answer for all that a schema leaves unsaid', () => {
    const description = describeWith({ name: { type: 'string' } });
    expect(description).toMatchObject({
      register: 'things',
      title: 'name',
      key: [],
      reading: 'scope',
      jurisdictionFrom: null,
    });
    expect(description.fields).toMatchObject([
      {
        name: 'name',
        label: { zh: 'name', en: 'name' },
        required: false,
        readOnly: false,
        personal: 'none',
        export: true,
        maxLength: 255,
      },
    ]);
  });

  it('tells what the schema says of a field', () => {
    const [field] = describeWith({
      name: {
        type: 'string',
        required: true,
        maxLength: 60,
        pluginOptions: { registers: { label: words, personal: 'masked', list: true } },
      },
    }).fields;
    expect(field).toMatchObject({
      label: words,
      required: true,
      maxLength: 60,
      personal: 'masked',
      list: true,
    });
  });

  it('gives each code of an enumeration its words, the code itself where there are none', () => {
    const [field] = describeWith({
      kind: { type: 'enumeration', enum: ['a', 'b'], pluginOptions: { registers: { values: { a: words } } } },
    }).fields;
    expect(field?.values).toMatchObject([
      { value: 'a', label: words },
      { value: 'b', label: { zh: 'b', en: 'b' } },
    ]);
  });

  it('names the register behind a relation, and the field it is called by', () => {
    const [field] = describeWith({
      agency: { type: 'relation', relation: 'manyToOne', target: target.uid },
    }).fields;
    expect(field?.relation).toEqual({ register: 'agencies', multiple: false, title: 'title', tab: null });
  });

  it('tells on which tab of a record’s page sections and pointing rows stand, and what the register calls its tabs', () => {
    const description = describeWith(
      {
        agency: {
          type: 'relation',
          relation: 'manyToOne',
          target: target.uid,
          pluginOptions: { registers: { tab: 'people' } },
        },
      },
      {
        sections: { survey: { ...words, tab: 'party' }, main: words },
        tabs: { items: words },
      },
    );
    expect(description.fields[0]?.relation?.tab).toBe('people');
    expect(description.sections.map(({ key, tab }) => [key, tab])).toEqual([
      ['survey', 'party'],
      ['main', null],
    ]);
    expect(description.tabs).toEqual([{ key: 'items', label: words }]);
  });

  it.each([
    ['a relation to what is no register', { type: 'relation', relation: 'manyToOne', target: stranger.uid }],
    ['a relation to what does not exist', { type: 'relation', relation: 'manyToOne', target: 'api::no.no' }],
    [
      'the other side of a relation',
      { type: 'relation', relation: 'oneToMany', target: target.uid, mappedBy: 'thing' },
    ],
    ['a type that no generic client can draw', { type: 'media' }],
    ['a password', { type: 'password' }],
    ['a hidden field', { type: 'string', pluginOptions: { registers: { hidden: true } } }],
  ])('keeps silent about %s', (_name, attribute) => {
    expect(describeWith({ some: attribute }).fields).toEqual([]);
  });

  it.each(['version', 'createdAt', 'createdBy', 'documentId'])(
    'keeps silent about %s, which the machinery writes',
    (name) => {
      expect(describeWith({ [name]: { type: 'string' } }).fields).toEqual([]);
    },
  );

  it('calls what the system computes read-only', () => {
    const [field] = describeWith({
      verdict: { type: 'string', pluginOptions: { registers: { derived: true } } },
    }).fields;
    expect(field?.readOnly).toBe(true);
  });
});

describe('maxLengthOf', () => {
  it.each([
    ['string', {}, 255],
    ['string', { maxLength: 60 }, 60],
    ['string', { maxLength: 900 }, 255],
    ['text', {}, 20_000],
    ['text', { maxLength: 900 }, 900],
    ['integer', {}, null],
  ] as const)('of a %s of %j is %s', (type, more, expected) => {
    expect(maxLengthOf(type, { type, ...more })).toBe(expected);
  });
});
