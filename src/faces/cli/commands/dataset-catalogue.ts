// `entente dataset catalogue <id> --format croissant`: prints the document itself, to be saved or
// handed to a portal.
import { buildCommand } from '@stricli/core';
import { callOperation } from '../client.ts';
import { type CommonFlags, commonFlags } from '../derived-command.ts';
import { exitCodeOf } from '../exit.ts';
import { printReply } from '../print.ts';
import { chooseProfile } from '../profile.ts';
import { refusalText, say, type Terminal } from '../terminal.ts';

const FORMATS = ['croissant', 'dcat-ap', 'dcat-ap-turtle', 'schema-org'] as const;

interface CatalogueFlags extends CommonFlags {
  readonly format: (typeof FORMATS)[number];
}

const RECORD = {
  id: 'data-commons.read-catalogue-record',
  route: { method: 'GET', path: '/data-commons/datasets/:dataset/catalogue' },
} as const;
const CATALOGUE = {
  id: 'data-commons.read-catalogue',
  route: { method: 'GET', path: '/data-commons/catalogue' },
} as const;

interface Written {
  readonly text?: string;
  readonly document?: unknown;
}

export const datasetCatalogueCommand = buildCommand<CatalogueFlags, [string?], Terminal>({
  docs: {
    brief: 'Print a data set, or all that are held, in a format of other catalogues',
    fullDescription:
      'Examples:\n' +
      '  entente dataset catalogue ds_... --format croissant --as uk/steward > croissant.json\n' +
      '  entente dataset catalogue --format dcat-ap-turtle --as uk/steward > catalogue.ttl\n' +
      'Without a data set: the whole catalogue, as DCAT-AP.',
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        { parse: String, optional: true, brief: 'id of the data set', placeholder: 'dataset' },
      ],
    },
    flags: {
      format: {
        kind: 'enum',
        values: FORMATS,
        default: 'dcat-ap',
        brief: 'croissant, dcat-ap, dcat-ap-turtle or schema-org',
      },
      ...commonFlags,
    },
  },
  async func(this: Terminal, flags, dataset) {
    const profile = chooseProfile(this, flags);
    if (!profile.ok) {
      say(this, refusalText(profile.refusal));
      this.process.exitCode = exitCodeOf(profile.refusal.kind);
      return;
    }
    const { format } = flags;
    const called =
      dataset === undefined
        ? await callOperation(profile.value, CATALOGUE, { format })
        : await callOperation(profile.value, RECORD, { dataset, format });
    printReply(this, called, flags.json ?? false, documentText);
  },
});

function documentText(output: unknown): string {
  const { text, document } = output as Written;
  return text ?? JSON.stringify(document, null, 2);
}
