/** What may be a person's whole name: Chinese characters, or foreign parts with something between them. */
export const mayBeName = (text: string): boolean =>
  /^\p{Script=Han}{2,10}$|^[\p{L}.]+([ ·•-]+[\p{L}.]+)+$/u.test(text.trim());
