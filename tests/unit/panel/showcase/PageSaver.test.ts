import { ApiError } from '../../../../src/panel/providers/ApiError';
import type { RegisterRecord } from '../../../../src/panel/providers/records';
import { toEditedPage } from '../../../../src/panel/showcase/pageDraft';
import { PageSaver, type Saving } from '../../../../src/panel/showcase/PageSaver';

type Sent = { title?: string; summary?: string | null; version: number };

/** A saver whose sends are answered by hand. */
function opened() {
  const sent: Sent[] = [];
  const answers: Array<{ take: () => void; refuse: (error: Error) => void }> = [];
  const states: Array<Saving['name']> = [];
  const record = { id: 'a', documentId: 'a', version: 3, title: '示例' } as unknown as RegisterRecord; // All it reads.
  const saver = new PageSaver(record, toEditedPage, {
    send: (changes) =>
      new Promise((resolve, reject) => {
        sent.push(changes as Sent);
        answers.push({
          take: () => resolve({ ...record, version: changes.version + 1 }),
          refuse: reject,
        });
      }),
    onState: ({ name }) => states.push(name),
    onSaved: () => undefined,
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { saver, sent, answers, states, settle };
}

describe('a page in the editor', () => {
  it('is kept to its last word before whoever asks goes on, one save at a time', async () => {
    const { saver, sent, answers, settle } = opened();
    saver.change({ title: '示例一' });
    const first = saver.save();
    saver.change({ summary: '摘要' });
    let isDone = false;
    const second = saver.save().then((isKept) => (isDone = isKept));
    answers[0]?.take();
    await settle();
    expect([sent, isDone]).toEqual([
      [
        { title: '示例一', version: 3 },
        { summary: '摘要', version: 4 },
      ],
      false,
    ]);
    answers[1]?.take();
    expect(await Promise.all([first, second])).toEqual([true, true]);
    expect(saver.isUnsaved).toBe(false);
  });

  it('says that it is not kept when the server can’t be reached, and tries again', async () => {
    const { saver, sent, answers, states, settle } = opened();
    saver.change({ title: '示例一' });
    const first = saver.save();
    answers[0]?.refuse(new Error('errors.network'));
    expect(await first).toBe(false);
    expect([states.at(-1), saver.isUnsaved]).toEqual(['failed', true]);
    const again = saver.save();
    answers[1]?.take();
    await settle();
    expect([await again, sent.length, states.at(-1)]).toEqual([true, 2, 'saved']);
  });

  it('sends nothing more once another hand was faster, until one chooses', async () => {
    const { saver, sent, answers, states } = opened();
    saver.change({ title: '示例一' });
    const first = saver.save();
    answers[0]?.refuse(new ApiError('errors.conflict', 409, { code: 'conflict', current: { version: 7 } }));
    expect([await first, states.at(-1)]).toEqual([false, 'conflict']);
    saver.change({ title: '示例二' });
    expect([await saver.save(), sent.length]).toEqual([false, 1]);
    const mine = saver.keepMine(7);
    answers[1]?.take();
    expect([await mine, sent[1]]).toEqual([true, { title: '示例二', version: 7 }]);
  });
});
