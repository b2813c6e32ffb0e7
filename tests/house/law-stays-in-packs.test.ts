import ts from 'typescript';
import { expect, it } from 'vitest';
import { lineOf, sourceFiles, visit } from './source-files.ts';

// ISO 3166-1 alpha-2, and the two codes people use beside it.
const COUNTRIES = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
    'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
    'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
    'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ ' +
    'NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ ' +
    'TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW EU UK'
  ).split(' '),
);
const LEGAL = [
  { what: 'CFR number', pattern: /\b\d+\s+CFR\s+(part\s+)?\d+/i },
  { what: 'control-list code', pattern: /\b[0-9][A-E][0-9]{3}(\.[a-z])?\b/ },
  // Addresses of W3C vocabularies carry a year and a month.
  { what: 'EU act', pattern: /\bRegulation \(E[UC]\)|(?<!w3\.org\/)\b20\d\d\/\d{2,4}\b/ },
  { what: 'NIH notice', pattern: /\bNOT-OD-\d/ },
];

// Other vocabularies share two letters with countries. Where they are spoken, these words mean no country.
const OTHER_WORDS = [
  { folder: 'src/capabilities/data-commons/duo/terms.ts', words: COUNTRIES }, // DUO modifiers: IS, RS, GS, TS, US, PS
  { folder: 'src/capabilities/data-commons/variants/', words: new Set(['ID', 'GT', 'MQ', 'MT']) }, // VCF 4.5 keys, mitochondrial contig
  { folder: 'src/capabilities/data-commons/tables/sentinels.ts', words: new Set(['NA']) }, // "not available"
  { folder: 'src/capabilities/data-commons/inspect/expression/', words: new Set(['NA']) }, // the same
  { folder: 'src/capabilities/data-commons/inspect/bcf/', words: new Set(['ID', 'GT']) }, // VCF keys
  { folder: 'src/capabilities/data-commons/inspect/reads/', words: COUNTRIES }, // SAM header tags: VN, SO, SN, PL, ID
  { folder: 'src/capabilities/data-commons/generate/', words: new Set(['ID', 'NA']) }, // both of the above
];
const speaksOf = (file: string, word: string): boolean =>
  OTHER_WORDS.some(({ folder, words }) => file.startsWith(folder) && words.has(word));

// Demonstration seeds, the testkit, fixtures that tests share, and the words of pages: no decision reads
// those (short codes of the Data Use Ontology look like countries).
const EXEMPT =
  /^src\/(main\/demo|testkit|faces\/web\/texts)\/|\/(sample|random)[a-z-]*\.ts$|\.contract\.ts$/;

it('keeps law out of executable code: no country, list code, CFR number or act in src/', () => {
  const found: string[] = [];
  const product = sourceFiles().filter(
    ({ path: file, isTest }) => file.startsWith('src/') && !isTest && !EXEMPT.test(file),
  );
  expect(product.length).toBeGreaterThan(50);
  for (const file of product) {
    const tree = file.tree();
    visit(tree, (node) => {
      if (
        !ts.isStringLiteralLike(node) &&
        !ts.isTemplateHead(node) &&
        !ts.isTemplateMiddleOrTemplateTail(node)
      )
        return;
      const where = `${file.path}:${lineOf(tree, node)}`;
      if (COUNTRIES.has(node.text) && !speaksOf(file.path, node.text))
        found.push(`${where}: country ${node.text}`);
      for (const { what, pattern } of LEGAL)
        if (pattern.test(node.text))
          found.push(`${where}: ${what} in ${JSON.stringify(node.text)}`);
    });
  }
  expect(found).toEqual([]);
});
