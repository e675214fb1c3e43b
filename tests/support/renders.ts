import type { Page } from 'playwright-core';

/**
 * Notes, from the next page load on, in which field of a form React draws components anew, commit by commit. It reads
 * React's own tree in the way its developer tools do, so it works on the built panel.
 */
export async function watchRenders(page: Page): Promise<void> {
  await page.addInitScript(`(${watch.toString()})()`);
}

/** The fields in which something was drawn since the last question, with how many components. */
export async function drawnFields(page: Page): Promise<Record<string, number>> {
  return page.evaluate<Record<string, number>>(
    '(() => { const drawn = window.drawnFields; window.drawnFields = {}; return drawn; })()',
  );
}

/** The parts of React's tree that are read. */
interface Fiber {
  alternate: Fiber | null;
  child: Fiber | null;
  sibling: Fiber | null;
  flags: number;
  memoizedProps: Record<string, unknown> | null;
}

/** Runs in the page. */
function watch(): void {
  const PERFORMED_WORK = 1;
  const seen = window as unknown as { drawnFields: Record<string, number> };
  seen.drawnFields = {};
  const walk = (fiber: Fiber, field: string): void => {
    const name = fiber.memoizedProps?.['data-field'];
    const here = typeof name === 'string' ? name : field;
    const before = fiber.alternate;
    if (before && before !== fiber && (fiber.flags & PERFORMED_WORK) === PERFORMED_WORK && here !== '')
      seen.drawnFields[here] = (seen.drawnFields[here] ?? 0) + 1;
    // what is the same child as before was not looked at in this commit
    if (before && before.child === fiber.child) return;
    for (let child = fiber.child; child; child = child.sibling) walk(child, here);
  };
  Object.defineProperty(window, '__REACT_DEVTOOLS_GLOBAL_HOOK__', {
    value: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
      onCommitFiberRoot: (_id: number, root: { current: Fiber }) => walk(root.current, ''),
    },
  });
}
