let accessToken: string | null = null;

/** The access token lives in this page's memory only; the refresh token is the browser's, out of reach of script. */
export const getAccessToken = (): string | null => accessToken;

export const setAccessToken = (token: string): void => {
  accessToken = token;
};

export const clearAccessToken = (): void => {
  accessToken = null;
};
