import { prepare, script } from './prepare.mjs';

script(async () => {
  await prepare();
  process.env.NODE_ENV = 'production'; // for speed; MODE is what decides between demo and production
  await import('../dist/api/main.js');
});
