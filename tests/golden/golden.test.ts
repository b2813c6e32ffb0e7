import { expect, it } from 'vitest';
import { goldenFiles, kept } from './render.ts';

it.each(goldenFiles)(
  '$path is what the program shows; after a meant change, `npm run golden`',
  async (file) => {
    expect(await file.render()).toBe(kept(file));
  },
);
