import englishMessages from 'ra-language-english';
import { en } from '../../../../src/panel/i18n/en';
import { auditActions, otherSubjects } from '../../../../src/panel/audit/choices';
import { zhCN } from '../../../../src/panel/i18n/zh-CN';
import { SITE_STAGES } from '../../../../src/shared/site-life';

type Messages = { [key: string]: string | Messages };

const keysOf = (messages: Messages, prefix = ''): string[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  );

const textOf = (messages: Messages, key: string): string =>
  String(key.split('.').reduce<Messages | string>((at, part) => (at as Messages)[part] ?? '', messages));

const variablesOf = (text: string): string[] => [...new Set(text.match(/%\{\w+\}/g) ?? [])].sort();

// the message files are plain trees of text
const chinese = zhCN as unknown as Messages;
const english = en as unknown as Messages;

describe('the messages', () => {
  it('have the same keys in Chinese and in English', () => {
    expect(keysOf(chinese).sort()).toEqual(keysOf(english).sort());
  });

  it("translate every key of react-admin's own messages", () => {
    const missing = keysOf(englishMessages as unknown as Messages).filter(
      (key) => textOf(chinese, key) === '',
    );
    expect(missing).toEqual([]);
  });

  it('name what can be looked for in the audit record, and what happens in the life of a site', () => {
    const keys = [
      ...auditActions.map((action) => `audit.actions.${action}`),
      ...otherSubjects.map((subject) => `audit.registers.${subject}`),
      // Nothing but a return leads to the first stage.
      ...SITE_STAGES.slice(1).flatMap((stage) => [
        `audit.actions.site-${stage}`,
        `history.actions.site-${stage}`,
      ]),
    ];
    expect(keys.filter((key) => textOf(chinese, key) === '')).toEqual([]);
    const known: readonly string[] = auditActions;
    expect(SITE_STAGES.slice(1).filter((stage) => !known.includes(`site-${stage}`))).toEqual([]);
  });

  it('are never empty', () => {
    const empty = [chinese, english].flatMap((messages) =>
      keysOf(messages).filter((key) => textOf(messages, key).trim() === ''),
    );
    // react-admin's English word for a boolean that nobody answered is a blank
    expect(empty).toEqual(['ra.boolean.null']);
  });

  it('are Chinese where they claim to be', () => {
    const foreign = keysOf(chinese).filter(
      (key) => !/[\u4e00-\u9fff]/.test(textOf(chinese, key).replace(/%\{\w+\}/g, '')),
    );
    expect(foreign.sort()).toEqual([
      'exports.byWhom',
      'fields.separator',
      'files.failed',
      'home.rateOf',
      'imports.size',
      'letters.notice.moved',
      'letters.notice.title',
      'letters.templates.uploadedAt',
      'lists.filters.atLeast',
      'lists.filters.atMost',
      'ra.page.edit',
      'ra.page.list',
      'ra.page.show',
      'rules.sentence.group',
      'rules.sentence.quoted',
      'showcase.faults.at',
      'showcase.pictures.failed',
      'sites.moves.title',
      'sites.site.decidedBy',
      'sites.site.moved',
      'why.period',
    ]);
  });

  it('use the same variables in both languages, in the panel’s own messages', () => {
    const own = keysOf(chinese).filter((key) => !key.startsWith('ra.'));
    const counting = new Set(['%{count}', '%{smart_count}']);
    const different = own.filter((key) => {
      const [zh, english_] = [textOf(chinese, key), textOf(english, key)].map((text) =>
        variablesOf(text)
          .filter((variable) => !counting.has(variable))
          .join(),
      );
      return zh !== english_;
    });
    expect(different).toEqual([]);
  });
});
