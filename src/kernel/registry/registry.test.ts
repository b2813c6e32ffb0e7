// The registry's operations on every store. All parties are invented.
import { expect, it } from 'vitest';
import type { Caller } from '../../base/caller.ts';
import { onEveryStore } from '../../testkit/every-store.ts';
import { operationRunner } from '../../testkit/run-operation.ts';
import { heldClock } from '../storage/index.ts';
import { findDatasetIdentity, putDatasetIdentity, registryMigrations } from './index.ts';
import {
  declareSame,
  listOrganisms,
  listParties,
  listProducts,
  ownership,
  readParty,
  recordAttribute,
  recordOwnership,
  registerOrganism,
  registerParty,
  registerProduct,
  retractSame,
} from './operations.ts';
import type { AggregateOwnership, Attribute, Party, Sameness } from './portable.ts';

const steward: Caller = {
  kind: 'person',
  person: 'per_1',
  party: 'pty_1',
  member: 'US',
  mandates: ['steward'],
};
const researcher: Caller = { ...steward, person: 'per_2', mandates: ['researcher'] };
const source = { title: 'Invented register' };

onEveryStore('registry', registryMigrations, (open) => {
  async function begin() {
    const clock = heldClock('2026-01-10T00:00:00Z');
    const store = await open();
    const runner = operationRunner(store, clock);
    const must = async <T>(operation: object, input: unknown, caller: Caller = steward) => {
      const result = await runner.run<T>(operation, caller, input);
      if (!result.ok) throw new Error(JSON.stringify(result.refusal));
      return result.value;
    };
    const code = async (operation: object, input: unknown, caller: Caller = steward) => {
      const result = await runner.run(operation, caller, input);
      return result.ok ? 'ok' : result.refusal.code;
    };
    const party = async (name: string, more: object = {}) =>
      (await must<{ party: Party }>(registerParty, { kind: 'firm', name, source, ...more })).party
        .id;
    return { clock, store, runner, must, code, party };
  }

  it('lists parties a page at a time', async () => {
    const { must, party } = await begin();
    const ids = [await party('Invented Biologics'), await party('Invented Reagents')].sort();
    const listed: string[] = [];
    for (let after: string | undefined; listed.length < 3; after = listed.at(-1)) {
      const page = { limit: 1, ...(after ? { after } : {}) };
      const { parties } = await must<{ parties: Party[] }>(listParties, page);
      if (parties.length === 0) break;
      expect(parties).toHaveLength(1);
      listed.push(parties[0]!.id);
    }
    expect(listed).toEqual(ids);
  });

  it('finds parties by words of their names, whatever their case and accents', async () => {
    const { must, party } = await begin();
    const id = await party('Güns Biologische Werke');
    await party('Invented 100% Reagents');
    const found = async (text: string) =>
      (await must<{ parties: Party[] }>(listParties, { text })).parties.map(({ name }) => name);
    expect(await found('werke GUNS')).toEqual(['Güns Biologische Werke']);
    expect(await found(id)).toEqual(['Güns Biologische Werke']);
    expect(await found('guns reagents')).toEqual([]);
    expect(await found('100%')).toEqual(['Invented 100% Reagents']);
  });

  it('registers parties whose identifiers name nobody else', async () => {
    const { must, code, party, runner } = await begin();
    const identifiers = [{ scheme: 'lei', value: '506700ge1g29325qx363' }];
    const id = await party('Invented Biologics', { country: 'JP', identifiers });
    const { party: read } = await must<{ party: Party }>(readParty, { party: id });
    expect(read).toMatchObject({
      name: 'Invented Biologics',
      country: 'JP',
      identifiers: [{ scheme: 'lei', value: '506700GE1G29325QX363' }],
    });
    const twin = { kind: 'firm', name: 'Twin', source, identifiers };
    expect(await code(registerParty, twin)).toBe('registry.identifier-taken');
    expect(await must(listParties, { country: 'JP' })).toEqual({ parties: [read] });
    expect(await must(listParties, { kind: 'laboratory' })).toEqual({ parties: [] });
    expect(runner.events).toMatchObject([{ type: 'party.registered', subject: id }]);
    expect(await code(registerParty, twin, researcher)).toBe('acts.no-mandate');
  });

  it('answers attributes by both clocks', async () => {
    const { clock, must, code, party } = await begin();
    const id = await party('Invented Foundation', {
      attributes: [{ name: 'is-not-for-profit', value: true, fromOn: '2020-01-01', source }],
    });
    clock.advance('P30D');
    const change = {
      party: id,
      name: 'is-not-for-profit',
      value: false,
      fromOn: '2025-07-01',
      source,
    };
    await must(recordAttribute, change);
    const valueAt = async (validOn: string, knownAt?: string) => {
      const input = { party: id, validOn, ...(knownAt ? { knownAt } : {}) };
      const { attributes } = await must<{ attributes: Attribute[] }>(readParty, input, researcher);
      return attributes.map(({ value }) => value);
    };
    expect(await valueAt('2025-06-30')).toEqual([true]);
    expect(await valueAt('2025-07-01')).toEqual([false]);
    expect(await valueAt('2025-07-01', '2026-01-20T00:00:00Z')).toEqual([true]);
    expect(await valueAt('2019-01-01')).toEqual([]);
    const reversed = { ...change, toOn: '2025-07-01' };
    expect(await code(recordAttribute, reversed)).toBe('registry.period-reversed');
  });

  it('hides people from those who keep no records: not found, not forbidden', async () => {
    const { must, code, party } = await begin();
    const id = await party('Invented Person', { kind: 'person' });
    expect(await code(readParty, { party: id })).toBe('ok');
    expect(await code(readParty, { party: id }, researcher)).toBe('registry.unknown-party');
    expect(await must(listParties, { kind: 'person' }, researcher)).toEqual({ parties: [] });
    expect(await must(listParties, {}, researcher)).toEqual({ parties: [] });
    const firm = await party('Invented Holding');
    const edge = { owner: id, owned: firm, share: '60%', fromOn: '2020-01-01', source };
    await must(recordOwnership, edge);
    const seen = await must<AggregateOwnership>(ownership, { party: firm }, researcher);
    expect(seen.owners).toEqual([]);
    expect((await must<AggregateOwnership>(ownership, { party: firm })).owners).toHaveLength(1);
  });

  it('aggregates ownership at a date and tells everything below of a change', async () => {
    const { clock, must, code, party, runner } = await begin();
    const [x, a, b] = [await party('X'), await party('A'), await party('B')];
    const record = (owner: string, owned: string, share: unknown, fromOn = '2020-01-01') =>
      must(recordOwnership, { owner, owned, share, fromOn, source });
    await record(a, b, '1/2');
    await record(x, b, 'unknown');
    runner.events.length = 0;
    await record(x, a, '0.498');
    expect(runner.events.map(({ type, subject }) => [type, subject])).toEqual([
      ['party.ownership-changed', a],
      ['party.ownership-changed', b],
    ]);
    clock.advance('P1D');
    await record(x, a, '50%', '2026-01-05');
    const share = async (validOn: string) => {
      const { owners } = await must<AggregateOwnership>(ownership, { party: b, validOn });
      return owners.find(({ owner }) => owner === x)?.share;
    };
    expect(await share('2026-01-04')).toEqual({ low: '249/1000', high: '749/1000' });
    expect(await share('2026-01-05')).toEqual({ low: '1/4', high: '3/4' });
    const fail = (more: object) =>
      code(recordOwnership, {
        owner: x,
        owned: b,
        share: '1%',
        fromOn: '2020-01-01',
        source,
        ...more,
      });
    expect(await fail({ owner: x, owned: x })).toBe('registry.owns-itself');
    expect(await fail({ share: '101%' })).toBe('registry.malformed-share');
    expect(await fail({ owner: 'pty_00000000000000000000000000' })).toBe('registry.unknown-party');
    expect(await fail({ share: '51%' })).toBe('registry.shares-exceed-whole');
    expect(await fail({ share: '51%', toOn: '2019-01-01' })).toBe('registry.period-reversed');
    expect(await fail({ share: '50%' })).toBe('ok');
  });

  it('joins records by claims and parts them by retraction, each at its instant', async () => {
    const { clock, must, code, party } = await begin();
    const [a, b, c] = [await party('A Ltd'), await party('A Limited'), await party('A (UK)')];
    const first = await must<Sameness>(declareSame, {
      one: a,
      other: b,
      confidence: 'certain',
      source,
    });
    await must(declareSame, { one: b, other: c, confidence: 'possible', source });
    const same = async (knownAt?: string) => {
      const read = await must<{ same: string[]; sameness: Sameness[] }>(readParty, {
        party: a,
        ...(knownAt ? { knownAt } : {}),
      });
      return [read.same, read.sameness.length];
    };
    expect(await same()).toEqual([[a, b].sort(), 2]);
    clock.advance('P1D');
    const retract = { claim: first.id, because: 'Two registers, two firms.' };
    expect(await must(retractSame, retract)).toMatchObject({ saidBy: 'per_1' });
    expect(await code(retractSame, retract)).toBe('registry.claim-retracted');
    expect(await same()).toEqual([[a], 1]);
    expect(await same('2026-01-10T12:00:00Z')).toEqual([[a, b].sort(), 2]);
    const organism = 'org_00000000000000000000000000';
    const claim = { one: a, other: organism, confidence: 'certain', source };
    expect(await code(declareSame, claim)).toBe('registry.unlike-things');
  });

  it('keeps products, organisms and datasets under one identifier each', async () => {
    const { must, code, party, store } = await begin();
    const maker = await party('Maker');
    const gtin = [{ scheme: 'gtin', value: '00012345600012' }];
    const product = await must(registerProduct, {
      name: 'Reagent',
      maker,
      identifiers: gtin,
      source,
    });
    expect(await must(listProducts, {})).toEqual({ products: [product] });
    const again = { name: 'Other', identifiers: gtin, source };
    expect(await code(registerProduct, again)).toBe('registry.identifier-taken');
    const yeast = { taxonId: 4932, name: 'Saccharomyces cerevisiae', source };
    const organism = await must(registerOrganism, yeast);
    expect(await code(registerOrganism, yeast)).toBe('registry.organism-known');
    expect(await code(registerOrganism, { ...yeast, strain: 'S288C' })).toBe('ok');
    expect(await must<{ organisms: object[] }>(listOrganisms, {})).toMatchObject({
      organisms: expect.arrayContaining([organism]),
    });
    const identity = {
      id: 'ds_00000000000000000000000000',
      holder: 'US',
      title: 'Island biome',
      identifiers: [{ scheme: 'doi', value: '10.1000/1' }],
      registeredAt: '2026-01-10T00:00:00.000Z',
    };
    const put = await store.unit(({ db }) => putDatasetIdentity(db, identity));
    expect(put).toEqual({ ok: true, value: identity });
    expect(await findDatasetIdentity(store.db, identity.id)).toEqual(identity);
  });
});
