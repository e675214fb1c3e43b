/** How long a revealed value stays in sight. */
export const SECONDS_SHOWN = 60;
