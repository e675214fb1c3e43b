import type { TemplateData } from '../../../documents/template';

/** What a document prints, apart from the case it comes from. */
export interface PrintedDocument {
  heading: string;
  number: string;
  signer: string;
  title: string;
  recipients: string;
  paragraphs: string[];
  attachments: string[];
  signature: string;
  /** 2026年3月1日 */
  issuedOn: string;
  openness: string;
  copies: string;
  printedBy: string;
  printedOn: string;
}

/** The names under which every template finds these; templates are written against them, so they stand. */
export const toTemplateData = (printed: PrintedDocument): TemplateData => ({
  发文机关标志: printed.heading,
  发文字号: printed.number,
  签发人: printed.signer,
  标题: printed.title,
  主送: printed.recipients,
  正文: printed.paragraphs.map((paragraph) => ({ 段落: paragraph })),
  附件: printed.attachments.map((name, index) => ({ 序号: index + 1, 名称: name, 附件名称: name })),
  有附件: printed.attachments.length > 0,
  发文机关署名: printed.signature,
  成文日期: printed.issuedOn,
  公开方式: printed.openness,
  抄送: printed.copies,
  印发机关: printed.printedBy,
  印发日期: printed.printedOn,
});

export const SAMPLE_DOCUMENT: PrintedDocument = {
  heading: '某某社会组织党委文件',
  number: '某社党委〔2026〕1号',
  signer: '示例签发人',
  title: '关于示例事项的通知',
  recipients: '各地级以上市社会组织党委',
  paragraphs: ['一、总体要求', '示例正文第一段。', '示例正文第二段。'],
  attachments: ['示例名单'],
  signature: '某某社会组织党委',
  issuedOn: '2026年3月1日',
  openness: '主动公开',
  copies: '某某厅',
  printedBy: '某某社会组织党委办公室',
  printedOn: '2026年3月2日',
};
