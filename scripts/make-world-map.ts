// Makes `src/base/figures/map/world.json` from Natural Earth's 1:50m countries (package `world-atlas`):
// simplified, quantised, keyed by ISO 3166-1 alpha-2, with the point where a label or the circle of
// a small state stands. Run once when the source changes; the same bytes on every run.
// `node bin/runtime.cjs ./scripts/make-world-map.ts`
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type ExtendedFeature, geoArea, geoCentroid } from 'd3-geo';
import { feature, quantize } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';

const MAP_FILE = path.join(import.meta.dirname, '../src/base/figures/map/world.json');

// Square degrees a corner must span to be kept.
const CORNER_MIN = 0.05;
// Cells of the grid that coordinates are rounded to, across and down.
const GRID_CELLS = 1e4;

// ISO 3166-1, numeric code beside alpha-2.
const ISO_3166_1 = `
  004AF 008AL 010AQ 012DZ 016AS 020AD 024AO 028AG 031AZ 032AR 036AU 040AT 044BS 048BH 050BD 051AM
  052BB 056BE 060BM 064BT 068BO 070BA 072BW 074BV 076BR 084BZ 086IO 090SB 092VG 096BN 100BG 104MM
  108BI 112BY 116KH 120CM 124CA 132CV 136KY 140CF 144LK 148TD 152CL 156CN 158TW 162CX 166CC 170CO
  174KM 175YT 178CG 180CD 184CK 188CR 191HR 192CU 196CY 203CZ 204BJ 208DK 212DM 214DO 218EC 222SV
  226GQ 231ET 232ER 233EE 234FO 238FK 239GS 242FJ 246FI 248AX 250FR 254GF 258PF 260TF 262DJ 266GA
  268GE 270GM 275PS 276DE 288GH 292GI 296KI 300GR 304GL 308GD 312GP 316GU 320GT 324GN 328GY 332HT
  334HM 336VA 340HN 344HK 348HU 352IS 356IN 360ID 364IR 368IQ 372IE 376IL 380IT 384CI 388JM 392JP
  398KZ 400JO 404KE 408KP 410KR 414KW 417KG 418LA 422LB 426LS 428LV 430LR 434LY 438LI 440LT 442LU
  446MO 450MG 454MW 458MY 462MV 466ML 470MT 474MQ 478MR 480MU 484MX 492MC 496MN 498MD 499ME 500MS
  504MA 508MZ 512OM 516NA 520NR 524NP 528NL 531CW 533AW 534SX 535BQ 540NC 548VU 554NZ 558NI 562NE
  566NG 570NU 574NF 578NO 580MP 581UM 583FM 584MH 585PW 586PK 591PA 598PG 600PY 604PE 608PH 612PN
  616PL 620PT 624GW 626TL 630PR 634QA 638RE 642RO 643RU 646RW 652BL 654SH 659KN 660AI 662LC 663MF
  666PM 670VC 674SM 678ST 682SA 686SN 688RS 690SC 694SL 702SG 703SK 704VN 705SI 706SO 710ZA 716ZW
  724ES 728SS 729SD 732EH 740SR 744SJ 748SZ 752SE 756CH 760SY 762TJ 764TH 768TG 772TK 776TO 780TT
  784AE 788TN 792TR 795TM 796TC 798TV 800UG 804UA 807MK 818EG 826GB 831GG 832JE 833IM 834TZ 840US
  850VI 854BF 858UY 860UZ 862VE 876WF 882WS 887YE 894ZM`;

const ALPHA_2 = new Map(
  ISO_3166_1.trim()
    .split(/\s+/)
    .map((pair) => [pair.slice(0, 3), pair.slice(3)]),
);

type Geometry = Exclude<ExtendedFeature['geometry'], null>;
type Areas = GeometryCollection<{ name: string }>;
type World = Topology<{ countries: Areas }>;
type Polygon = Extract<Geometry, { type: 'Polygon' }>;
type MultiPolygon = Extract<Geometry, { type: 'MultiPolygon' }>;

/** Alpha-2, or `x-` and the name for areas without a code of their own. */
function keyOf(numeric: string | undefined, name: string, taken: ReadonlySet<string>): string {
  const code = numeric === undefined ? undefined : ALPHA_2.get(numeric);
  if (code !== undefined && !taken.has(code)) return code;
  return `x-${name
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/-$/, '')}`;
}

/** The middle of the largest piece, in hundredths of a degree. */
function placeOf(shape: Polygon | MultiPolygon): [number, number] {
  const pieces: Polygon[] =
    shape.type === 'Polygon'
      ? [shape]
      : shape.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
  const largest = pieces.reduce((a, b) => (geoArea(b) > geoArea(a) ? b : a));
  const [longitude, latitude] = geoCentroid(largest);
  return [Math.round(longitude * 100) / 100, Math.round(latitude * 100) / 100];
}

function makeWorldMap(): string {
  const source = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const atlas = JSON.parse(readFileSync(source, 'utf8')) as World;
  const countries = { countries: atlas.objects.countries };
  const topology: World = { type: 'Topology', arcs: atlas.arcs, objects: countries };
  if (atlas.transform) topology.transform = atlas.transform;

  const taken = new Set<string>();
  const places = feature(topology, topology.objects.countries).features.map(
    ({ id, properties: { name }, geometry }) => {
      const key = keyOf(id === undefined ? undefined : `${id}`, name, taken);
      taken.add(key);
      return { key, name, at: placeOf(geometry as Polygon | MultiPolygon) };
    },
  );
  const small = quantize(simplify(presimplify(topology), CORNER_MIN), GRID_CELLS);
  const geometries = small.objects.countries.geometries.map((geometry, i) => {
    const { key, name, at } = places[i]!;
    return { ...geometry, id: key, properties: { name, at } };
  });
  const map = {
    type: 'Topology',
    source: 'Natural Earth 1:50m, world-atlas 2.0.2',
    licence: 'public domain',
    note: 'Boundaries follow Natural Earth and show who controls land in fact. They are no statement of this alliance, or of any member, on the status of a territory.',
    transform: small.transform,
    objects: { countries: { type: 'GeometryCollection', geometries } },
    arcs: small.arcs,
  };
  return `${JSON.stringify(map)}\n`;
}

const text = makeWorldMap();
writeFileSync(MAP_FILE, text);
console.log(`${MAP_FILE}: ${text.length} characters`);
