/** The day in the office's time zone, `YYYY-MM-DD`, wherever the browser is. */
export const todayInOffice = (): string =>
  // Sweden writes dates as ISO 8601 does
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
