import type { Core } from '@strapi/strapi';
import { MOST_VIEWS, type SavedView, type ViewDraft, type ViewSettings } from '../../../../shared/saved-view';
import { query } from '../database/query';
import { Refusal } from '../door/refusal';

/** A view as stored; jsonb comes as text, because Strapi keeps PostgreSQL's driver from parsing it. */
type Raw = Omit<SavedView, keyof ViewSettings> & { settings: string };

const SELECT = `select v.id, v.register, v.name, v.settings::text as settings, v.shared, v.scope,
    v.owner = registers.actor() as mine, v.owner_name as owner, d.view is not null as "default"
  from registers.saved_view v
  left join registers.default_view d on d.view = v.id and d.person = registers.actor()`;

/** What the policies of registers.saved_view let the caller see and change; nothing here asks again. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const getVisible = async (id: string): Promise<SavedView> => {
    const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
    const [raw] = isId ? await query<Raw>(strapi, `${SELECT} where v.id = $1`, [id]) : [];
    if (!raw) throw new Refusal(404, 'Not Found', { code: 'not-found' });
    return unpack(raw);
  };

  const getOwn = async (id: string): Promise<SavedView> => {
    const view = await getVisible(id);
    if (!view.mine) throw new Refusal(403, 'Only its owner changes a view', { code: 'forbidden' });
    return view;
  };

  return {
    get: getVisible,
    getOwn,

    /** Own views first, then shared ones, each by name. */
    async find(register: string): Promise<SavedView[]> {
      const rows = await query<Raw>(
        strapi,
        `${SELECT} where v.register = $1 order by mine desc, v.name collate "zh-Hans-CN-x-icu", v.id`,
        [register],
      );
      return rows.map(unpack);
    },

    /** Throws 400 for a name that the caller uses already, and for one view too many. */
    async create(register: string, draft: ViewDraft): Promise<SavedView> {
      const [made] = await query<{ id: string }>(
        strapi,
        `insert into registers.saved_view (register, name, settings, shared)
         select $1, $2, $3, $4 where $5 > (
           select count(*) from registers.saved_view where owner = registers.actor() and register = $1)
         returning id`,
        [register, draft.name, settingsOf(draft), draft.shared, MOST_VIEWS],
      );
      if (!made) throw new Refusal(400, `One keeps at most ${MOST_VIEWS} views`, { code: 'too-many' });
      return getVisible(made.id);
    },

    async update({ id }: SavedView, draft: ViewDraft): Promise<SavedView> {
      await query(
        strapi,
        `update registers.saved_view set name = $2, settings = $3, shared = $4, updated_at = now() where id = $1`,
        [id, draft.name, settingsOf(draft), draft.shared],
      );
      return getVisible(id);
    },

    async remove({ id }: SavedView): Promise<void> {
      await query(strapi, 'delete from registers.saved_view where id = $1', [id]);
    },

    /** Makes the caller's list open with this view, or no longer with it. */
    async setDefault({ id, register }: SavedView, isDefault: boolean): Promise<SavedView> {
      await (isDefault
        ? query(
            strapi,
            `insert into registers.default_view (register, view) values ($1, $2)
             on conflict (person, register) do update set view = excluded.view`,
            [register, id],
          )
        : query(strapi, 'delete from registers.default_view where view = $1', [id]));
      return getVisible(id);
    },
  };
};

const settingsOf = ({ filter, sort, columns, perPage }: ViewDraft): string =>
  JSON.stringify({ filter, sort, columns, perPage } satisfies ViewSettings);

// The settings are what `settingsOf` wrote.
const unpack = ({ settings, ...rest }: Raw): SavedView => ({
  ...rest,
  ...(JSON.parse(settings) as ViewSettings),
});
