import { expect, it } from 'vitest';
import { utf8 } from '../../base/bytes.ts';
import type { HttpRequest } from '../../kernel/federation/index.ts';
import { SimulatedNetwork } from '../../testkit/network.ts';
import { StagedTransport } from './staged-transport.ts';

const patience = { deadlineMs: 20, replyBytesMax: 1000 };
const to = (member: string): HttpRequest => ({
  method: 'GET',
  url: `http://${member.toLowerCase()}.test/x`,
  headers: { 'entente-to': member },
  body: utf8(''),
});

it('stages trouble with one partner on a real transport', async () => {
  const net = new SimulatedNetwork(1);
  for (const member of ['GB', 'JP'])
    net.attach(member, `http://${member.toLowerCase()}.test`, async () => ({
      status: 200,
      headers: {},
      body: utf8(member),
    }));
  const staged = new StagedTransport(net.transportOf('US'));
  staged.stage('GB', 'down');
  await expect(staged.request(to('GB'), patience)).rejects.toMatchObject({ reason: 'down' });
  expect((await staged.request(to('JP'), patience)).status).toBe(200);
  staged.stage('GB', 'slow');
  await expect(staged.request(to('GB'), patience)).rejects.toMatchObject({ reason: 'slow' });
  staged.stage('GB', 'liar');
  expect((await staged.request(to('GB'), patience)).body).not.toEqual(utf8('GB'));
  staged.stage('GB', null);
  expect((await staged.request(to('GB'), patience)).body).toEqual(utf8('GB'));
});
