// The data set in the formats of other people's catalogues: looked at before it is saved, for it is
// what strangers will read.
import { FileOutput } from 'lucide-react';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { Remote } from '../../shell/remote.tsx';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Menu } from '../../ui/menu.tsx';
import { saveFile } from '../../ui/save-file.ts';
import classes from './datasets.module.css';

const FORMATS = {
  croissant: { text: 'Croissant 1.1', ending: 'croissant.json', type: 'application/ld+json' },
  'dcat-ap': { text: 'DCAT-AP 3, JSON-LD', ending: 'dcat.jsonld', type: 'application/ld+json' },
  'dcat-ap-turtle': { text: 'DCAT-AP 3, Turtle', ending: 'dcat.ttl', type: 'text/turtle' },
  'schema-org': { text: 'schema.org', ending: 'schema.jsonld', type: 'application/ld+json' },
} as const;
type Format = keyof typeof FORMATS;
const NAMES = Object.keys(FORMATS) as Format[];

export function ExportRecord({ dataset }: { readonly dataset: string }) {
  const t = useTexts(datasetsTexts).read.exports;
  const [format, setFormat] = useState<Format | null>(null);
  const items = NAMES.map((key) => ({
    key,
    text: FORMATS[key].text,
    onChoose: () => setFormat(key),
  }));
  return (
    <>
      <Menu text={t.button} icon={FileOutput} items={items} />
      <Dialog
        isOpen={format !== null}
        onClose={() => setFormat(null)}
        title={t.title(format === null ? '' : FORMATS[format].text)}
        width="wide"
      >
        {format === null ? null : <Preview key={format} dataset={dataset} format={format} />}
      </Dialog>
    </>
  );
}

function Preview({ dataset, format }: { readonly dataset: string; readonly format: Format }) {
  const t = useTexts(datasetsTexts).read.exports;
  const params = { path: { dataset }, query: { format } };
  const read = useRead('/data-commons/datasets/{dataset}/catalogue', params, { isFresh: true });
  const { ending, type } = FORMATS[format];
  return (
    <Remote of={read}>
      {({ text, document }) => {
        const whole = text ?? `${JSON.stringify(document, null, 2)}\n`;
        return (
          <div className={classes.stack}>
            <p className={classes.quiet}>{t.lead}</p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached */}
            <pre className={classes.document} tabIndex={0}>
              {whole}
            </pre>
            <Button onPress={() => saveFile(`${dataset}.${ending}`, type, whole)}>{t.save}</Button>
          </div>
        );
      }}
    </Remote>
  );
}
