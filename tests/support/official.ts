import type { TemplateData } from '../../src/documents/template';

/** What an official document says, under the names that every shipped template knows. */
export const OFFICIAL = {
  发文机关标志: '示例省社会组织党委文件',
  发文字号: '示社党〔2026〕8号',
  签发人: '示例甲',
  标题: '关于示例事项的通知',
  主送: '各市社会组织党委',
  正文: [{ 段落: '一、总体要求' }, { 段落: '按期完成。' }],
  附件: [{ 序号: 1, 名称: '名单' }],
  有附件: true,
  发文机关署名: '示例省社会组织党委',
  成文日期: '2026年11月25日',
  公开方式: '主动公开',
  抄送: '省委组织部',
  印发机关: '党委办公室',
  印发日期: '2026年11月26日',
} satisfies TemplateData;
