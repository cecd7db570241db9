import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const api = process.env.API_URL ?? 'http://localhost:4000';

/** GraphiQL brings its fonts as data URIs, which `font-src 'self'` refuses. The explorer uses ours. */
const withoutEmbeddedFonts: Plugin = {
  name: 'without-embedded-fonts',
  enforce: 'pre',
  transform: (code, id) => (id.includes('graphiql/dist/style.css') ? code.replace(/@font-face\s*\{[^}]*\}/g, '') : undefined),
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), withoutEmbeddedFonts],
  // The server replaces the placeholder in every answer, so each response has a nonce of its own.
  html: { cspNonce: '__CSP_NONCE__' },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/graphql': api, '/demo': api, '/sign-in': api, '/privacy': api, '/fonts': api, '/mailbox': api, '/f': api, '/c': api },
  },
  build: {
    outDir: '../dist/console',
    emptyOutDir: true,
    assetsInlineLimit: 0, // fonts stay files: `font-src 'self'` refuses data URIs
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
    rollupOptions: {
      // GraphiQL's "use no memo" is a word to a compiler that does not run here.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      input: { index: `${import.meta.dirname}/index.html`, explorer: `${import.meta.dirname}/explorer.html` },
    },
  },
});
