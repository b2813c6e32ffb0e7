// Figures on the command line against a served node: the same data and claims as on its pages, in
// every form, in both languages, and a plain word where there is nothing to draw.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../../src/faces/cli/index.ts';
import { tokenFor } from '../../src/main/init-node.ts';
import { type ServingNode, serveNode } from '../../src/main/serve-node.ts';
import { agreementTerms } from '../../src/testkit/alliance-data.ts';
import { entente, type Ran } from '../operate/command.ts';
import { must, openWorld, performed, silent, type World } from './nodes.ts';

let world: World;
let serving: ServingNode;
let folder: string;
let agreement: string;
beforeAll(async () => {
  world = await openWorld();
  serving = await serveNode(world.home, silent);
  folder = world.home.kernel.settings.dataFolder;
  for (const who of ['steward', 'auditor', 'treaty-officer'])
    writeFileSync(
      path.join(folder, who),
      must(await tokenFor(world.home, world.people[who]!, who)),
    );
  const drafted = await performed(
    world.home,
    world.people['treaty-officer']!,
    'instruments.draft',
    {
      type: 'data-agreement',
      title: 'Hearts (invented)',
      parties: ['GB', 'US'],
      decisionRule: 'all-parties',
      terms: agreementTerms(['US', 'GB']),
    },
  );
  agreement = drafted['id'] as string;
}, 60_000);
afterAll(async () => {
  await serving.stop();
  await world.close({ homeIsClosed: true });
});

function figure(who: string, ...words: string[]): Promise<Ran> {
  const node = `http://127.0.0.1:${serving.port}`;
  return entente(folder, 'figure', ...words, '--node', node, '--token-file', who);
}

describe('entente figure', () => {
  it('prints claim, title and table', async () => {
    const { code, out } = await figure('auditor', 'alliance-map');
    expect(code).toBe(EXIT.done);
    const [takeaway, title, , heading, rule, ...rows] = out.split('\n');
    expect(takeaway).toMatch(/^2 members/);
    expect(title).toBe('Members and how they stand');
    expect(heading).toMatch(/^Member +Standing +Sent +Received$/);
    expect(rule).toMatch(/^─+( {2}─+)+$/);
    expect(rows.slice(0, 2).map((row) => row.slice(0, 14))).toEqual([
      'United Kingdom',
      'United States ',
    ]);
    expect(out).toContain('no statement on the status of any territory');
  });

  it('draws the vote, and speaks French when asked', async () => {
    const { out } = await figure('treaty-officer', 'ballot', agreement, '--language', 'fr');
    expect(out).toMatch(/^Scrutin ouvert\u202f: 0 membre sur 2 pour, 2 votes attendus/);
    expect(out).toContain('N’a pas encore voté');
    const drawn = await figure('treaty-officer', 'ballot', agreement, '--format', 'svg');
    expect(drawn.out).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg".*<\/svg>\n$/s);
    expect(drawn.out).not.toMatch(/var\(--|NaN|undefined/);
  });

  it('gives the data behind it as CSV and JSON, into a file named for its format', async () => {
    const { said } = await figure(
      'steward',
      'dataset-column',
      world.dataset,
      'sex',
      '--out',
      'f.csv',
    );
    expect(said).toContain('written to');
    const csv = readFileSync(path.join(folder, 'f.csv'), 'utf8');
    expect(csv.split('\r\n').slice(0, 3).sort()).toEqual(['Value,Count', 'female,20', 'male,20']);
    const { out } = await figure(
      'steward',
      'dataset-column',
      world.dataset,
      'sex',
      '--format',
      'json',
    );
    expect(JSON.parse(out)).toMatchObject({ columns: ['Value', 'Count'], id: 'profile-0-sex' });
  });

  it('computes the path of an entry from its receipt', async () => {
    const { out } = await figure('auditor', 'proof', world.entry, '--format', 'json');
    const { takeaway, rows } = JSON.parse(out) as { takeaway: string; rows: unknown[][] };
    expect(takeaway).toMatch(/is in the log of \d+: \d+ hashes lead to the signed root/);
    const hashes = rows.map((row) => row.at(-1));
    expect(hashes.at(-1)).toBe(hashes.at(-2));
  });

  it.each([
    [['dataset-column', 'DATASET', 'height'], 'no measured column height', 'Measured are: '],
    [['dataset-variants', 'DATASET'], 'has no variants', 'dataset-column'],
    [['matters', 'AGREEMENT'], 'No matter stands', 'cure-ladder'],
    [['reciprocity', 'GB'], 'There is no agreement with GB', ''],
  ])('says why %s draws nothing, and what to do', async (words, why, next) => {
    const named = words.map((word) =>
      word
        .replace('DATASET', world.dataset)

        .replace('AGREEMENT', agreement),
    );
    const { code, out, said } = await figure(
      /^ins_/.test(named[1]!) ? 'treaty-officer' : 'steward',
      ...named,
    );
    expect(code).not.toBe(EXIT.done);
    expect(code).not.toBe(EXIT.bug);
    expect(out).toBe('');
    expect(said).toContain(why);
    expect(said).toContain(next);
  });

  it('asks which, where a file holds one and there are several', async () => {
    const none = await figure('steward', 'dataset-column', world.dataset, 'sex', '--part', '7');
    expect(none.code).toBe(EXIT.usage);
    expect(none.said).toContain('--part takes 1 to 1');
  });
});
