import { lazy } from 'react';
import type { OfferedRegister } from '../../shared/register-description';
import { can } from '../schema/describe';

const Show = lazy(() => import('./ShowcaseShow'));
const Create = lazy(() => import('./ShowcaseCreate'));
const Edit = lazy(() => import('./ShowcaseEdit'));

/** Showcase pages are written in an editor of their own. */
export const showcasePages = (description: OfferedRegister) => ({
  show: Show,
  create: can(description, 'create') ? Create : undefined,
  edit: can(description, 'update') ? Edit : undefined,
});
