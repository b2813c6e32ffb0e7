// What is held here as one document for data portals: DCAT-AP in both spellings.
import { Download } from 'lucide-react';
import { type OutputOf, send } from '../../api/client.ts';
import { catalogueTexts } from '../../texts/catalogue.ts';
import { useTexts } from '../../texts/texts.ts';
import { Menu } from '../../ui/menu.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useToast } from '../../ui/toast-context.ts';

const PATH = '/data-commons/catalogue';
type Written = OutputOf<typeof PATH, 'get'>;

const FORMATS = [
  { format: 'dcat-ap', file: 'catalogue.jsonld', type: 'application/ld+json', text: 'jsonld' },
  { format: 'dcat-ap-turtle', file: 'catalogue.ttl', type: 'text/turtle', text: 'turtle' },
] as const;

export function ExportCatalogue() {
  const t = useTexts(catalogueTexts).exports;
  const say = useToast();
  const save = async ({ format, file, type }: (typeof FORMATS)[number]) => {
    try {
      const reply = await send('get', PATH, { params: { query: { format } } });
      const { text, document } = (reply as { output: Written }).output;
      saveFile(file, type, text ?? `${JSON.stringify(document, null, 2)}\n`);
    } catch (cause) {
      say({ kind: 'bad', text: t.failed((cause as Error).message) });
    }
  };
  return (
    <Menu
      text={t.button}
      icon={Download}
      items={FORMATS.map((one) => ({
        key: one.format,
        text: t[one.text],
        hint: t.hint,
        onChoose: () => void save(one),
      }))}
    />
  );
}
