export const PLUGIN_ID = 'registers';

/** A text of the forms, by its key in `translations/`. */
export const text = (key: string, values: Record<string, string> = {}) => ({
  id: `${PLUGIN_ID}.${key}`,
  defaultMessage: key,
  values,
});
