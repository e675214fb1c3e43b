import type { DocumentKind } from '../../../shared/letters';

/** A record as a draft needs it: its own values and those of what it points at, under Chinese names. */
export type CaseFields = Record<string, string>;

export interface DraftText {
  title: string;
  recipients: string;
  body: string;
}

const read = (fields: CaseFields, name: string, otherwise = '　　　'): string => fields[name] || otherwise;

/** The first text of a document about these cases, for the office to go over. Kinds without a case begin empty. */
export function draftText(kind: DocumentKind, cases: CaseFields[], title: string): DraftText {
  const [first = {}] = cases;
  switch (kind) {
    case 'feedback-letter':
      return {
        title: `关于${read(first, '社会组织')}党建工作情况的反馈函`,
        recipients: unitOf(first),
        body: [
          `经核查，${read(first, '社会组织')}存在以下问题：`,
          read(first, '情况与依据', ''),
          read(first, '整改要求', ''),
          `请于${dayOf(first, '回复期限')}前将办理情况书面函复。`,
          '特此函告。',
        ].join('\n'),
      };
    case 'supervision-slip':
      return {
        title: `关于${read(first, '社会组织')}反馈函办理情况的督办单`,
        recipients: unitOf(first),
        body: [
          `${read(first, '文号', '前期')}反馈函要求于${dayOf(first, '回复期限')}前回复${read(first, '社会组织')}“${read(first, '问题')}”的办理情况，至今未收到回复。`,
          '请抓紧办理，并自收到本督办单之日起十个工作日内书面回复。',
        ].join('\n'),
      };
    case 'appointment':
      return {
        title: '关于选派任职的通知',
        recipients: '各有关社会组织党组织',
        body: ['经研究，决定：', ...cases.map(appointmentLine), '特此通知。'].join('\n'),
      };
    case 'naming-decision':
      return {
        title: '关于命名社会组织党建示范点的决定',
        recipients: '各有关社会组织党组织',
        body: [
          `经申报、评审、公示，决定命名以下${cases.length}家单位为社会组织党建示范点：`,
          ...cases.map(
            (one, index) => `${index + 1}.${read(one, '示范点名称')}（${read(one, '所在党组织')}）`,
          ),
          '希望受到命名的单位珍惜荣誉、再接再厉，充分发挥示范带动作用。',
        ].join('\n'),
      };
    case 'certificate':
      return {
        title: `${read(first, '示范点名称', title)}命名证书`,
        recipients: read(first, '所在党组织', ''),
        body: `你单位“${read(first, '示范点名称')}”被命名为社会组织党建示范点，特发此证。`,
      };
    default:
      return { title, recipients: '', body: '' };
  }
}

const unitOf = (fields: CaseFields): string => fields['主送单位'] || fields['责任单位'] || '';
const dayOf = (fields: CaseFields, name: string): string => read(fields, name);

function appointmentLine(fields: CaseFields): string {
  if (fields['任职党组织'] !== undefined)
    return `${read(fields, '姓名')}同志任${read(fields, '任职党组织')}第一书记。`;
  return `选派${read(fields, '指导员')}同志为${read(fields, '联系社会组织')}党建工作指导员。`;
}
