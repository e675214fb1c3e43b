import type { OfferedRegister } from '../../shared/register-description';

/**
 * The registers that match a text by their own name, with all fields, and those that have matching fields, with these;
 * names in both languages and codes count.
 */
export const findIn = (schema: OfferedRegister[], text: string): OfferedRegister[] => {
  const wanted = text.trim().toLowerCase();
  const matches = (...names: string[]) => names.some((name) => name.toLowerCase().includes(wanted));
  return schema.flatMap((register) => {
    if (matches(register.label.zh, register.label.en, register.register)) return [register];
    const fields = register.fields.filter(({ name, label, aliases }) =>
      matches(name, label.zh, label.en, ...aliases),
    );
    return fields.length > 0 ? [{ ...register, fields }] : [];
  });
};
