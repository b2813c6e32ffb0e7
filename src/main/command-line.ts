// The whole command line: commands written for people, and one for each operation of a node.
import {
  askCommand,
  assessCommand,
  buildCommandLine,
  checkDatasetCommand,
  compareVersionsCommand,
  countersignCommand,
  datasetCatalogueCommand,
  describeDatasetCommand,
  figureCommands,
  lawDiffCommand,
  lawExplainCommand,
  lawTestCommand,
  readinessCommand,
  registerDatasetCommand,
  searchCatalogueCommand,
  versionsCommand,
  withdrawParticipantCommand,
} from '../faces/cli/index.ts';
import { admitCommand } from './commands/admit.ts';
import { backupCommand } from './commands/backup.ts';
import { datasetCompareVariantsCommand } from './commands/dataset-compare-variants.ts';
import { datasetInspectCommand } from './commands/dataset-inspect.ts';
import { datasetVerifyCroissantCommand } from './commands/dataset-verify-croissant.ts';
import { doctorCommand } from './commands/doctor.ts';
import { generateCohortCommand } from './commands/generate.ts';
import { initCommand } from './commands/init.ts';
import { joinCommand } from './commands/join.ts';
import { lawImportPackCommand } from './commands/law-import-pack.ts';
import { logExportCommand } from './commands/log-export.ts';
import { logVerifyCommand } from './commands/log-verify.ts';
import { restoreCommand } from './commands/restore.ts';
import { rippleShowCommand } from './commands/ripple-show.ts';
import { serveCommand } from './commands/serve.ts';
import { demoCommands } from './demo/commands.ts';
import { everyOperation } from './every-operation.ts';
import { packageVersion } from './package-folder.ts';

export const commandLine = () =>
  buildCommandLine({
    operations: everyOperation(),
    written: {
      ask: askCommand,
      'catalogue search': searchCatalogueCommand,
      'dataset register': registerDatasetCommand,
      'dataset catalogue': datasetCatalogueCommand,
      'dataset verify-croissant': datasetVerifyCroissantCommand,
      'dataset assess': assessCommand,
      'dataset readiness': readinessCommand,
      'dataset describe': describeDatasetCommand,
      'dataset countersign': countersignCommand,
      'dataset check': checkDatasetCommand,
      'dataset versions': versionsCommand,
      'dataset compare': compareVersionsCommand,
      'dataset withdraw-participant': withdrawParticipantCommand,
      'dataset inspect': datasetInspectCommand,
      'dataset compare-variants': datasetCompareVariantsCommand,
      'generate cohort': generateCohortCommand,
      'law test': lawTestCommand,
      'law explain': lawExplainCommand,
      'law diff': lawDiffCommand,
      'law import-pack': lawImportPackCommand,
      'ripple show': rippleShowCommand,
      'log verify': logVerifyCommand,
      'log export': logExportCommand,
      backup: backupCommand,
      restore: restoreCommand,
      doctor: doctorCommand,
      init: initCommand,
      serve: serveCommand,
      join: joinCommand,
      admit: admitCommand,
      ...figureCommands,
      ...demoCommands,
    },
    briefs: {
      entente: 'The alliance as a platform: run a node, ask partners, read what the law says',
      catalogue: 'The alliance’s catalogue of data sets',
      dataset: 'Data sets and files',
      generate: 'Invented data, for demonstrations, tests and measurements',
      figure: 'Figures of the pages, as text, drawing or data',
      law: 'Rule packs and verdicts',
      ripple: 'What made permissions be judged again',
      demo: 'The demonstration alliance',
      registry: 'Parties, ownership, products, organisms',
      members: 'Members, people, mandates, keys',
      federation: 'Partners and what travels between nodes',
      instruments: 'Agreements: draft, propose, sign, watch',
      log: 'Check logs and receipts; write logs out',
      ledger: 'The log: entries, receipts, heads',
      node: 'This node',
      'data-commons': 'Data sets, questions, reciprocity',
    },
    version: packageVersion(),
  });
