// A table's rows as a file: all that the filters leave, not only the page shown. What keeps a file
// from being made is said, and the page stays.
import { Download } from 'lucide-react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { useLocale } from './locale.ts';
import { Menu } from './menu.tsx';
import { useToast } from './toast-context.ts';

export interface TableExports {
  readonly onCsv?: () => void | Promise<void>;
  readonly onJson?: () => void | Promise<void>;
}

/** A file holds all rows or is not made: one that ends early would pass for the whole. */
export class TooManyRows extends Error {
  readonly rowsMax: number;
  constructor(rowsMax: number) {
    super(`more than ${rowsMax} rows`);
    this.rowsMax = rowsMax;
  }
}

interface Props {
  readonly exports: TableExports;
  readonly caption: string;
}

export function ExportMenu({ exports: { onCsv, onJson }, caption }: Props) {
  const t = useTexts(uiTexts).table;
  const start = useStart();
  const items = [
    ...(onCsv ? [{ key: 'csv', text: t.csv, onChoose: () => void start(onCsv) }] : []),
    ...(onJson ? [{ key: 'json', text: t.json, onChoose: () => void start(onJson) }] : []),
  ];
  const label = `${t.export}: ${caption}`;
  return <Menu text={t.export} label={label} icon={Download} size="small" items={items} />;
}

function useStart() {
  const t = useTexts(uiTexts).table;
  const { number } = useLocale();
  const say = useToast();
  return async (write: () => void | Promise<void>) => {
    try {
      await write();
    } catch (cause) {
      const isTooMany = cause instanceof TooManyRows;
      const why = isTooMany ? t.tooMany(number(cause.rowsMax)) : t.noFile((cause as Error).message);
      say({ kind: 'bad', text: why });
    }
  };
}
