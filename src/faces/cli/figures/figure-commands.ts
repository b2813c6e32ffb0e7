// `entente figure <which>`: every figure that the pages draw, from the same operations, as text for
// a terminal, as a drawing, or as the data behind it.
import { buildCommand, type Command } from '@stricli/core';
import type { Subject } from '../../../base/figures/index.ts';
import type { Result } from '../../../base/result.ts';
import { type CommonFlags, commonFlags } from '../derived-command.ts';
import { exitCodeOf } from '../exit.ts';
import { chooseProfile, type Profile } from '../profile.ts';
import { refusalText, say, type Terminal } from '../terminal.ts';
import { type FigureFlags, figureFlags, writeFigures } from './figure-output.ts';
import {
  allianceMapAt,
  answerAt,
  ballotAt,
  cureLadderAt,
  datasetColumnAt,
  datasetVariantsAt,
  mattersAt,
  proofAt,
  reciprocityAt,
} from './figure-sources.ts';

interface Flags extends Omit<CommonFlags, 'json'>, FigureFlags {
  readonly agreement?: string;
}
interface Described {
  readonly brief: string;
  readonly example: string;
  /** What is named on the line, in order. */
  readonly names: Readonly<Record<string, string>>;
  readonly hasAgreement?: boolean;
  read(
    profile: Profile,
    named: readonly string[],
    flags: Flags,
  ): Promise<Result<readonly Subject[]>>;
}

const { json: _whole, ...whose } = commonFlags;
const agreement = {
  kind: 'parsed',
  parse: String,
  optional: true,
  brief: 'under this agreement, where several are in force',
  placeholder: 'ins_...',
} as const;

function figureCommand(described: Described): Command<Terminal> {
  const { brief, example, names, hasAgreement = false } = described;
  const parameters = {
    positional: {
      kind: 'tuple',
      parameters: Object.entries(names).map(([placeholder, about]) => ({
        parse: String,
        brief: about,
        placeholder,
      })),
    },
    flags: { ...(hasAgreement ? { agreement } : {}), ...figureFlags, ...whose },
  };
  return buildCommand<Flags, string[], Terminal>({
    docs: { brief, fullDescription: `Example:\n  entente figure ${example}` },
    parameters: parameters as never,
    async func(this: Terminal, flags, ...named) {
      const profile = chooseProfile(this, flags);
      const found = profile.ok ? await described.read(profile.value, named, flags) : profile;
      if (found.ok) return writeFigures(this, found.value, flags);
      say(this, refusalText(found.refusal));
      this.process.exitCode = exitCodeOf(found.refusal.kind);
    },
  });
}

const instrument = { instrument: 'the agreement or other instrument, ins_...' };
const partner = { partner: 'the partner nation, for example JP' };
const dataset = { dataset: 'the data set, ds_...' };

export const figureCommands: Readonly<Record<string, Command<Terminal>>> = {
  'figure alliance-map': figureCommand({
    brief: 'Members on the map, and the newest questions between them',
    example: 'alliance-map --out alliance.svg --as us/auditor',
    names: {},
    read: allianceMapAt,
  }),
  'figure ballot': figureCommand({
    brief: 'The vote on an instrument, with the lines to cross and the quorum',
    example: 'ballot ins_... --as jp/minister',
    names: instrument,
    read: (profile, [id = '']) => ballotAt(profile, id),
  }),
  'figure matters': figureCommand({
    brief: 'Matters on the ladder of notice and cure of an agreement, with their dates',
    example: 'matters ins_... --language fr',
    names: instrument,
    read: (profile, [id = '']) => mattersAt(profile, id),
  }),
  'figure reciprocity': figureCommand({
    brief: 'What was given to and received from a partner, by quarter, against the floor',
    example: 'reciprocity JP --format csv --as us/auditor',
    names: partner,
    hasAgreement: true,
    read: (profile, [member = ''], flags) => reciprocityAt(profile, member, flags.agreement),
  }),
  'figure cure-ladder': figureCommand({
    brief: 'The steps of a shortfall in reciprocity, with their dates',
    example: 'cure-ladder JP --as us/auditor',
    names: partner,
    hasAgreement: true,
    read: (profile, [member = ''], flags) => cureLadderAt(profile, member, flags.agreement),
  }),
  'figure dataset-column': figureCommand({
    brief: 'The measured profile of one column: exact at its holder, as published elsewhere',
    example: 'dataset-column ds_... age_band --as us/researcher',
    names: { ...dataset, column: 'name of the column' },
    read: (profile, [id = '', column = '']) => datasetColumnAt(profile, id, column),
  }),
  'figure dataset-variants': figureCommand({
    brief: 'Variants of a data set by contig and by allele frequency',
    example: 'dataset-variants ds_... --part 2 --out spectrum.svg --as uk/steward',
    names: dataset,
    read: (profile, [id = '']) => datasetVariantsAt(profile, id),
  }),
  'figure answer': figureCommand({
    brief: 'What the holders answered to a question; hidden, refused and silent shown as such',
    example: 'answer qst_... --as us/researcher',
    names: { question: 'the question' },
    read: (profile, [id = '']) => answerAt(profile, id),
  }),
  'figure proof': figureCommand({
    brief: 'The hashes from an entry of the log to the signed root',
    example: 'proof ent_... --node https://node.example',
    names: { entry: 'the entry, ent_...' },
    read: (profile, [id = '']) => proofAt(profile, id),
  }),
};
