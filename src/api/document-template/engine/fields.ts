import type { Core } from '@strapi/strapi';
import type { DocumentKind } from '../../../shared/letters';
import type { TemplateField, TemplateFieldGroup } from '../../../shared/letter-answers';
import { SAMPLE_DOCUMENT, toTemplateData } from '../../official-document/domain/template-names';
import { caseFieldsOf, exampleOf } from '../../official-document/engine/case-fields';
import { registersOfKind } from '../../official-document/engine/cases-of-kind';

const field = (placeholder: string, zh: string, en: string, example: string): TemplateField => ({
  placeholder,
  label: { zh, en },
  example,
});

/** What the placeholders of every document stand for, in English. */
const ENGLISH: Record<string, string> = {
  发文机关标志: 'Red heading',
  发文字号: 'Number',
  签发人: 'Signed by',
  标题: 'Title',
  主送: 'To',
  发文机关署名: 'Signature',
  成文日期: 'Issued on',
  公开方式: 'Openness',
  抄送: 'Copies to',
  印发机关: 'Printed by',
  印发日期: 'Printed on',
};

/** The placeholders of a kind, to copy from: those of all documents, the loops, and the fields of its cases by register. */
export function templateFields(strapi: Core.Strapi, kind: DocumentKind): TemplateFieldGroup[] {
  const data = toTemplateData(SAMPLE_DOCUMENT);
  const common = Object.entries(data).flatMap(([name, value]) =>
    typeof value === 'string' ? [field(`{${name}}`, name, ENGLISH[name] ?? name, value)] : [],
  );
  const loops = [
    field(
      '{#正文}{段落}{/正文}',
      '正文各段',
      'Paragraphs of the text',
      SAMPLE_DOCUMENT.paragraphs.join(' / '),
    ),
    field(
      '{#段落.一级}{段落}{/段落.一级}',
      '正文中“一、”开头的段（二级、正文同理）',
      'Paragraphs that begin with 一、 (likewise 二级, 正文)',
      '一、总体要求',
    ),
    field('{#附件}{序号}.{名称}{/附件}', '附件各项', 'Attachments', '1.示例名单'),
    field('{#有附件}附件：{/有附件}', '有附件时才显示', 'Only where there are attachments', '附件：'),
  ];
  const cases = registersOfKind(strapi, kind).map((register) => ({
    key: register.name,
    label: register.description.label,
    fields: caseFieldsOf(strapi, register).map((one) =>
      field(
        `{${one.name}}`,
        one.name.replace('_', ' · '),
        [one.through?.label.en, one.field.label.en].filter(Boolean).join(' · '),
        exampleOf(one),
      ),
    ),
  }));
  const list =
    cases.length > 0
      ? [
          field(
            '{#名单}{序号}.…{/名单}',
            '所涉各条（其中用下列各字段）',
            'Each record (with the fields below)',
            '1.…',
          ),
        ]
      : [];
  return [
    { key: 'document', label: { zh: '公文要素', en: 'Parts of a document' }, fields: common },
    { key: 'loops', label: { zh: '循环与条件', en: 'Loops and conditions' }, fields: [...loops, ...list] },
    ...cases,
  ];
}
