import type { ShowcaseContent, ShowcaseVisit } from '../../shared/showcase';
import outlines from '../../shared/map/guangdong.json';

/** The part of GeoJSON that the outlines use: degrees, longitude first. */
interface Feature {
  properties: { name: string; cp: number[] };
  geometry: { coordinates: number[][][][] };
}

/** A point of the drawing, or its extent. */
export interface Point {
  x: number;
  y: number;
}
export interface Box extends Point {
  width: number;
  height: number;
}

/** The outline of a city in units of the drawing. */
export interface Outline {
  code: string;
  /** Data of an SVG path. */
  path: string;
  label: Point;
  box: Box;
}

/** Width of the province in units of the drawing. */
export const WIDTH = 1000;
/** A degree of longitude at 23° north against one of latitude. */
const ASPECT = 0.92;

const features = outlines.features as Feature[];
const corners = features.flatMap(({ geometry }) => geometry.coordinates.flat(2));
const west = Math.min(...corners.map(([x = 0]) => x));
const east = Math.max(...corners.map(([x = 0]) => x));
const south = Math.min(...corners.map(([, y = 0]) => y));
const north = Math.max(...corners.map(([, y = 0]) => y));
const scale = WIDTH / (east - west);

export const HEIGHT = Math.ceil(((north - south) * scale) / ASPECT);

const project = ([longitude = 0, latitude = 0]: readonly number[]): Point => ({
  x: Math.round((longitude - west) * scale),
  y: Math.round(((north - latitude) * scale) / ASPECT),
});

export const OUTLINES: ReadonlyMap<string, Outline> = new Map(
  features.map(({ properties: { name, cp }, geometry }) => {
    const rings = geometry.coordinates.flat(1).map((ring) => ring.map(project));
    return [
      name,
      { code: name, path: rings.map(toPath).join(''), label: project(cp), box: boxOf(rings.flat()) },
    ];
  }),
);

/** Where a site stands in the drawing; null if nobody said, or if it is somewhere else on earth. */
export function pointOf({ latitude, longitude }: ShowcaseVisit): Point | null {
  if (latitude === null || longitude === null) return null;
  const isInside = longitude >= west && longitude <= east && latitude >= south && latitude <= north;
  return isInside ? project([longitude, latitude]) : null;
}

/** The sites of which it is known where they stand. */
export const located = (sites: readonly ShowcaseContent[]): Array<Point & { site: ShowcaseContent }> =>
  sites.flatMap((site) => {
    const point = pointOf(site.visit);
    return point ? [{ ...point, site }] : [];
  });

/** Relative steps, which are shorter; steps of nothing are left out. */
function toPath(ring: Point[]): string {
  const [start, ...rest] = ring;
  if (!start) return '';
  let at = start;
  const steps = rest.flatMap((point) => {
    const [x, y] = [point.x - at.x, point.y - at.y];
    at = point;
    return x === 0 && y === 0 ? [] : [`${x} ${y}`];
  });
  return `M${start.x} ${start.y}l${steps.join(' ')}z`;
}

function boxOf(points: Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
