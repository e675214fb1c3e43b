import type { Addresses } from '../addresses';

/** The exhibition is for everybody; the rest of the server is for staff. */
export const liveRobots = (addresses: Addresses): string => `User-agent: *
Allow: /showcase
Disallow: /
Sitemap: ${addresses.absoluteFile('sitemap.xml')}
`;

/** For a folder of files, where everything is the exhibition. */
export const fileRobots = (addresses: Addresses): string => `User-agent: *
Allow: /
Sitemap: ${addresses.absoluteFile('sitemap.xml')}
`;
