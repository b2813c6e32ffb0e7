// Every text of a description that published records repeat as it is written, with its field: what
// must name nobody. The contact of the access office is there to be written to and is left out.
import type { Description } from '../model.ts';

export interface PublishedText {
  readonly field: string;
  readonly text: string;
}

export function publishedTexts({ title, abstract, datasheet = {}, ...rest }: Description) {
  const texts: PublishedText[] = [];
  const say = (field: string, text: string | undefined) => {
    if (text !== undefined) texts.push({ field, text });
  };
  say('/title', title);
  say('/abstract', abstract);
  const {
    documentation = {},
    dictionary = [],
    keywords = [],
    creators = [],
    steps = [],
  } = datasheet;
  for (const [name, text] of Object.entries(documentation))
    say(`/datasheet/documentation/${name}`, text);
  for (const [at, { text }] of keywords.entries()) say(`/datasheet/keywords/${at}/text`, text);
  for (const [at, { name }] of creators.entries()) say(`/datasheet/creators/${at}/name`, name);
  say('/datasheet/publisher/name', datasheet.publisher?.name);
  say('/datasheet/contact/organisation', datasheet.contact?.organisation);
  say('/datasheet/version', datasheet.version);
  for (const [at, { name }] of (datasheet.spatial ?? []).entries())
    say(`/datasheet/spatial/${at}/name`, name);
  for (const [at, { software }] of steps.entries())
    say(`/datasheet/steps/${at}/software`, software);
  for (const [at, entry] of dictionary.entries())
    for (const part of ['name', 'label', 'about', 'unit'] as const)
      say(`/datasheet/dictionary/${at}/${part}`, entry[part]);
  for (const [at, note] of (rest.columnNotes ?? []).entries())
    for (const part of ['label', 'about', 'unit'] as const)
      say(`/columnNotes/${at}/${part}`, note[part]);
  return texts;
}
