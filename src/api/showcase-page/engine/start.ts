import type { Core } from '@strapi/strapi';
import { query, registerTask, registerWrittenForms, schedule } from '../../../plugins/registers';
import { toWrittenPage } from '../domain/written-page';
import { publishAllPlanned, publishPlanned, withdrawEnded } from './planned';
import { matchPublicFiles } from './public-files';
import { purgeMedia } from './purge-media';

const NIGHTLY = { rule: '10 0 * * *', tz: 'Asia/Shanghai' };
const EVERY_MINUTE = { rule: '* * * * *' };

/** To be called while the application registers. */
export function registerShowcasePages(): void {
  registerWrittenForms('api::showcase-page.showcase-page', toWrittenPage);
  registerTask<{ page: string }>('showcase-publish', async ({ strapi, payload }) => {
    await publishPlanned(strapi, payload.page);
    return null;
  });
}

/** Keeps what is public right over nights, restores and changes made outside this process. */
export async function startShowcasePages(strapi: Core.Strapi): Promise<void> {
  let matched = '';
  const match = async (): Promise<void> => {
    const [edition] = await query<{ number: string }>(strapi, 'select number::text from showcase.edition');
    if (edition?.number === matched) return;
    await matchPublicFiles(strapi);
    matched = edition?.number ?? '';
  };
  schedule(strapi, {
    'showcase.planned': {
      task: async () => {
        await publishAllPlanned(strapi);
        await match();
      },
      options: EVERY_MINUTE,
    },
    'showcase.nightly': {
      task: async () => {
        await withdrawEnded(strapi);
        await purgeMedia(strapi);
      },
      options: NIGHTLY,
    },
  });
  await withdrawEnded(strapi);
  await purgeMedia(strapi);
  await match();
}
