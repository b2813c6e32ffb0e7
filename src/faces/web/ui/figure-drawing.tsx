// A drawing of `base/figures` as React elements, laid out again for the width it is given.
import { createElement, type ReactElement, useLayoutEffect, useRef, useState } from 'react';
import type { Figure, SvgNode } from '../../../base/figures/index.ts';
import styles from './figure.module.css';

/** `stroke-width` as React spells it; `data-` and `aria-` stay. */
const propertyOf = (name: string): string =>
  /^(data|aria)-/.test(name)
    ? name
    : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

function elementOf({ tag, attributes, children }: SvgNode, key?: number): ReactElement {
  const properties: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(attributes)) properties[propertyOf(name)] = value;
  const inner = children.map((child, i) =>
    typeof child === 'string' ? child : elementOf(child, i),
  );
  return createElement(tag, { ...properties, key }, ...inner);
}

/** The width of an element in whole pixels, followed as it changes; null until it is known. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => setWidth(Math.floor(element.getBoundingClientRect().width));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}

export interface FigureDrawingProps {
  readonly draw: (width: number) => Figure;
}

export function FigureDrawing({ draw }: FigureDrawingProps) {
  const { ref, width } = useWidth();
  const figure = width === null || width === 0 ? null : draw(width);
  return (
    <div ref={ref} className={styles.canvas}>
      {figure === null
        ? null
        : elementOf({
            ...figure.svg,
            attributes: {
              ...figure.svg.attributes,
              role: 'img',
              'aria-label': `${figure.title}. ${figure.takeaway}`,
            },
          })}
    </div>
  );
}
