import type { Core } from '@strapi/strapi';
import { query, registersOf } from '../../../plugins/registers';
import type { FoundGroup } from '../../../shared/search-answers';
import { inGroups, type Found } from '../domain/found';
import { linkingRegisters, searchedRegisters } from '../domain/searched-registers';
import { searchStatement } from '../queries/search';

/** Records of one register that are shown at once; one more tells that there are more. */
export const SHOWN = 6;

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The records that the words are found in, of what the caller may see, in one statement. */
  async of(words: string[], can: (action: string) => boolean): Promise<FoundGroup[]> {
    const all = registersOf(strapi);
    const registers = searchedRegisters(all, can);
    if (registers.length === 0) return [];
    const { text, values } = searchStatement(registers, linkingRegisters(all, can), words, SHOWN + 1);
    return inGroups(await query<Found>(strapi, text, values), SHOWN);
  },
});
