// `entente demo story` and `entente demo cast`: what the demonstration tells.
import { buildCommand } from '@stricli/core';
import { Fault } from '../../base/fault.ts';
import { out, type Terminal } from '../../faces/cli/index.ts';
import { DemoApi } from './api.ts';
import { NATIONS } from './cast.ts';
import type { CastMember } from './cast-list.ts';
import { addressOf, demoFolder } from './folder.ts';
import { readOffset } from './state.ts';
import { tellQuestions } from './story.ts';
import { tellBalance } from './story-balance.ts';
import { type StoryStage, tellSale } from './story-sale.ts';

const STORIES: Readonly<Record<string, (stage: StoryStage) => Promise<void>>> = {
  '1': ({ api, tell }) => tellQuestions(api, tell, () => 'story 1'),
  '2': tellSale,
  '3': tellBalance,
};

export const storyCommand = buildCommand<object, [string], Terminal>({
  docs: {
    brief: 'Tell a story on the running demonstration, by real acts of its people',
    fullDescription:
      'Stories 2 and 3 move the clock.\n' +
      '  1  one question, several answers\n' +
      '  2  genomes are sold abroad: twelve months, exact thresholds, duties\n' +
      '  3  give and take over four quarters; tell it again after `demo advance`\n' +
      'The others need no stage: docs/guides/tour.md.',
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [{ parse: String, brief: Object.keys(STORIES).join(' | '), placeholder: 'n' }],
    },
    flags: {},
  },
  async func(this: Terminal, _flags, number) {
    const story = STORIES[number];
    if (story === undefined) throw new Fault(`There is no story ${number} to tell: 1, 2 or 3.`);
    const demo = demoFolder(this.cwd);
    const api = new DemoApi(demo, readOffset(this.cwd));
    await story({ demo, api, tell: (text) => out(this, text) });
  },
});

export const castCommand = buildCommand<object, [], Terminal>({
  docs: { brief: 'Who can sign in at the pages of the four nodes, with invented passwords' },
  parameters: { flags: {} },
  async func(this: Terminal) {
    const offset = readOffset(this.cwd);
    const api = new DemoApi(demoFolder(this.cwd), offset);
    for (const nation of NATIONS) {
      const { cast } = await api.must(nation, null, 'GET /demo/cast');
      out(this, `\n${nation.name}, ${addressOf(nation, offset)}/`);
      for (const { login, password, does } of cast as CastMember[])
        out(this, `  ${login.padEnd(20)} ${password.padEnd(32)} ${does}`);
    }
  },
});
