// Other languages than English, read when asked for.
import type { FigureTexts } from './texts.ts';

export const readFigureTextsFr = (): Promise<FigureTexts> =>
  import('./fr.ts').then(({ figureTextsFr }) => figureTextsFr);
