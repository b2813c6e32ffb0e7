// A table's rows as a file: all that the filters leave, not only the page shown.
import { Download } from 'lucide-react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { Menu } from './menu.tsx';

export interface TableExports {
  readonly onCsv?: () => void;
  readonly onJson?: () => void;
}

interface Props {
  readonly exports: TableExports;
  readonly caption: string;
}

export function ExportMenu({ exports: { onCsv, onJson }, caption }: Props) {
  const t = useTexts(uiTexts).table;
  const items = [
    ...(onCsv ? [{ key: 'csv', text: t.csv, onChoose: onCsv }] : []),
    ...(onJson ? [{ key: 'json', text: t.json, onChoose: onJson }] : []),
  ];
  const label = `${t.export}: ${caption}`;
  return <Menu text={t.export} label={label} icon={Download} size="small" items={items} />;
}
