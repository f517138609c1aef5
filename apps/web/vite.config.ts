import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const api = process.env['API_ADDRESS'] ?? 'http://127.0.0.1:3000';

// The address Vite reads its configuration from has to be a default export.
export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['samskab-source', ...defaultClientConditions] },
  server: { proxy: { '/api': api } },
  build: {
    target: 'es2023',
    sourcemap: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    // What every page stands on is one file, asked for once.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', tags: ['$initial'] }] } } },
  },
});
