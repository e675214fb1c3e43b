import fc, { type Arbitrary } from 'fast-check';
import {
  CASE_REGISTERS,
  DOCUMENT_KINDS,
  MERGE_FORMATS,
  NOTICE_FIELDS,
  NOTICE_STATES,
  OCCASIONS,
  UNITS,
} from '../../../../src/shared/letters';
import { attachmentForm } from '../forms';
import type { Ground } from '../ground';
import { hostileText, hostileValue } from '../hostile-values';
import { asForm, day, envelope, named, NOTHING, nowhere, rowId, type Maker, type Shapes } from '../parts';
import { parameters } from '../queries';

const idsOf = (ground: Ground, name: string): Arbitrary<string> => {
  const register = ground.registers.find((one) => one.register === name);
  return register ? rowId(register, ground) : nowhere;
};
const selectionOf = (ground: Ground, name: string): Arbitrary<unknown> =>
  fc.oneof(
    fc.record({ ids: fc.array(idsOf(ground, name), { maxLength: 3 }) }),
    fc.record({ filters: fc.record({ title: fc.record({ $contains: hostileText }) }) }),
    hostileValue,
  );
const kind = fc.constantFrom(...DOCUMENT_KINDS, 'moon');
const format = fc.constantFrom(...MERGE_FORMATS, 'pdf');
const wish = {
  dueOn: day,
  unit: fc.constantFrom(...UNITS, 'moon'),
  occasion: fc.constantFrom(...OCCASIONS, 'moon'),
  requirement: hostileText,
};
const notice = (ground: Ground): Arbitrary<string> => idsOf(ground, 'feedback-notices');
const document = (ground: Ground): Arbitrary<string> => idsOf(ground, 'official-documents');
const template = (ground: Ground): Arbitrary<string> => idsOf(ground, 'document-templates');
const reading =
  (id: (ground: Ground) => Arbitrary<string>): Maker =>
  (ground) => ({ params: [id(ground)] });

/** Feedback notices, official documents and their templates. */
export const LETTERS: Shapes = {
  'post /api/organizations/:id/feedback-notice': (ground, register) => ({
    params: [rowId(register, ground)],
    body: envelope(named(wish)),
  }),
  'post /api/feedback-notices/raise': (ground) => ({
    body: envelope(named({ selection: selectionOf(ground, 'organizations'), ...wish })),
  }),
  'get /api/feedback-notices/:id/life': reading(notice),
  'post /api/feedback-notices/:id/move': (ground) => ({
    params: [notice(ground)],
    body: envelope(
      named({
        to: fc.constantFrom(...NOTICE_STATES, 'moon'),
        version: fc.constantFrom(undefined, 1, 2, 3),
        ...Object.fromEntries(
          NOTICE_FIELDS.map(({ name, type }) => [name, type === 'day' ? day : hostileText]),
        ),
      }),
    ),
  }),
  'get /api/feedback-board': () => ({
    query: parameters({ place: fc.constantFrom('44', '4401', '440106', 'x') }),
  }),
  'post /api/feedback-notices/issue': (ground) => ({
    body: envelope(
      named({
        selection: selectionOf(ground, 'feedback-notices'),
        issuer: idsOf(ground, 'issuing-bodies'),
        issuedOn: day,
        format,
      }),
    ),
  }),
  'post /api/official-documents/draft': (ground) => ({
    body: envelope(
      fc.constantFrom(...CASE_REGISTERS).chain((register) =>
        named({
          kind,
          issuer: idsOf(ground, 'issuing-bodies'),
          title: hostileText,
          register: fc.constantFrom(undefined, register),
          records: fc.array(idsOf(ground, register), { maxLength: 3 }),
        }),
      ),
    ),
  }),
  'post /api/official-documents/merge': (ground) => ({
    body: envelope(named({ selection: selectionOf(ground, 'official-documents'), format })),
  }),
  'get /api/documents-about': (ground) => ({
    query: parameters({ register: fc.constantFrom(...CASE_REGISTERS, 'moon'), record: notice(ground) }),
  }),
  'get /api/official-documents/:id/desk': reading(document),
  'get /api/official-documents/:id/preview': reading(document),
  'get /api/official-documents/:id/file': reading(document),
  'post /api/official-documents/:id/issue': (ground) => ({
    params: [document(ground)],
    body: envelope(named({ issuedOn: day, version: fc.constantFrom(undefined, 1, 2) })),
  }),
  'post /api/official-documents/:id/void': (ground) => ({
    params: [document(ground)],
    body: envelope(named({ reason: hostileText })),
  }),
  'get /api/template-desk': () => ({}),
  'get /api/template-fields': () => ({ query: parameters({ kind }) }),
  'get /api/shipped-template': () => ({ query: parameters({ kind }) }),
  'post /api/document-templates/upload': () => ({
    body: fc.oneof(
      { weight: 6, arbitrary: attachmentForm.map(asForm) },
      { weight: 1, arbitrary: envelope(hostileValue) },
    ),
  }),
  'post /api/document-templates/return': () => ({ body: envelope(named({ kind })) }),
  'get /api/document-templates/:id/check': reading(template),
  'get /api/document-templates/:id/file': reading(template),
  'post /api/document-templates/:id/use': (ground) => ({
    params: [template(ground)],
    body: fc.oneof(NOTHING, envelope(hostileValue)),
  }),
};
