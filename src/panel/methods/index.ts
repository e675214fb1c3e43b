import { lazy } from 'react';
import type { OfferedRegister } from '../../shared/register-description';
import { can } from '../schema/describe';

const Show = lazy(() => import('./show/MethodShow'));
const Create = lazy(() => import('./editor/MethodCreate'));
const Edit = lazy(() => import('./editor/MethodEdit'));
const CollectionShow = lazy(() => import('./collection/CollectionShow'));
const CollectionCreate = lazy(() => import('./collection/CollectionCreate'));
const CollectionEdit = lazy(() => import('./collection/CollectionEdit'));

/** Work methods are written in an editor of their own. */
export const methodPages = (description: OfferedRegister) => ({
  show: Show,
  create: can(description, 'create') ? Create : undefined,
  edit: can(description, 'update') ? Edit : undefined,
});

/** Collections are put together in a builder of their own. */
export const collectionPages = (description: OfferedRegister) => ({
  show: CollectionShow,
  create: can(description, 'create') ? CollectionCreate : undefined,
  edit: can(description, 'update') ? CollectionEdit : undefined,
});
