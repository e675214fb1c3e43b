import type { Core } from '@strapi/strapi';
import { noteEvent, query, registersOf } from '../../../plugins/registers';
import type { FoundGroup } from '../../../shared/search-answers';
import { inGroups, type Found } from '../domain/found';
import { peopleRegisters } from '../domain/searched-registers';
import { peopleStatement } from '../queries/search';
import { SHOWN } from './search';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** People of exactly this name, of what the caller may see, under their masks. That somebody was looked for is noted. */
  async of(name: string, can: (action: string) => boolean): Promise<FoundGroup[]> {
    const registers = peopleRegisters(registersOf(strapi), can);
    if (registers.length === 0) return [];
    const { text, values } = peopleStatement(registers, name, SHOWN + 1);
    const found = await query<Found>(strapi, text, values);
    await noteEvent(strapi, {
      action: 'search-person',
      detail: { fields: registers.map(({ register, field }) => `${register}.${field}`), hits: found.length },
    });
    return inGroups(found, SHOWN);
  },
});
