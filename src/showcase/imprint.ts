/** Who answers for the site, as its foot says; null where nothing was set. */
export interface Imprint {
  /** Name of the office. */
  office: string | null;
  /** How to reach the office: one line. */
  contact: string | null;
  /** Number of the site's registration (ICP备案号). */
  icp: string | null;
  /** Approval number of the map (审图号). */
  mapNumber: string | null;
}

export const NO_IMPRINT: Imprint = { office: null, contact: null, icp: null, mapNumber: null };

const LONGEST = 200;

/** Reads the imprint from `SHOWCASE_OFFICE`, `SHOWCASE_CONTACT`, `SHOWCASE_ICP` and `SHOWCASE_MAP_NUMBER`. */
export function readImprint(env: Record<string, string | undefined>): Imprint {
  const line = (name: string): string | null =>
    (env[name] ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST) || null;
  return {
    office: line('SHOWCASE_OFFICE'),
    contact: line('SHOWCASE_CONTACT'),
    icp: line('SHOWCASE_ICP'),
    mapNumber: line('SHOWCASE_MAP_NUMBER'),
  };
}
