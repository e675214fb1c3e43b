import type { DataProvider, GetListParams, RaRecord } from 'react-admin';
import { findRegister } from '../schema/describe';
import type { OfferedRegister } from '../../shared/register-description';
import { auditApi } from './auditApi';
import { accountApi } from './accountApi';
import { deskApi } from './deskApi';
import { reportsApi } from './reportsApi';
import { exportsApi } from './exportsApi';
import { filesApi } from './filesApi';
import { bulkApi } from './bulkApi';
import { coverageApi } from './coverageApi';
import { filterObject } from './filters';
import { historyApi } from './historyApi';
import { http } from './http';
import { importsApi } from './importsApi';
import { jobsApi } from './jobsApi';
import { largestPage, listSearch, recordSearch } from './listQuery';
import { changedFields, toPayload, toRecord, type RegisterRecord } from './records';
import { revealApi } from './revealApi';
import { savedViewsApi } from './savedViewsApi';
import { getSchema } from './schemaApi';
import { searchApi } from './searchApi';
import { showcaseApi } from './showcaseApi';
import { staffApi } from './staffApi';

type Row = Record<string, unknown>;
interface Page {
  data: Row[];
  meta: { pagination: { total: number } };
}

const describe = async (register: string): Promise<OfferedRegister> => {
  const description = findRegister(await getSchema(), register);
  if (!description) throw new Error(`no register is called ${register}`);
  return description;
};

const getList = async (register: string, params: GetListParams) => {
  const schema = await getSchema();
  const search = listSearch(schema, await describe(register), { ...params, fields: params.meta?.fields });
  const { data, meta } = await http<Page>(`/${register}?${search}`, { signal: params.signal });
  return { data: data.map(toRecord), total: meta.pagination.total };
};

const getOne = async (register: string, id: unknown, signal?: AbortSignal): Promise<RegisterRecord> => {
  const search = recordSearch(await getSchema(), await describe(register));
  const { data } = await http<{ data: Row }>(`/${register}/${String(id)}${search ? `?${search}` : ''}`, {
    signal,
  });
  return toRecord(data);
};

const inPages = <T>(all: T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / largestPage) }, (_, page) =>
    all.slice(page * largestPage, (page + 1) * largestPage),
  );

const getMany = async (register: string, ids: unknown[]): Promise<RegisterRecord[]> => {
  const pages = await Promise.all(
    inPages(ids).map((documentId) =>
      getList(register, {
        filter: { documentId },
        pagination: { page: 1, perPage: largestPage },
        sort: { field: 'updatedAt', order: 'ASC' },
      }),
    ),
  );
  return pages.flatMap((page) => page.data);
};

const create = async (register: string, data: Row): Promise<RegisterRecord> => {
  const body = { data: toPayload(await describe(register), data) };
  const answer = await http<{ data: Row }>(`/${register}`, { method: 'POST', body });
  return toRecord(answer.data);
};

const update = async (register: string, id: unknown, data: Row, previous?: Row): Promise<RegisterRecord> => {
  const body = { data: toPayload(await describe(register), previous ? changedFields(data, previous) : data) };
  const answer = await http<{ data: Row }>(`/${register}/${String(id)}`, { method: 'PUT', body });
  return toRecord(answer.data);
};

const remove = (register: string, id: unknown): Promise<unknown> =>
  http(`/${register}/${String(id)}`, { method: 'DELETE' });

/**
 * The panel's way to Strapi's REST API: react-admin's methods, and beside them what a register, the coverage
 * engine and the importer offer on top. Ids are documentIds. All methods throw ApiError.
 */
const methods = {
  getList,
  getOne: async (register: string, { id, signal }: { id: unknown; signal?: AbortSignal }) => ({
    data: await getOne(register, id, signal),
  }),
  getMany: async (register: string, { ids }: { ids: unknown[] }) => ({ data: await getMany(register, ids) }),
  getManyReference: (
    register: string,
    { target, id, ...params }: GetListParams & { target: string; id: unknown },
  ) => getList(register, { ...params, filter: { ...params.filter, [target]: id } }),
  create: async (register: string, { data }: { data: Row }) => ({ data: await create(register, data) }),
  update: async (
    register: string,
    { id, data, previousData }: { id: unknown; data: Row; previousData?: Row },
  ) => ({ data: await update(register, id, data, previousData) }),
  updateMany: async (register: string, { ids, data }: { ids: unknown[]; data: Row }) => {
    await Promise.all(ids.map((id) => update(register, id, data)));
    return { data: ids };
  },
  delete: async (register: string, { id, previousData }: { id: unknown; previousData?: RaRecord }) => {
    await remove(register, id);
    return { data: previousData ?? { id } };
  },
  deleteMany: async (register: string, { ids }: { ids: unknown[] }) => {
    await Promise.all(ids.map((id) => remove(register, id)));
    return { data: ids };
  },
  getSchema,
  ...historyApi,
  ...revealApi,
  ...coverageApi,
  ...deskApi,
  ...searchApi,
  ...jobsApi,
  ...reportsApi,
  ...importsApi,
  ...exportsApi,
  ...filesApi,
  ...auditApi,
  ...accountApi,
  ...showcaseApi,
  ...staffApi,
  ...savedViewsApi,
  ...bulkApi,
  /** A list's conditions as bodies carry them. */
  filtersOf: async (register: string, filter: Row) =>
    filterObject(await getSchema(), await describe(register), filter),
};

export type PanelDataProvider = typeof methods & DataProvider;

// react-admin's methods are generic in the record's type, these answer RegisterRecord: the panel asks for nothing else
export const dataProvider = methods as unknown as PanelDataProvider;
