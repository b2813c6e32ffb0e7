// Which of a data set's files a question is answered from.
import { columnsOf, isVariantQuestion, type Question } from './disclosure/index.ts';
import type { Dataset, MeasuredFile } from './model.ts';

/** Null where no file can answer it. */
export function askedFile({ files }: Dataset, question: Question): MeasuredFile | null {
  if (isVariantQuestion(question)) return files.find(({ format }) => format === 'vcf') ?? null;
  const wanted = columnsOf(question);
  const holds = ({ profile }: MeasuredFile) =>
    profile !== undefined &&
    wanted.every((name) => profile.columns.some((column) => column.name === name));
  return files.find(holds) ?? null;
}
