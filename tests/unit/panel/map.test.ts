import { classesOf, fillOf } from '../../../src/panel/map/classes';
import outlines from '../../../src/shared/map/guangdong.json';

describe('the classes of the map', () => {
  it.each([
    [
      [0.33, 0.7],
      [0.3, 0.4, 0.5, 0.6],
    ],
    [
      [0.52, 0.55],
      [0.5, 0.55, 0.6, 0.65],
    ],
    [
      [0.98, 1],
      [0.8, 0.85, 0.9, 0.95],
    ],
    [
      [0, 1],
      [0, 0.25, 0.5, 0.75],
    ],
  ])('of %j begin at %j', (values, limits) => {
    expect(classesOf(values).map(({ from }) => from)).toEqual(limits);
  });

  it('are none without a rate', () => {
    expect(classesOf([null])).toEqual([]);
  });

  it('give every rate a fill, a rate on a limit that of the class above, a city without one its own', () => {
    const classes = classesOf([0.3, 0.7]);
    const fills = [0.3, 0.39, 0.4, 0.5, 0.7, null].map((value) => fillOf(value, classes, false));
    expect(fills).toEqual(['#e4efec', '#e4efec', '#a9cec5', '#5fa091', '#2f6f62', '#f1efea']);
  });
});

describe('the outlines', () => {
  it('are those of the 21 cities, by their codes', () => {
    const codes = outlines.features.map(({ properties }) => properties.name);
    expect(codes).toHaveLength(21);
    expect(codes.filter((code) => !/^44\d\d$/.test(code))).toEqual([]);
  });

  it('lie in Guangdong', () => {
    const points = outlines.features.flatMap(({ geometry }) => geometry.coordinates.flat(2));
    const outside = points.filter(
      ([east = 0, north = 0]) => east < 109.5 || east > 117.5 || north < 20 || north > 25.6,
    );
    expect(outside).toEqual([]);
  });
});
