// The command line's door.
export { buildCommandLine, type CommandLine, type WrittenCommands } from './application.ts';
export { type Called, callOperation, type Envelope } from './client.ts';
export { askCommand } from './commands/ask.ts';
export { checkDatasetCommand } from './commands/check-dataset.ts';
export { datasetCatalogueCommand } from './commands/dataset-catalogue.ts';
export { compareVersionsCommand, versionsCommand } from './commands/dataset-versions.ts';
export { lawDiffCommand, lawExplainCommand, lawTestCommand } from './commands/law.ts';
export {
  assessCommand,
  countersignCommand,
  describeDatasetCommand,
  readinessCommand,
} from './commands/readiness.ts';
export { registerDatasetCommand } from './commands/register-dataset.ts';
export { searchCatalogueCommand } from './commands/search-catalogue.ts';
export { withdrawParticipantCommand } from './commands/withdraw-participant.ts';
export { type CommonFlags, commonFlags, readWhole } from './derived-command.ts';
export { EXIT, exitCodeOf } from './exit.ts';
export { figureCommands } from './figures/figure-commands.ts';
export { printReply, yamlText } from './print.ts';
export { chooseProfile, type Profile, type Profiles, readProfiles } from './profile.ts';
export { out, refusalText, say, type Terminal } from './terminal.ts';
