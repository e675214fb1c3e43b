/** Faults that the server found, by the field's name or a path below it; messages as the panel translates them. */
export type ServerFaults = Record<string, string>;

/**
 * The server's faults where the form can show and later clear them: at the field, where it has it, else at the form as
 * a whole. A fault at a field that is not there would stay for ever and let nothing be saved.
 *
 * @param parted fields of which the form shows faults at their parts; all others have one place for all
 */
export const placeFaults = (
  faults: ServerFaults,
  names: readonly string[],
  parted: readonly string[] = [],
): Record<string, unknown> => {
  const entries = Object.entries(faults).map(([path, message]) => {
    const name = path.split('.')[0] ?? path;
    return { name, place: parted.includes(name) ? path : name, message };
  });
  const homeless = entries.find(({ name }) => !names.includes(name));
  return {
    ...Object.fromEntries(
      entries.filter(({ name }) => names.includes(name)).map(({ place, message }) => [place, message]),
    ),
    ...(homeless ? { root: { server: homeless.message } } : {}),
  };
};
