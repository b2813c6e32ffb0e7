// Records of the files asked for through the engine that answers partners, each compared with what
// the file itself holds (check D4).
import type { Result } from '../../../../base/result.ts';
import { computeAnswer } from '../../compute-answer.ts';
import type { Dataset, MeasuredFile } from '../../model.ts';
import type { HomeNode } from '../../ports.ts';
import type { Cleared } from '../../snapshots/cleared.ts';
import type { AccessSample } from '../evidence.ts';
import type { ExpectedAnswer } from './expected-answer.ts';
import { type TableFile, tableRecords } from './table-records.ts';
import { variantRecords } from './variant-records.ts';

/** `records`: so many of all files together, at least one of each. */
export async function accessSample(
  home: HomeNode,
  dataset: Dataset,
  records: number,
  cleared: Cleared | null,
): Promise<AccessSample> {
  if (records === 0) return { asked: 0, equal: 0, notAsked: 'the profile asks for none' };
  const askable = dataset.files.filter((file) => isTable(file) || isFirstVcf(dataset, file));
  if (askable.length === 0)
    return { asked: 0, equal: 0, notAsked: 'no table and no VCF file is among them' };
  const each = Math.ceil(records / askable.length);
  let [asked, equal] = [0, 0];
  for (const file of askable) {
    const expected: Result<ExpectedAnswer[]> = isTable(file)
      ? await tableRecords(home, dataset, file, each, cleared)
      : await variantRecords(home, file, each, cleared);
    // A file that cannot be read any more answers nothing of what was asked of it.
    if (!expected.ok) return { asked: asked + 1, equal };
    for (const { question, isAnswer } of expected.value) {
      const computed = await computeAnswer(home, dataset, question, cleared);
      asked++;
      if (computed.ok && isAnswer(computed.value.raw)) equal++;
    }
  }
  return asked > 0 ? { asked, equal } : { asked, equal, notAsked: 'no record can be asked for' };
}

const isTable = (file: MeasuredFile): file is TableFile =>
  file.format === 'table' && file.profile !== undefined;

/** Questions on variants are answered from the first VCF file. */
const isFirstVcf = ({ files }: Dataset, file: MeasuredFile): boolean =>
  file.vcf !== undefined && files.find(({ format }) => format === 'vcf')?.path === file.path;
