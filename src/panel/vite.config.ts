import { createRequire } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const require = createRequire(import.meta.url);

/** The ra-core that react-admin itself uses: a second copy in the bundle would split its React contexts. */
const raCore = path.resolve(
  path.dirname(require.resolve('ra-core', { paths: [path.dirname(require.resolve('react-admin'))] })),
  '..',
);

/** The server that `npm run dev` proxies to. */
const server = `http://127.0.0.1:${process.env.PORT ?? '1337'}`;

/** Charts are fetched after the figures they draw; everything else of the libraries at once. */
const chunkOf = (id: string): string | undefined => {
  if (/node_modules\/(echarts|zrender)\//.test(id)) return 'charts';
  return id.includes('node_modules') ? 'vendor' : undefined;
};

export default defineConfig({
  root: __dirname,
  base: '/panel/',
  plugins: [react()],
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
        // the libraries change rarely: the browser keeps them when the panel's own code is updated
        manualChunks: chunkOf,
      },
    },
  },
});
