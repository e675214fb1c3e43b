/** Faults that the server found, by the field's name or a path below it; messages as the panel translates them. */
export type ServerFaults = Record<string, string>;

/**
 * The server's faults where the form can show and later clear them: at the field, where it has it, else at the form as
 * a whole. A fault at a field that is not there would stay for ever and let nothing be saved.
 */
export const placeFaults = (faults: ServerFaults, names: readonly string[]): Record<string, unknown> => {
  const entries = Object.entries(faults).map(
    ([path, message]) => [path.split('.')[0] ?? path, message] as const,
  );
  const homeless = entries.filter(([name]) => !names.includes(name)).map(([, message]) => message);
  return {
    ...Object.fromEntries(entries.filter(([name]) => names.includes(name))),
    ...(homeless.length > 0 ? { root: { server: homeless[0] } } : {}),
  };
};
