import type { Addresses, Target } from './addresses';
import type { Edition } from './edition';
import type { Imprint } from './imprint';
import type { View } from './view';

/** Style sheet and script as files, named after what is in them so that they can be kept for ever. */
export interface Assets {
  style: string;
  script: string;
  mark: string;
}

/** What a page is rendered in. */
export interface Setting {
  edition: Edition;
  addresses: Addresses;
  view: View;
  assets: Assets;
  imprint: Imprint;
}

export const link = ({ addresses, view }: Setting, target: Target): string => addresses.page(target, view);
