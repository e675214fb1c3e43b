import { rememberAbilities } from '../../../src/access/remember-abilities';

describe('abilities', () => {
  const build = () => {
    const generate = jest.fn((permissions: Array<{ action: string }>) =>
      Promise.resolve(new Set(permissions.map(({ action }) => action))),
    );
    const engine = {
      generateAbility: (permissions: Array<{ action: string }>, _options?: object) => generate(permissions),
    };
    rememberAbilities(engine);
    return { engine, generate };
  };

  it('are made once for the same actions, and apart for others', async () => {
    const { engine, generate } = build();
    const one = await engine.generateAbility([{ action: 'a' }, { action: 'b' }]);
    expect(await engine.generateAbility([{ action: 'a' }, { action: 'b' }])).toBe(one);
    expect(await engine.generateAbility([{ action: 'a' }])).toEqual(new Set(['a']));
    expect(await engine.generateAbility([])).toEqual(new Set());
    expect(generate).toHaveBeenCalledTimes(3);
  });

  it('are made anew where more than actions decides', async () => {
    const { engine, generate } = build();
    const permission = { action: 'a', conditions: ['mine'] };
    await engine.generateAbility([permission]);
    await engine.generateAbility([permission]);
    await engine.generateAbility([{ action: 'a' }], { of: 1 });
    await engine.generateAbility([{ action: 'a' }], { of: 1 });
    expect(generate).toHaveBeenCalledTimes(4);
  });

  it('are made again after a failure', async () => {
    const { engine, generate } = build();
    generate.mockRejectedValueOnce(new Error('broken'));
    await expect(engine.generateAbility([{ action: 'a' }])).rejects.toThrow('broken');
    expect(await engine.generateAbility([{ action: 'a' }])).toEqual(new Set(['a']));
  });
});
