import { toWrittenPage } from '../../../../src/api/showcase-page/domain/written-page';

const TOKEN = '0123456789abcdef0123456789abcdef';

describe('a page as it is kept', () => {
  it('has exactly the shape of its lists', () => {
    expect(
      toWrittenPage({
        title: '标题',
        slug: 'A b',
        story: '<p onclick="x">文</p>',
        highlights: [' 亮 '],
        figures: [{ label: '件', value: '1', unit: '', asOf: '', extra: 1 }],
        pictures: [{ token: TOKEN, caption: '甲', alternative: '', width: 8, height: 6, src: 'x' }],
        criteria: ['goodRole', 'partyStrong'],
        cover: null,
      }),
    ).toEqual({
      title: '标题',
      slug: 'a-b',
      story: '<p>文</p>',
      highlights: ['亮'],
      figures: [{ label: '件', value: '1', unit: '', asOf: '' }],
      pictures: [{ token: TOKEN, caption: '甲', alternative: '', width: 8, height: 6 }],
      criteria: ['partyStrong', 'goodRole'],
      cover: null,
    });
  });

  it.each([
    [{ slug: '！' }, ['slug']],
    [{ highlights: 'x' }, ['highlights']],
    [{ highlights: [1] }, ['highlights', '0']],
    [{ highlights: Array.from({ length: 9 }, () => 'x') }, ['highlights']],
    [{ figures: [{ label: '件', value: '1', unit: '', asOf: '2026-13-01' }] }, ['figures', '0', 'asOf']],
    [{ pictures: [{ token: '../x', width: 1, height: 1 }] }, ['pictures', '0', 'token']],
    [{ pictures: [{ token: TOKEN, width: 0, height: 1 }] }, ['pictures', '0', 'width']],
    [{ pictures: [null] }, ['pictures', '0']],
    [{ criteria: ['other'] }, ['criteria']],
    [{ cover: 'https://example.org/x.png' }, ['cover']],
    [{ video: `${TOKEN}.exe` }, ['video']],
  ])('refuses %j', (data, path) => {
    expect(() => toWrittenPage(data)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ path }) }),
    );
  });
});
