let accessToken: string | null = null;

/** The access token lives in this page's memory only; the refresh token is the browser's, out of reach of script. */
export const getAccessToken = (): string | null => accessToken;

export const setAccessToken = (token: string): void => {
  accessToken = token;
};

export const clearAccessToken = (): void => {
  accessToken = null;
};

let covered = false;

/** Whether an idle desk is covered: its owner signs in on the spot, so that a refused request must not lead away from it. */
export const isDeskCovered = (): boolean => covered;

export const coverDesk = (isCovered: boolean): void => {
  covered = isCovered;
};
