// Draws what a terminal showed as an SVG: `npm start > said.txt`, then
// `node bin/runtime.cjs ./scripts/terminal-picture.ts said.txt docs/pictures/demonstration.svg`.
import { readFileSync, writeFileSync } from 'node:fs';

const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined) throw new Error('give the text file and the SVG file');

const COLUMNS = 104;
const LINE = 20;
const lines = readFileSync(from, 'utf8').trimEnd().split('\n').flatMap(wrapped);

function wrapped(line: string): string[] {
  const indent = /^ */.exec(line)![0].length;
  const out: string[] = [];
  let rest = line;
  while (rest.length > COLUMNS) {
    const cut = rest.lastIndexOf(' ', COLUMNS);
    out.push(rest.slice(0, cut));
    rest = `${' '.repeat(indent)}${rest.slice(cut + 1)}`;
  }
  return [...out, rest];
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]!);

const classOf = (line: string): string => {
  if (/^\[|^\$/.test(line)) return 'head';
  if (/: refused|^ {8}/.test(line)) return 'no';
  return /: \d+ carriers/.test(line) ? 'yes' : 'said';
};

const width = COLUMNS * 8.5 + 48;
const height = lines.length * LINE + 48;
const text = lines
  .map(
    (line, i) =>
      `<text class="${classOf(line)}" x="24" y="${36 + i * LINE}" xml:space="preserve">${escaped(line)}</text>`,
  )
  .join('\n');
writeFileSync(
  to,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="The demonstration in a terminal">
<style>
  text { font: 14px/1 "IBM Plex Mono", ui-monospace, "DejaVu Sans Mono", monospace; fill: #16202c; }
  .head { font-weight: 600; fill: #0b4f6c; } .yes { fill: #1c6b3f; } .no { fill: #8a4b00; }
</style>
<rect width="100%" height="100%" rx="10" fill="#f7f6f2" stroke="#dcdad2"/>
${text}
</svg>
`,
);
