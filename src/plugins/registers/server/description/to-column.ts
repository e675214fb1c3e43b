/** The column style of an attribute's name, as Strapi writes it: `jurisdictionCode` → `jurisdiction_code`. */
export function toColumn(attribute: string): string {
  return attribute.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
