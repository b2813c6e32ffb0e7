// The words on and around figures. `frame` is what stands around every drawing, `drawn` what stands
// on each kind of it.
import { figureTextsEn } from '../../../base/figures/words/en.ts';
import { en } from './en/figures.ts';
import { texts } from './texts.ts';

export const figureTexts = texts({ frame: en, drawn: figureTextsEn }, async () => {
  const [frame, drawn] = await Promise.all([
    import('./fr/figures.ts'),
    import('../../../base/figures/words/fr.ts'),
  ]);
  return { frame: frame.fr, drawn: drawn.figureTextsFr };
});
