import { expect, it } from 'vitest';
import { utf8 } from '../base/bytes.ts';
import type { HttpRequest } from '../kernel/federation/index.ts';
import { SimulatedNetwork, seededBytes } from './network.ts';

const patience = { deadlineMs: 20, replyBytesMax: 1000 };
const to = (member: string): HttpRequest => ({
  method: 'GET',
  url: `http://${member.toLowerCase()}.test/x`,
  headers: { 'entente-to': member },
  body: utf8(''),
});

function network(seed: number) {
  const net = new SimulatedNetwork(seed);
  const served: string[] = [];
  for (const member of ['US', 'GB', 'JP'])
    net.attach(member, `http://${member.toLowerCase()}.test`, async () => {
      served.push(member);
      return { status: 200, headers: {}, body: utf8(member) };
    });
  return { net, served };
}

const fates = async (seed: number) => {
  const { net, served } = network(seed);
  net.suffer({ lostRequest: 200, lostReply: 200, late: 200, duplicated: 200, delayMsMax: 25 });
  const outcomes: string[] = [];
  for (let i = 0; i < 60; i++)
    outcomes.push(
      await net
        .transportOf('US')
        .request(to('GB'), patience)
        .then(
          () => 'reply',
          (cause: Error) => cause.message,
        ),
    );
  await net.deliverLate();
  return { outcomes, served: served.length };
};

it('draws the same trouble from the same seed, and other trouble from another', async () => {
  const first = await fates(7);
  expect(await fates(7)).toEqual(first);
  expect((await fates(8)).outcomes).not.toEqual(first.outcomes);
  expect(new Set(first.outcomes).size).toBe(2);
  expect(seededBytes(3)(8)).toEqual(seededBytes(3)(8));
});

it('keeps the sides of a partition apart until it heals', async () => {
  const { net } = network(1);
  net.partition(['US', 'GB'], ['JP']);
  const transport = net.transportOf('US');
  expect((await transport.request(to('GB'), patience)).status).toBe(200);
  await expect(transport.request(to('JP'), patience)).rejects.toMatchObject({ reason: 'down' });
  net.heal();
  expect((await transport.request(to('JP'), patience)).status).toBe(200);
});
