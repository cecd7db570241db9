import { type AddressInfo, createServer } from 'node:net';

/** A port nobody listens on. The public address must be known before the server listens, so it is asked for first. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
