import { ROOT } from '../../src/cli/surroundings';
import { readAssets } from '../../src/showcase/assets';
import { toEdition, type Edition } from '../../src/showcase/edition';
import { NO_IMPRINT } from '../../src/showcase/imprint';
import { liveAddresses } from '../../src/showcase/serving/live-addresses';
import type { Setting } from '../../src/showcase/setting';
import { PLAIN } from '../../src/showcase/view';
import type { ShowcaseContent } from '../../src/shared/showcase';

export const ASSETS = readAssets(ROOT);

export const editionOf = (
  contents: readonly ShowcaseContent[],
  more: { withdrawn?: string[]; former?: Record<string, string> } = {},
): Edition =>
  toEdition({
    number: '7',
    publications: [
      ...contents.map((content) => ({ slug: content.slug, content })),
      ...(more.withdrawn ?? []).map((slug) => ({ slug, content: null })),
    ],
    former: more.former ?? {},
  });

/** What a page is rendered in on the running server. */
export const liveSetting = (edition: Edition, imprint = NO_IMPRINT): Setting => ({
  edition,
  addresses: liveAddresses('https://office.example.cn'),
  view: PLAIN,
  assets: ASSETS.names,
  imprint,
});
