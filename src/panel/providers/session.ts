const key = 'panel.access';

let accessToken: string | null = null;

/** The tab's own storage, where there is one: a token outlives a reload, but not the tab. */
const storage = (): Storage | null => (typeof sessionStorage === 'undefined' ? null : sessionStorage);

export const getAccessToken = (): string | null => {
  accessToken ??= storage()?.getItem(key) ?? null;
  return accessToken;
};

export const setAccessToken = (token: string): void => {
  accessToken = token;
  storage()?.setItem(key, token);
};

export const clearAccessToken = (): void => {
  accessToken = null;
  storage()?.removeItem(key);
};
