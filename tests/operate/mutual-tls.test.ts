// Towards partners a node shows the certificate that its settings name; one that asks for it is not
// reached without.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { TransportFailure } from '../../src/kernel/federation/index.ts';
import { partnerTransport } from '../../src/main/open-node.ts';
import { readSettings, type Settings } from '../../src/main/settings.ts';

const NODE =
  'member: XA\nname: Invented\naddress: http://xa.test\nhttp: {host: 127.0.0.1, port: 0}\n';
const TLS = 'tls: {certFile: cert.pem, keyFile: key.pem, caFile: cert.pem}\n';

const OPENSSL = 'openssl';

function hasOpenssl(): boolean {
  try {
    return /^OpenSSL/.test(execFileSync(OPENSSL, ['version'], { encoding: 'utf8' }));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw cause;
  }
}

it('shows its certificate where a partner asks for one', async (context) => {
  if (!hasOpenssl()) context.skip('openssl is not there to make certificates');
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-tls-'));
  const words =
    'req -x509 -newkey ed25519 -nodes -days 2 -subj /CN=localhost ' +
    '-addext subjectAltName=DNS:localhost -keyout key.pem -out cert.pem';
  execFileSync(OPENSSL, words.split(' '), { cwd: folder, stdio: 'ignore' });
  const [cert, key] = ['cert.pem', 'key.pem'].map((name) => readFileSync(path.join(folder, name)));
  const partner = createServer(
    { cert: cert!, key: key!, ca: cert!, requestCert: true, rejectUnauthorized: true },
    (_request, response) => response.end('here'),
  );
  await new Promise<void>((resolve) => partner.listen(0, '127.0.0.1', resolve));
  const url = `https://localhost:${(partner.address() as AddressInfo).port}/`;
  const ask = async (settings: Settings) => {
    const transport = partnerTransport(settings);
    const asked = { method: 'GET', url, headers: {}, body: new Uint8Array() };
    try {
      return await transport.request(asked, { deadlineMs: 5_000, replyBytesMax: 100 });
    } finally {
      transport.close();
    }
  };
  const settingsWith = (text: string): Settings => {
    const file = path.join(folder, 'node.yaml');
    writeFileSync(file, text);
    const read = readSettings(file);
    if (!read.ok) throw new Error(read.refusal.message);
    return read.value;
  };
  expect((await ask(settingsWith(NODE + TLS))).status).toBe(200);
  await expect(ask(settingsWith(NODE))).rejects.toBeInstanceOf(TransportFailure);
  const withoutOwn = settingsWith(`${NODE}tls: {caFile: cert.pem}\n`);
  await expect(ask(withoutOwn)).rejects.toBeInstanceOf(TransportFailure);
  partner.close();
  rmSync(folder, { recursive: true });
});
