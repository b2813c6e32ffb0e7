// The fields of a datasheet as the form shows them: where each stands, how it is typed, in which
// part and group. The words are the texts' own.
import type { Part } from './to-do-places.ts';

export interface SheetField {
  /** Dots between the steps, within the datasheet: `contact.email`. */
  readonly path: string;
  readonly kind:
    | 'text'
    | 'code'
    | 'area'
    | 'date'
    | 'count'
    | 'flag'
    | 'access'
    | 'column'
    | 'file'
    | 'list'
    | 'rows';
  /** Of `rows`: what one of them holds, within it. */
  readonly row?: readonly SheetField[];
}

export interface SheetGroup {
  readonly key: string;
  readonly fields: readonly SheetField[];
}

const of = (kind: SheetField['kind'], ...paths: readonly string[]): SheetField[] =>
  paths.map((path) => ({ path, kind }));
const rows = (path: string, ...row: readonly SheetField[]): SheetField => ({
  path,
  kind: 'rows',
  row,
});

const citation: readonly SheetGroup[] = [
  {
    key: 'citation',
    fields: [
      ...of('code', 'identifier', 'version'),
      ...of('date', 'issuedOn', 'modifiedOn'),
      rows('keywords', ...of('text', 'text'), ...of('code', 'iri')),
      rows('creators', ...of('text', 'name'), ...of('code', 'ror', 'orcid')),
    ],
  },
  {
    key: 'publisher',
    fields: [...of('text', 'publisher.name'), ...of('code', 'publisher.url', 'publisher.ror')],
  },
  {
    key: 'access',
    fields: [
      ...of('code', 'licence', 'agreement'),
      ...of('access', 'accessLevel'),
      ...of('text', 'contact.organisation'),
      ...of('code', 'contact.email', 'contact.url'),
    ],
  },
];

const aboutRows: readonly SheetGroup[] = [
  {
    key: 'subgroups',
    fields: [
      rows(
        'subgroups',
        ...of('text', 'dimension'),
        ...of('column', 'column'),
        ...of('text', 'absentBecause'),
      ),
    ],
  },
  {
    key: 'splits',
    fields: [
      ...of('column', 'splits.column', 'splits.subjectColumn', 'splits.labelColumn'),
      rows('splits.files', ...of('text', 'split'), ...of('file', 'file')),
      ...of('area', 'splits.noneBecause'),
    ],
  },
  {
    key: 'joins',
    fields: [
      rows(
        'joins',
        ...of('file', 'from.file'),
        ...of('column', 'from.column'),
        ...of('file', 'to.file'),
        ...of('column', 'to.column'),
      ),
      rows('records', ...of('file', 'file'), ...of('count', 'records')),
      ...of('flag', 'isNonExportable'),
    ],
  },
  {
    key: 'collected',
    fields: [
      ...of('date', 'temporal.from', 'temporal.to'),
      rows('spatial', ...of('text', 'name'), ...of('code', 'place', 'iri')),
      rows('taxa', ...of('code', 'id'), ...of('text', 'name')),
      rows('assays', ...of('code', 'id'), ...of('text', 'name')),
    ],
  },
];

const documentation: readonly SheetGroup[] = [
  {
    key: 'documentation',
    fields: of(
      'area',
      ...[
        'collection',
        'preprocessing',
        'annotation',
        'biases',
        'limitations',
        'intendedUses',
        'unsuitableUses',
        'sensitiveInformation',
        'maintenance',
      ].map((name) => `documentation.${name}`),
    ),
  },
];

const ethics = (isHuman: boolean): readonly SheetGroup[] => [
  {
    key: 'ethics',
    fields: [
      ...of('text', 'ethics.approvalId', 'ethics.body'),
      ...of('date', 'ethics.approvedOn'),
      ...(isHuman ? of('area', 'ethics.consentEvidence') : []),
      ...of('text', 'ethics.securityTier'),
    ],
  },
  ...(isHuman
    ? []
    : [
        {
          key: 'lawfulCollection',
          fields: of('area', 'lawfulCollection.basis', 'lawfulCollection.evidence'),
        },
      ]),
];

const upkeep: readonly SheetGroup[] = [
  {
    key: 'steps',
    fields: [
      rows(
        'steps',
        ...of('code', 'id'),
        ...of('list', 'uses', 'makes'),
        ...of('text', 'software'),
        ...of('code', 'softwareVersion', 'archivedAs', 'digest', 'rerun'),
      ),
    ],
  },
  { key: 'plan', fields: [...of('area', 'retention', 'updates'), ...of('date', 'confirmedOn')] },
];

export function groupsOf(part: Part, isHuman: boolean): readonly SheetGroup[] {
  if (part === 'citation') return citation;
  if (part === 'rows') return aboutRows;
  if (part === 'documentation') return documentation;
  if (part === 'ethics') return ethics(isHuman);
  return part === 'upkeep' ? upkeep : [];
}
