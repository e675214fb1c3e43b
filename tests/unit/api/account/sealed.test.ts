import { seal, unseal } from '../../../../src/api/account/domain/sealed';

const KEY = Buffer.alloc(32, 7);

describe('a sealed secret', () => {
  it('opens with its key for its owner, and looks different each time', () => {
    const sealed = seal(KEY, 'SECRET', '5');
    expect(unseal(KEY, sealed, '5')).toBe('SECRET');
    expect(seal(KEY, 'SECRET', '5')).not.toEqual(sealed);
    expect(sealed.toString('latin1')).not.toContain('SECRET');
  });

  it('opens for nobody else, with no other key, and not after a change', () => {
    const sealed = seal(KEY, 'SECRET', '5');
    expect(() => unseal(KEY, sealed, '6')).toThrow();
    expect(() => unseal(Buffer.alloc(32, 8), sealed, '5')).toThrow();
    for (const at of [0, 12, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => unseal(KEY, changed, '5')).toThrow();
    }
  });
});
