// A level axis of values from an honest zero, with round ticks and labels that fit.
import { scaleLinear } from 'd3-scale';
import type { Locale } from './locale.ts';
import { line, type SvgNode, TINY, text } from './svg.ts';
import { widthOfText } from './text-width.ts';

export interface ValueAxis {
  readonly scale: (value: number) => number;
  readonly left: number;
  readonly nodes: readonly SvgNode[];
}

/** Grid lines from `left` to `right` for values of the given range; zero is always within. */
export function valueAxis(
  values: readonly number[],
  {
    top,
    bottom,
    right,
    locale,
  }: {
    readonly top: number;
    readonly bottom: number;
    readonly right: number;
    readonly locale: Locale;
  },
): ValueAxis {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const count = Math.max(2, Math.floor((bottom - top) / 44));
  const scale = scaleLinear()
    .domain([low, high === low ? low + 1 : high])
    .range([bottom, top])
    .nice(count);
  const isWhole = values.every((value) => Number.isInteger(value));
  const ticks = scale.ticks(count).filter((tick) => !isWhole || Number.isInteger(tick));
  const labels = ticks.map((tick) => locale.number(tick, 3));
  const left =
    Math.ceil(Math.max(0, ...labels.map((label) => widthOfText(label, { size: TINY })))) + 8;
  const nodes = ticks.flatMap((tick, i) => [
    line([left, scale(tick), right, scale(tick)], {
      stroke: tick === 0 ? 'var(--line-strong)' : 'var(--line)',
    }),
    text(labels[i]!, left - 6, scale(tick) + 4, {
      size: TINY,
      anchor: 'end',
      fill: 'var(--quiet)',
    }),
  ]);
  return { scale, left, nodes };
}
