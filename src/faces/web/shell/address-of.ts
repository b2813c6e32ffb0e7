// Where a thing that the node names stands on the desk. One table, so that a home page line, a
// search hit and a palette choice lead to the same place.

export interface NodeLink {
  readonly to: string;
  readonly params: Readonly<Record<string, string>>;
}

type Params = Readonly<Record<string, string>>;
const id = (params: Params, name: string): string => encodeURIComponent(params[name] ?? '');

const PLACES: Readonly<Record<string, (params: Params) => string>> = {
  'accession-request': () => '/members/requests',
  confirmation: () => '/confirmations',
  dataset: (p) => `/datasets/${id(p, 'dataset')}`,
  'partner-dataset': (p) => `/datasets/${id(p, 'dataset')}?at=partner`,
  duty: (p) => `/transfers?duty=${id(p, 'duty')}`,
  entry: (p) => `/log/${id(p, 'entry')}`,
  instrument: (p) => `/agreements/${id(p, 'instrument')}`,
  log: () => '/log',
  member: (p) => `/members/${id(p, 'member')}`,
  pack: (p) => `/law/packs/${id(p, 'pack')}`,
  'parked-message': (p) => `/members/${id(p, 'member')}`,
  party: (p) => `/members/parties/${id(p, 'party')}`,
  peer: (p) => `/members/${id(p, 'member')}`,
  person: () => '/members/people',
  question: (p) => `/questions/${id(p, 'question')}`,
  ripple: (p) => `/law/ripples/${id(p, 'event')}`,
  rule: (p) => `/law/rules/${id(p, 'rule')}`,
  transfer: (p) => `/transfers/${id(p, 'transfer')}`,
  verdict: (p) => `/verdicts/${id(p, 'verdict')}`,
};

/** An address within the desk; home for a kind that this desk does not know. */
export const addressOf = ({ to, params }: NodeLink): string => PLACES[to]?.(params) ?? '/';

/** The kinds of thing this desk has an address for. */
export const KINDS_WITH_ADDRESS: readonly string[] = Object.keys(PLACES);
