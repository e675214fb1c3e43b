import { methodFaults, totalCharacters, type MethodDraft } from '../../../src/shared/method-faults';
import { countCharacters } from '../../../src/shared/method-text';
import { plainText } from '../../../src/shared/plain-text';

const whole: MethodDraft = {
  title: '示例',
  oneLine: '一句话',
  authors: '张示例',
  background: '<p>背景</p>',
  practice: '<h3>做法</h3><p>一 二　三</p>',
  results: '<p>成效</p>',
  insights: '<p>启示</p>',
  appendix: null,
  pictures: [],
};
const limits = { mostCharacters: 11, mostPictures: 1 };
const picture = (caption: string) => ({
  token: '0'.repeat(32),
  caption,
  alternative: '',
  width: 400,
  height: 300,
});
const faults = (more: Partial<MethodDraft>) =>
  methodFaults({ ...whole, ...more }, limits).map(({ path, code }) => [path.join('.'), code]);

describe('the characters of a text', () => {
  it('are all but markup and spaces', () => {
    expect(countCharacters('<p>甲 乙　丙&nbsp;丁</p><p>&lt;&amp;</p>')).toBe(6);
    expect(countCharacters(null)).toBe(0);
    expect(plainText('<p>甲</p><ul><li><p>乙</p></li></ul>')).toBe('甲\n乙');
  });
});

describe('what keeps a method from being handed in', () => {
  it('is nothing where all is there and within the limits, to the last character', () => {
    expect(totalCharacters(whole)).toBe(11);
    expect(faults({})).toEqual([]);
    expect(faults({ appendix: '<p>附</p>' })).toEqual([['characters', 'method-too-long']]);
  });

  it.each([
    ['no sentence', { oneLine: null }, [['oneLine', 'required']]],
    ['an empty section', { results: '<p></p>' }, [['results', 'required']]],
    ['a picture without words', { pictures: [picture('')] }, [['pictures.0.caption', 'required']]],
    [
      'too many pictures',
      { pictures: [picture('一'), picture('二')] },
      [['pictures', 'method-too-many-pictures']],
    ],
  ])('is %s', (_name, more, expected) => {
    expect(faults(more)).toEqual(expected);
  });

  it('is a mobile number in any text', () => {
    expect(
      methodFaults({ ...whole, insights: '<p>139 0000 0000</p>' }, { ...limits, mostCharacters: null }),
    ).toMatchObject([{ path: ['insights'], code: 'mobile-number' }]);
  });
});
