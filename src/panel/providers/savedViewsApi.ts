import type { SavedView, ViewDraft } from '../../shared/saved-view';
import { http } from './http';

export const savedViewsApi = {
  /** The caller's views of a register, and those shared with the caller's office. */
  savedViews: async (register: string): Promise<SavedView[]> =>
    (await http<{ data: SavedView[] }>(`/saved-views?register=${register}`)).data,
  createView: async (register: string, draft: ViewDraft): Promise<SavedView> =>
    (
      await http<{ data: SavedView }>(`/saved-views?register=${register}`, {
        method: 'POST',
        body: { data: draft },
      })
    ).data,
  updateView: async (id: string, draft: ViewDraft): Promise<SavedView> =>
    (await http<{ data: SavedView }>(`/saved-views/${id}`, { method: 'PUT', body: { data: draft } })).data,
  /** Makes the caller's list open with this view, or no longer. */
  setDefaultView: async (id: string, isDefault: boolean): Promise<SavedView> =>
    (
      await http<{ data: SavedView }>(`/saved-views/${id}`, {
        method: 'PUT',
        body: { data: { default: isDefault } },
      })
    ).data,
  deleteView: (id: string): Promise<unknown> => http(`/saved-views/${id}`, { method: 'DELETE' }),
};
