// The colours of the pages' tokens (`faces/web/styles/tokens.css`), for files that stand alone.

export type Theme = 'light' | 'dark';

const TOKENS: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  paper: ['#f7f6f2', '#0f151c'],
  surface: ['#ffffff', '#161e27'],
  sunken: ['#efede6', '#0b1016'],
  ink: ['#16202c', '#e9edf1'],
  quiet: ['#4a5765', '#a3b0bd'],
  line: ['#dcdad2', '#26313c'],
  'line-strong': ['#85837b', '#6b7885'],
  action: ['#0b4f6c', '#7cc3df'],
  'action-ink': ['#ffffff', '#0b1a22'],
  'action-wash': ['#e3eef3', '#14303c'],
  seal: ['#8a5a12', '#e0b469'],
  'seal-wash': ['#f6ecd9', '#33270f'],
  ok: ['#1c6b3f', '#7fd3a0'],
  'ok-wash': ['#e2f1e8', '#12301f'],
  warn: ['#8a4b00', '#f0b76a'],
  'warn-wash': ['#fbeedb', '#37260d'],
  bad: ['#a1222c', '#f2969c'],
  'bad-wash': ['#fae6e7', '#3a171b'],
  land: ['#e6dfcf', '#232d37'],
  sea: ['#f1f4f4', '#111a22'],
  'series-1': ['#0b4f6c', '#7cc3df'],
  'series-2': ['#8a5a12', '#e0b469'],
  'series-3': ['#4d6b2f', '#a9c97f'],
  'series-4': ['#7a3b69', '#d79cc6'],
  'series-5': ['#5a5f69', '#b4bac4'],
  'series-6': ['#9c4a2f', '#eba98d'],
};
const FONTS: Readonly<Record<string, string>> = {
  'font-text': "'IBM Plex Sans', system-ui, sans-serif",
  'font-code': "'IBM Plex Mono', ui-monospace, monospace",
};

/** Writes the colour or font for every `var(--token)`; a token that is not there stays as it is. */
export const resolveTokens = (value: string, theme: Theme): string =>
  value.replace(
    /var\(--([a-z0-9-]+)\)/g,
    (whole, token: string) => TOKENS[token]?.[theme === 'light' ? 0 : 1] ?? FONTS[token] ?? whole,
  );
