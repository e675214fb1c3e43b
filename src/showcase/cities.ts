/** A city of the province: GB/T 2260 code of four digits, name, and the word that its page has in its address. */
export interface City {
  code: string;
  name: string;
  word: string;
}

/** The cities whose outlines are drawn (src/shared/map), in the order of their codes. */
export const CITIES: readonly City[] = [
  { code: '4401', name: '广州市', word: 'guangzhou' },
  { code: '4402', name: '韶关市', word: 'shaoguan' },
  { code: '4403', name: '深圳市', word: 'shenzhen' },
  { code: '4404', name: '珠海市', word: 'zhuhai' },
  { code: '4405', name: '汕头市', word: 'shantou' },
  { code: '4406', name: '佛山市', word: 'foshan' },
  { code: '4407', name: '江门市', word: 'jiangmen' },
  { code: '4408', name: '湛江市', word: 'zhanjiang' },
  { code: '4409', name: '茂名市', word: 'maoming' },
  { code: '4412', name: '肇庆市', word: 'zhaoqing' },
  { code: '4413', name: '惠州市', word: 'huizhou' },
  { code: '4414', name: '梅州市', word: 'meizhou' },
  { code: '4415', name: '汕尾市', word: 'shanwei' },
  { code: '4416', name: '河源市', word: 'heyuan' },
  { code: '4417', name: '阳江市', word: 'yangjiang' },
  { code: '4418', name: '清远市', word: 'qingyuan' },
  { code: '4419', name: '东莞市', word: 'dongguan' },
  { code: '4420', name: '中山市', word: 'zhongshan' },
  { code: '4451', name: '潮州市', word: 'chaozhou' },
  { code: '4452', name: '揭阳市', word: 'jieyang' },
  { code: '4453', name: '云浮市', word: 'yunfu' },
];

export const findCity = (code: string): City | null => CITIES.find((city) => city.code === code) ?? null;
export const findCityByWord = (word: string): City | null =>
  CITIES.find((city) => city.word === word) ?? null;

/** As a map has room for it. */
export const shortName = (name: string): string => name.replace(/市$/, '');
