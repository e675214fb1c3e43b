import { recentPlaces, rememberPlace } from '../../../../src/panel/search/recent';

const place = (number: number) => ({
  to: `/organizations/${number}/show`,
  label: `示例协会${number}`,
  kind: '社会组织',
});

describe('recent places', () => {
  const kept = new Map<string, string>();
  beforeEach(() => {
    kept.clear();
    Object.defineProperty(globalThis, 'sessionStorage', {
      configurable: true,
      value: {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, text: string) => kept.set(key, text),
      },
    });
  });
  afterEach(() => Reflect.deleteProperty(globalThis, 'sessionStorage'));

  it('come newest first, each once, the last eight', () => {
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9, 5]) rememberPlace('1', place(number));
    expect(recentPlaces('1').map(({ label }) => label)).toEqual(
      [5, 9, 8, 7, 6, 4, 3, 2].map((n) => `示例协会${n}`),
    );
  });

  it('are of one account only', () => {
    rememberPlace('1', place(1));
    expect(recentPlaces('2')).toEqual([]);
  });

  it.each(['{', '{}', '[1, {"to": 2}]', 'null'])('are none where the storage holds %s', (text) => {
    kept.set('panel.search.recent.1', text);
    expect(recentPlaces('1')).toEqual([]);
  });

  it('are none where the browser keeps nothing', () => {
    Reflect.deleteProperty(globalThis, 'sessionStorage');
    rememberPlace('1', place(1));
    expect(recentPlaces('1')).toEqual([]);
  });
});
