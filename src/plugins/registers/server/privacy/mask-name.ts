// 《百家姓》 and today's registers: surnames of two characters that are still borne.
const COMPOUND_SURNAMES = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 ' +
    '仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 ' +
    '段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 ' +
    '南荣 东里 东宫 仲长 子书 子桑 即墨 达奚 褚师 纳兰 完颜 叶赫 那拉 富察 爱新'
  ).split(' '),
);

const HAN = /[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
const GAP_IN_CHINESE =
  /([\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}])\s+(?=[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}*])/gu;
const BETWEEN_PEOPLE = /([、，,;；/|]+)/;
const HIDEABLE = /[^ ·•.．\-'’()（）]/gu;
const HIDEABLE_IN_WORD = /(?<=[^ ·•.．\-'’()（）])[^ ·•.．\-'’()（）]/gu;

/**
 * The surname and a star for each further character: `张*`, `欧阳**`; of words in Latin letters the initials:
 * `J*** S****`. Several people in one field are masked one by one. `registers.mask` says the same in SQL.
 */
export function maskName(text: string): string {
  return text
    .trim()
    .split(BETWEEN_PEOPLE)
    .map((part, index) => (index % 2 === 1 ? part : maskOne(part.trim())))
    .join('');
}

function maskOne(written: string): string {
  const name = written.replace(GAP_IN_CHINESE, '$1');
  const characters = Array.from(name);
  if (characters.length === 1) return '*';
  if (!HAN.test(name)) return name.replace(HIDEABLE_IN_WORD, '*');
  const surname = characters.length > 2 && COMPOUND_SURNAMES.has(characters.slice(0, 2).join('')) ? 2 : 1;
  const hidden = characters.slice(surname).join('').replace(HIDEABLE, '*');
  return characters.slice(0, surname).join('') + hidden;
}
