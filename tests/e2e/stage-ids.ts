// Ids of things on the stage, for the addresses of pages: read through the API as the pages do.
import { tokenOf } from './enter.ts';
import type { Ids } from './page-under-test.ts';
import type { Stage } from './stage.ts';

export async function idsOf(stage: Stage): Promise<Ids> {
  const base = stage.addressOf('us');
  const [entry, partnerEntry] = await Promise.all([
    newestEntry(base),
    newestEntry(stage.addressOf('uk')),
  ]);
  const token = await tokenOf(base, 'steward');
  const [dataset, partnerDataset] = await Promise.all([
    firstOf(`${base}/data-commons/datasets`, token),
    firstOf(`${base}/data-commons/partner-datasets`, token),
  ]);
  const agreement = await agreementOf(base, token);
  return { entry, partnerEntry, dataset, partnerDataset, agreement };
}

async function newestEntry(base: string): Promise<string> {
  const { output } = (await (await fetch(`${base}/ledger/entries?limit=1`)).json()) as {
    output: { entries: readonly { entry: string }[] };
  };
  return output.entries[0]!.entry;
}

async function firstOf(address: string, token: string): Promise<string> {
  const reply = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
  const { output } = (await reply.json()) as { output: { datasets: readonly { id: string }[] } };
  return output.datasets[0]!.id;
}

async function agreementOf(base: string, token: string): Promise<string> {
  const reply = await fetch(`${base}/instruments?type=data-agreement&limit=1`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { output } = (await reply.json()) as { output: { instruments: readonly { id: string }[] } };
  return output.instruments[0]!.id;
}
