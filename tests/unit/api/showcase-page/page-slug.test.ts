import { freeSlug, slugOfTitle, toSlug } from '../../../../src/api/showcase-page/domain/page-slug';

describe('the address of a page', () => {
  it.each([
    ['把支部建在服务点上', 'ba-zhi-bu-jian-zai-fu-wu-dian-shang'],
    ['绿色 A区 2026', 'lv-se-a-qu-2026'],
    ['！！！', 'site'],
  ])('of %s is %s', (title, slug) => expect(slugOfTitle(title)).toBe(slug));

  it('is short, and one that nobody has', () => {
    expect(slugOfTitle('示'.repeat(60)).length).toBeLessThanOrEqual(80);
    expect(freeSlug('a', new Set(['a', 'a-2']))).toBe('a-3');
    expect(toSlug('../etc/Passwd')).toBe('etc-passwd');
    expect(toSlug('—')).toBeNull();
  });
});
