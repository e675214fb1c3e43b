import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useResourceContext } from 'react-admin';
import type { PanelDataProvider } from '../providers/dataProvider';
import { findRegister } from './describe';
import type { OfferedRegister } from '../../shared/register-description';

const none: OfferedRegister[] = [];

const useSchemaQuery = () => {
  const dataProvider = useDataProvider<PanelDataProvider>();
  return useQuery({ queryKey: ['schema'], queryFn: () => dataProvider.getSchema(), staleTime: Infinity });
};

/** All registers as the server describes them for this member of staff; empty until they are known. */
export const useSchema = (): OfferedRegister[] => useSchemaQuery().data ?? none;

/** Whether the server has answered: an empty schema is then a role without registers. */
export const useSchemaIsKnown = (): boolean => useSchemaQuery().isSuccess;

/** The description of a register, by default of the page's; null until it is known or if there is none. */
export const useDescription = (register?: string): OfferedRegister | null => {
  const here = useResourceContext({ resource: register });
  return findRegister(useSchema(), here ?? '');
};
