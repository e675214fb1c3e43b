import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { firstLoadChunks } from './firstLoad';

/** Home is what one sees after signing in. */
const screens = ['/dashboard/Home.tsx'];

/**
 * Fails the build when sign-in and home together need more compressed script than the budget.
 *
 * @param budget in kB (1,000 bytes) after gzip
 */
export const firstLoadBudget = (budget: number): Plugin => ({
  name: 'first-load-budget',
  apply: 'build',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
    // a screen that moved would leave the measure without a word
    const lost = screens.filter(
      (screen) => !chunks.some((one) => one.moduleIds.some((id) => id.endsWith(screen))),
    );
    if (lost.length > 0) this.error(`no chunk holds ${lost.join(', ')}`);
    const loaded = firstLoadChunks(chunks, screens);
    const sizes = loaded.map(({ fileName, code }) => ({ fileName, size: gzipSync(code).length / 1000 }));
    const total = sizes.reduce((sum, { size }) => sum + size, 0);
    const list = sizes
      .sort((a, b) => b.size - a.size)
      .map(({ fileName, size }) => `${fileName} ${size.toFixed(1)} kB`)
      .join(', ');
    const said = `first load ${total.toFixed(1)} kB of ${budget} kB gzip: ${list}`;
    if (total > budget) this.error(said);
    this.info(said);
  },
});
