import type { Remark } from '../../../plugins/registers/import-rules';

const remark = (severity: Remark['severity'], zh: string, en: string): Remark => ({
  severity,
  code: 'region-unknown',
  message: { zh, en },
});

/** What the importer says about regions. */
export const regionRemarks = {
  unknownRegion: (text: string) =>
    remark('warning', `“${text}”不在行政区划表中，留空`, `“${text}” is in no list of regions; left empty`),
  badJurisdiction: (text: string) =>
    remark('error', `“${text}”不在行政区划表中`, `“${text}” is in no list of regions`),
};
