import { registerTask } from '../../../plugins/registers';
import type { NoticeWish } from '../validation/raise';
import { raiseMany } from './raise';

export interface RaisePayload {
  organizations: string[];
  wish: NoticeWish;
}

/** Declares the job that raises notices about many organizations at once. */
export function startFeedbackNotices(): void {
  registerTask<RaisePayload>('notices-raise', async ({ strapi, payload, asStaff, progress }) => {
    await progress(5);
    return asStaff(() => raiseMany(strapi, payload.organizations, payload.wish));
  });
}
