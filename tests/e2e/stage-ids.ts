// Ids of things on the stage, for the addresses of pages: read through the API as the pages do.
import { tokenOf } from './enter.ts';
import type { Ids } from './page-under-test.ts';
import type { Stage } from './stage.ts';

export async function idsOf(stage: Stage): Promise<Ids> {
  const [base, uk] = [stage.addressOf('us'), stage.addressOf('uk')];
  const [entry, partnerEntry] = await Promise.all([newestEntry(base), newestEntry(uk)]);
  const token = await tokenOf(base, 'steward');
  const [dataset, partnerDataset] = await Promise.all([
    firstOf(`${base}/data-commons/datasets`, token),
    firstOf(`${base}/data-commons/partner-datasets`, token),
  ]);
  const [agreement, party, question, partnerVerdict] = await Promise.all([
    agreementOf(base, token),
    listed(`${base}/registry/parties`, token, 'parties', 'id'),
    listed(`${base}/data-commons/questions`, await tokenOf(base, 'researcher'), 'questions'),
    listed(`${uk}/law/verdicts`, await tokenOf(uk, 'auditor'), 'verdicts'),
  ]);
  return {
    entry,
    partnerEntry,
    dataset,
    partnerDataset,
    agreement,
    party,
    question,
    partnerVerdict,
  };
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

/** The id of the first of a list, under the name of what is listed. */
async function listed(
  address: string,
  token: string,
  list: string,
  id = list.slice(0, -1),
): Promise<string> {
  const reply = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
  const { output } = (await reply.json()) as {
    output: Record<string, readonly Record<string, string>[]>;
  };
  return output[list]![0]![id]!;
}
