import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import type { Book, BookMethod, BookPicture } from '../../src/shared/book';

/** A folder of one test file for pictures and finished books; removed by `remove`. */
export function bookFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'books-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A picture of one colour, different for each number. */
export async function pictureFile(folder: string, number: number): Promise<BookPicture> {
  const token = number.toString(16).padStart(32, '0');
  const file = path.join(folder, `${token}.${number % 2 === 0 ? 'png' : 'jpg'}`);
  const background = { r: (number * 53) % 256, g: (number * 97) % 256, b: (number * 11) % 256 };
  await sharp({ create: { width: 640, height: 400, channels: 3, background } }).toFile(file);
  return {
    token,
    caption: `第${number}次服务现场`,
    alternative: `党员在服务点接待群众${number}`,
    width: 640,
    height: 400,
    file,
  };
}

const SENTENCE = '支部建在行业链上，党员站在服务前沿，群众反映的问题当天登记、三天回复、一周办结。';

/** A work method with everything that a section may hold. */
export async function bookMethod(folder: string, number: number): Promise<BookMethod> {
  const pictures = [await pictureFile(folder, number * 2), await pictureFile(folder, number * 2 + 1)];
  return {
    title: `“一链三联”第${number}工作法`,
    oneLine: '以链聚人，以联促行。',
    organization: `示例行业协会${number}`,
    branch: `中共示例行业协会第${number}支部委员会`,
    city: '广州市',
    authors: ['示例甲', '示例乙'],
    sections: [
      { section: 'background', html: `<p>${SENTENCE.repeat(6)}</p>` },
      {
        section: 'practice',
        html: `<h3>建强链上组织</h3><p>${SENTENCE.repeat(8)}</p><h4>摸清底数</h4><p>先<strong>摸底</strong>再<em>建组</em>。<br>逐户走访。</p><ul><li><p>一张清单</p></li><li><p>一本台账</p><ol><li><p>每周更新</p></li></ol></li></ul><blockquote><p>群众满意是标准。</p></blockquote><table><tbody><tr><th><p>项目</p></th><th><p>数量</p></th></tr><tr><td rowspan="2"><p>走访</p></td><td><p>12</p></td></tr><tr><td><p>30</p></td></tr></tbody></table><figure><img data-token="${pictures[0]?.token}"><figcaption>链上议事会</figcaption></figure>`,
      },
      { section: 'results', html: `<p>${SENTENCE.repeat(10)}</p>` },
      { section: 'insights', html: `<p>${SENTENCE.repeat(4)}</p>` },
      { section: 'appendix', html: '' },
    ],
    pictures,
  };
}

/** A collection of two parts with one method in the first and the rest in the second. */
export async function bookOf(folder: string, methods: number): Promise<Book> {
  const all = await Promise.all(Array.from({ length: methods }, (_, index) => bookMethod(folder, index + 1)));
  return {
    title: '示例省社会组织创新工作法汇编',
    year: 2026,
    publisher: '示例省社会组织党委',
    preface: `<p>${SENTENCE}</p>`,
    parts: [
      { title: '第一篇　强党建', preface: `<p>${SENTENCE}</p>`, methods: all.slice(0, 1) },
      { title: '第二篇　促服务', preface: '', methods: all.slice(1) },
    ],
  };
}

/** One method alone: a selection without cover and contents. */
export const singleBook = (method: BookMethod): Book => ({
  title: method.title,
  year: 2026,
  publisher: '示例省社会组织党委',
  preface: '',
  parts: [{ title: '', preface: '', methods: [method] }],
});
