import { CITIES, findCity } from '../../../src/showcase/cities';
import { HEIGHT, OUTLINES, pointOf, WIDTH } from '../../../src/showcase/parts/outlines';

const at = (latitude: number | null, longitude: number | null): ReturnType<typeof pointOf> =>
  pointOf({ latitude, longitude, address: null, hours: null, phone: null });

describe('the map of the province', () => {
  it('has an outline for each city, inside the drawing', () => {
    expect([...OUTLINES.keys()].sort()).toEqual(CITIES.map(({ code }) => code));
    for (const { box, path } of OUTLINES.values()) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(WIDTH);
      expect(box.y + box.height).toBeLessThanOrEqual(HEIGHT);
      expect(path).toMatch(/^(M\d+ \d+l[-\d ]+z)+$/);
    }
  });

  it('sets Shaoguan above Guangzhou, and Zhanjiang to the west of Shantou', () => {
    const [shaoguan, guangzhou, zhanjiang, shantou] = ['4402', '4401', '4408', '4405'].map(
      (code) => OUTLINES.get(code)?.label,
    );
    expect(shaoguan?.y).toBeLessThan(guangzhou?.y ?? 0);
    expect(zhanjiang?.x).toBeLessThan(shantou?.x ?? 0);
  });

  it('places a site in its city, and none that stands elsewhere or nowhere', () => {
    const box = OUTLINES.get('4401')?.box;
    const point = at(23.129, 113.264);
    expect(point?.x).toBeGreaterThan(box?.x ?? Infinity);
    expect(point?.x).toBeLessThan((box?.x ?? 0) + (box?.width ?? 0));
    expect(at(39.9, 116.4)).toBeNull();
    expect(at(null, 113.2)).toBeNull();
  });

  it('knows the cities that have outlines', () => {
    expect(findCity('4451')?.word).toBe('chaozhou');
    expect(findCity('44')).toBeNull();
    expect(new Set(CITIES.map(({ word }) => word)).size).toBe(21);
  });
});
