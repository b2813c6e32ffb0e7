import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AllianceMap, allianceMap, type WorldMap } from './alliance-map.ts';
import { nodesOf } from './drawing.contract.ts';
import { localeOf } from './locale.ts';
import { sampleFlows, sampleFrame, sampleMembers } from './sample-data.ts';
import { figureTextsEn } from './words/en.ts';

const file = path.join(import.meta.dirname, 'map/world.json');
const world = JSON.parse(readFileSync(file, 'utf8')) as WorldMap;
const make = (map: Partial<AllianceMap> = {}, width = 1000) =>
  allianceMap(
    sampleFrame('m', 'Alliance'),
    { world, members: sampleMembers, ...map },
    {
      width,
      locale: localeOf('en'),
      words: figureTextsEn.map,
    },
  );
const marksOf = (figure: ReturnType<typeof make>) =>
  nodesOf(figure.svg).filter(({ node }) => node.attributes['data-member'] !== undefined);

describe('alliance map', () => {
  it('has the small states that coarser maps lack', () => {
    const known = new Set(world.objects.countries.geometries.map(({ id }) => id));
    expect(known.size).toBe(241);
    for (const state of ['SG', 'MT', 'BH', 'MU', 'BB', 'LI', 'CV']) expect(known).toContain(state);
  });

  it('draws every member once, states too small to see as circles', () => {
    const marks = marksOf(make());
    expect(marks.map(({ node }) => node.attributes['data-member']).sort()).toEqual(
      sampleMembers.map(({ member }) => member).sort(),
    );
    const circles = marks.filter(({ node }) => node.tag === 'circle');
    expect(circles.map(({ node }) => node.attributes['data-member'])).toEqual(['SG', 'MT', 'BB']);
  });

  it('tells standings apart by texture and word, not by colour alone', () => {
    const fills = new Set(marksOf(make()).map(({ node }) => node.attributes['fill']));
    expect([...fills].filter((fill) => `${fill}`.startsWith('url('))).toHaveLength(2);
    expect(make().takeaway).toBe('7 members, 1 candidate, 1 suspended');
  });

  it('keeps the border note and counts flows by member', () => {
    const figure = make({ flows: sampleFlows.flows });
    expect(figure.notes[0]).toContain('no statement on the status');
    const australia = figure.table.rows.find(([member]) => member?.value === 'AU');
    expect(australia?.slice(2).map(({ value }) => value)).toEqual([370, 340]);
  });

  it('lists members that are not on the map', () => {
    const members = [{ member: 'ZZ', name: 'Body of nations', standing: 'current' as const }];
    expect(make({ members }).table.rows).toHaveLength(1);
  });
});
