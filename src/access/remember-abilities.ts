/** What is needed of Strapi's engine of permissions; an ability answers whether an action is among them. */
interface PermissionEngine<Ability> {
  generateAbility: (permissions: Array<{ action: string }>, options?: object) => Promise<Ability>;
}

/** More sets of permissions than there are roles. */
const MOST = 50;

/**
 * An ability follows from its actions alone, and takes Strapi a good part of a short request to put together: each is
 * made once.
 */
export function rememberAbilities<Ability>(engine: PermissionEngine<Ability>): void {
  const known = new Map<string, Promise<Ability>>();
  const generate = engine.generateAbility.bind(engine);
  engine.generateAbility = (permissions, options) => {
    const isPlain = options === undefined && permissions.every((one) => Object.keys(one).join() === 'action');
    if (!isPlain) return generate(permissions, options);
    const key = permissions.map(({ action }) => action).join('\n');
    const before = known.get(key);
    if (before) return before;
    const made = generate(permissions);
    if (known.size < MOST) known.set(key, made);
    made.catch(() => known.delete(key));
    return made;
  };
}
