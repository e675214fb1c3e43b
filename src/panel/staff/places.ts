import type { Region } from '../regions/regions';

const levels: Record<string, string> = { province: 'province', city: 'city', county: 'county' };

/** Roles of an office, from the widest, then those of a task. */
export const roles = ['province', 'city', 'county', 'editor', 'publisher', 'auditor', 'leader'];

/** The regions that a role can work for: an office's role those of its level, the others all. */
export const placesFor = (regions: Region[], province: string, ownLevel: string, role: string): Region[] => {
  const own = { code: province, name: ownLevel, level: 'province' };
  const all = [own, ...regions.filter((one) => one.level !== 'province')];
  const level = levels[role];
  return level ? all.filter((one) => one.level === level) : all;
};
