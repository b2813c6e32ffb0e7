// What was decided and released here, for the search: verdicts, copies, duties that follow.
import type { SearchSource } from './search-sources.ts';

const NEWEST = 200;

export const verdicts: SearchSource = {
  to: 'verdict',
  async find(reads, caller) {
    const read = await reads.read<{
      verdicts: {
        verdict: string;
        act: string;
        effect: string;
        rule: string;
        decidedAt: string;
        member?: string;
      }[];
    }>(caller, 'law.list-verdicts', { limit: NEWEST });
    return (read?.verdicts ?? []).map(({ verdict, act, effect, rule, decidedAt, member }) => ({
      id: verdict,
      title: `Verdict on ${act}: ${effect}`,
      detail: [decidedAt, member].filter(Boolean).join(', '),
      more: rule,
      params: { verdict },
    }));
  },
};

export const transfers: SearchSource = {
  to: 'transfer',
  async find(reads, caller) {
    const read = await reads.read<{
      transfers: {
        id: string;
        dataset: string;
        counterparty: string;
        member: string;
        state: string;
        releasedAt: string;
      }[];
    }>(caller, 'data-commons.list-transfers', { limit: NEWEST });
    return (read?.transfers ?? []).map(({ id, dataset, counterparty, member, ...rest }) => ({
      id,
      title: `Copy to ${member}, ${rest.state}`,
      detail: rest.releasedAt,
      more: `${dataset} ${counterparty}`,
      params: { transfer: id },
    }));
  },
};

export const duties: SearchSource = {
  to: 'duty',
  async find(reads, caller) {
    const read = await reads.read<{
      duties: { id: string; text: string; citation: string; state: string; dueOn?: string }[];
    }>(caller, 'data-commons.list-duties', { limit: NEWEST });
    return (read?.duties ?? []).map(({ id, text, citation, state, dueOn }) => ({
      id,
      title: text,
      detail: [state, dueOn].filter(Boolean).join(', '),
      more: citation,
      params: { duty: id },
    }));
  },
};
