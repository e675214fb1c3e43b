/** What may be a person's whole name: two to twenty letters, with a dot between foreign parts. */
export const mayBeName = (text: string): boolean =>
  /^[\p{Script=Han}]{2,10}$|^[\p{L}][\p{L} ·•.-]{1,18}[\p{L}]$/u.test(text.trim());
