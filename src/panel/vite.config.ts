import { createRequire } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Rollup } from 'vite';
import { firstLoadBudget } from './bundle/firstLoadBudget';

const require = createRequire(import.meta.url);

/** The ra-core that react-admin itself uses: a second copy in the bundle would split its React contexts. */
const raCore = path.resolve(
  path.dirname(require.resolve('ra-core', { paths: [path.dirname(require.resolve('react-admin'))] })),
  '..',
);

type Modules = Parameters<
  Extract<Rollup.OutputOptions['manualChunks'], (...parameters: never[]) => unknown>
>[1];

/** What the entry imports, directly or through others, without waiting: everything that loads before the first screen. */
let firstLoad: Set<string> | null = null;
const isOfFirstLoad = (id: string, modules: Modules): boolean => {
  if (!firstLoad) {
    firstLoad = new Set();
    const pending = [...modules.getModuleIds()].filter((one) => modules.getModuleInfo(one)?.isEntry);
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (firstLoad.has(next)) continue;
      firstLoad.add(next);
      pending.push(...(modules.getModuleInfo(next)?.importedIds ?? []));
    }
  }
  return firstLoad.has(id);
};

/** The server that `npm run dev` proxies to. */
const server = `http://127.0.0.1:${process.env.PORT ?? '1337'}`;

/** kB of compressed script that sign-in and home together may take. */
const budget = 400;

export default defineConfig({
  root: __dirname,
  base: '/panel/',
  plugins: [react(), firstLoadBudget(budget)],
  resolve: {
    alias: { 'ra-core': raCore },
    dedupe: [
      'react',
      'react-dom',
      'react-router',
      'react-router-dom',
      '@tanstack/react-query',
      '@mui/material',
    ],
  },
  server: { proxy: { '/api': server } },
  build: {
    outDir: path.resolve(__dirname, '../../public/panel'),
    emptyOutDir: true,
    target: 'es2020',
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      output: {
        // The libraries of the first screen change rarely: the browser keeps them when the panel's own code is updated.
        // Those that only a later screen needs (charts, editors) stay with it, in chunks of their own.
        manualChunks: (id, modules) =>
          id.includes('node_modules') && isOfFirstLoad(id, modules) ? 'vendor' : undefined,
      },
    },
  },
});
