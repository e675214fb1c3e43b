import { lazy } from 'react';
import { can } from '../schema/describe';
import type { OfferedRegister } from '../../shared/register-description';

const List = lazy(async () => ({ default: (await import('./RegisterList')).RegisterList }));
const Show = lazy(async () => ({ default: (await import('./RegisterShow')).RegisterShow }));
const Create = lazy(async () => ({ default: (await import('./RegisterCreate')).RegisterCreate }));
const Edit = lazy(async () => ({ default: (await import('./RegisterEdit')).RegisterEdit }));

/** A register as a react-admin resource: its pages, as far as the caller's role goes. */
export const registerResource = (description: OfferedRegister) => ({
  name: description.register,
  list: List,
  show: Show,
  create: can(description, 'create') ? Create : undefined,
  edit: can(description, 'update') ? Edit : undefined,
});
