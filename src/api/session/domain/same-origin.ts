/** The parts of a request that tell who made a browser send it. */
export interface Provenance {
  /** `X-Requested-By`, which no page of another origin can set without being asked first. */
  requestedBy: string;
  /** `Origin`; empty where the browser sent none. */
  origin: string;
  /** `Sec-Fetch-Site`; empty in old browsers. */
  fetchSite: string;
  /** The hosts that this office answers to. */
  hosts: string[];
}

export const REQUESTED_BY = 'panel';

/** Whether a request that acts by the cookie alone comes from the panel itself. */
export function isFromPanel({ requestedBy, origin, fetchSite, hosts }: Provenance): boolean {
  if (requestedBy !== REQUESTED_BY) return false;
  if (fetchSite !== '' && fetchSite !== 'same-origin') return false;
  return origin === '' || hosts.includes(hostOf(origin) ?? '-');
}

/** Host with port of an address; null for what is none. */
export function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host : null;
}
