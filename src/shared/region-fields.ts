/** Fields that hold a GB/T 2260 code: shown, exported and imported by the region's name. */
export const isRegionField = (name: string): boolean => /^(jurisdiction|city|county)Code$/.test(name);
