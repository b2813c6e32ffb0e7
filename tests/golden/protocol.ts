// docs/protocol as files: the schema of every body that nodes and people exchange, taken from the
// operations that take and give it, so that no copy can drift. A few, checked in beside the code that
// owns them, are only listed.
import type { TSchema } from '../../src/base/schema.ts';
import { EvidenceSchema, ProblemSchema } from '../../src/faces/http/schemas.ts';
import { EntryBodySchema } from '../../src/kernel/federation/entry-body.ts';
import { everyOperation } from '../../src/main/every-operation.ts';
import type { GoldenFile } from './render.ts';

interface Body {
  readonly name: string;
  readonly what: string;
  /** Route or message type that carries it. */
  readonly where: string;
  readonly schema: () => TSchema;
}

function operation(id: string) {
  const found = everyOperation().find((each) => each.id === id);
  if (!found) throw new Error(`no operation ${id}`);
  return found;
}
const routeOf = (id: string): string => {
  const { method, path } = operation(id).route;
  return `\`${method} ${path}\``;
};
const taken = (name: string, id: string, what: string, where = routeOf(id)): Body => ({
  name,
  what,
  where,
  schema: () => operation(id).input,
});
const given = (name: string, id: string, what: string): Body => ({
  name,
  what,
  where: `${routeOf(id)}, \`output\` of the reply`,
  schema: () => operation(id).output,
});

const BODIES: readonly Body[] = [
  {
    name: 'refusal',
    what: 'Every "no": what happened, which rule or field, what to do next (RFC 9457)',
    where: 'any reply with status 400 or above',
    schema: () => ProblemSchema,
  },
  {
    name: 'evidence',
    what: 'The ledger entry of an act and the signed promise to include it',
    where: '`evidence` of any reply to an act, refused ones included',
    schema: () => EvidenceSchema,
  },
  {
    name: 'entry-body',
    what: 'Body and salt of a log entry, for the parties that it names',
    where: 'message `ledger.entry-body`',
    schema: () => EntryBodySchema,
  },
  given('feed-page', 'federation.read-feed', 'A page of the messages for one partner, chained'),
  taken('poke', 'federation.poke', 'A hint that there is news'),
  taken('witness-request', 'federation.witness', 'A head to be cosigned (C2SP add-checkpoint)'),
  given('witness-reply', 'federation.witness', 'The cosignature line, or why there is none'),
  taken('head-exchange', 'federation.exchange-heads', 'The newest heads seen of every log'),
  given('consistency', 'federation.read-consistency', 'That one head of the log extends another'),
  given('anchor', 'federation.read-anchor', 'What an invited nation compares by telephone'),
  given('accession-card', 'node.read-accession-card', 'Names, address, log, keys of a nation'),
  taken(
    'accession-request',
    'federation.request-accession',
    'A nation asks to join, its card signed',
  ),
  taken('bootstrap-ticket', 'federation.read-bootstrap', 'Lets a candidate read the instruments'),
  given('bootstrap', 'federation.read-bootstrap', 'The instruments that made the membership'),
  taken(
    'accession-consent',
    'instruments.receive-consent',
    'A candidate’s signatures, handed over',
  ),
  taken(
    'bundle',
    'instruments.receive',
    'An instrument with its statements and the receipts that date them',
    'message `instruments.bundle`',
  ),
  taken(
    'key-rotation',
    'members.accept-rotation',
    'A key replaced by another, signed by both',
    'message `members.key-rotation`',
  ),
  taken('partner-question', 'data-commons.answer', 'A question put to a holder, with its purpose'),
  given('answer', 'data-commons.answer', 'The holder’s answer, never a row'),
  taken('question-judged', 'data-commons.judge-question', 'A question to be judged, not answered'),
  taken(
    'dataset-published',
    'data-commons.receive-dataset',
    'A data set as partners see it',
    'message `data-commons.dataset-published`',
  ),
  taken(
    'copy-booked',
    'data-commons.receive-copy',
    'A released copy, as both sides book it',
    'message `data-commons.copy-booked`',
  ),
  given(
    'transfer-release',
    'data-commons.release-transfer',
    'A released copy: link, duties, expiry',
  ),
  given('reciprocity-statement', 'data-commons.serve-statement', 'One side’s account of a quarter'),
  taken(
    'cure-notice',
    'data-commons.receive-cure-notice',
    'A step of the cure ladder, told to the other party',
    'message `data-commons.cure-notice`',
  ),
  given(
    'readiness-report',
    'data-commons.assess-readiness',
    'A signed report of AI-readiness: checks with evidence, level, score, hashes',
  ),
  taken(
    'readiness-countersignature',
    'data-commons.receive-countersignature',
    'Another node’s word that it repeated an assessment on the same bytes',
    'message `data-commons.readiness-countersigned`',
  ),
  taken(
    'readiness-cure',
    'data-commons.receive-readiness-cure',
    'A data set below an agreement’s floor, with the day by which it is to be cured',
    'message `data-commons.readiness-cure`',
  ),
];

/** Kept equal to the code by tests beside it. */
const BESIDE: readonly (readonly [string, string])[] = [
  ['instrument', 'The canonical text that parties sign'],
  ['statement', 'What a member says on it: JWS General JSON'],
  ['decision-rule', 'What it takes for a text to bind'],
  ['adoption-certificate', 'Computed alike by every node'],
  ['message', 'One message of a feed'],
  ['peer', 'What a node says of itself at `/.well-known/entente`'],
  ['entry', 'A log entry'],
  ['promise', 'The signed promise to include an entry'],
  ['receipt', 'Proof that an entry stands in a witnessed log'],
  ['checkpoint', 'A head of the log, as `--json` prints it'],
  ['question', 'A question in the closed language of the data commons'],
  ['verdict', 'Effect, rules that spoke, citations, facts used, duties'],
];

const fileOf = ({ name, what, schema }: Body): GoldenFile => ({
  path: `docs/protocol/${name}.schema.json`,
  render: async () => {
    const $schema = 'https://json-schema.org/draft/2020-12/schema';
    return `${JSON.stringify({ $schema, title: what, ...schema() }, null, 2)}\n`;
  },
});

const link = (name: string): string => `[${name}](${name}.schema.json)`;

async function page(): Promise<string> {
  return [
    '# Protocol',
    '',
    'What nodes and people exchange, exactly enough to write another node. Prose: [federation](federation.md)',
    '(transport, feeds, joining) and [ledger](ledger.md) (log, witnesses, receipts). Every body has a JSON Schema',
    'here, generated from the schema that the code checks with; `npm run check -- --write` writes them, and a test fails when',
    'one differs.',
    '',
    'A reply is `{ "output": ..., "evidence"?: ..., "verdict"?: ... }`, or a refusal.',
    '',
    '| schema | what it is | where it travels |',
    '|---|---|---|',
    ...BODIES.map(({ name, what, where }) => `| ${link(name)} | ${what} | ${where} |`),
    '',
    'Of texts, statements, the log and the law:',
    '',
    '| schema | what it is |',
    '|---|---|',
    ...BESIDE.map(([name, what]) => `| ${link(name)} | ${what} |`),
    '',
    'Every other route of a node: `openapi.json` at the root of the repository, and `/openapi.json` of a node.',
    '',
  ].join('\n');
}

export const protocolFiles: readonly GoldenFile[] = [
  ...BODIES.map(fileOf),
  { path: 'docs/protocol/README.md', render: page },
];
export const protocolNames: readonly string[] = [
  ...BODIES.map(({ name }) => name),
  ...BESIDE.map(([name]) => name),
];
