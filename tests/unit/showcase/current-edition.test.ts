import { keepCurrentEdition } from '../../../src/showcase/serving/current-edition';
import { editionOf } from '../../support/showcase-setting';

function database() {
  const state = { number: '7', isAway: false, asked: 0, read: 0, faults: 0, now: 0 };
  const answer = <Value>(value: Value): Promise<Value> =>
    state.isAway ? Promise.reject(new Error('away')) : Promise.resolve(value);
  const current = keepCurrentEdition(
    {
      readNumber: () => {
        state.asked += 1;
        return answer(state.number);
      },
      readEdition: () => {
        state.read += 1;
        return answer({ ...editionOf([]), number: state.number });
      },
      onFault: () => {
        state.faults += 1;
      },
    },
    () => state.now,
  );
  return { state, current };
}

describe('the current edition', () => {
  it('is read once for all who ask at once, and asked for again after a second', async () => {
    const { state, current } = database();
    await Promise.all([current(), current(), current()]);
    state.now = 999;
    await current();
    expect(state).toMatchObject({ read: 1, asked: 0 });
    state.now = 1_000;
    await Promise.all([current(), current()]);
    expect(state).toMatchObject({ read: 1, asked: 1 });
  });

  it('is read again when there is a newer one', async () => {
    const { state, current } = database();
    expect((await current()).number).toBe('7');
    Object.assign(state, { number: '8', now: 1_000 });
    expect((await current()).number).toBe('8');
    expect(state.read).toBe(2);
  });

  it('stays while the database is away, and is asked for no more often than otherwise', async () => {
    const { state, current } = database();
    await current();
    Object.assign(state, { isAway: true, now: 1_000 });
    expect((await current()).number).toBe('7');
    await current();
    expect(state).toMatchObject({ asked: 1, faults: 1 });
  });

  it('fails when nothing is known yet', async () => {
    const { state, current } = database();
    state.isAway = true;
    await expect(current()).rejects.toThrow('away');
    state.isAway = false;
    expect((await current()).number).toBe('7');
  });
});
