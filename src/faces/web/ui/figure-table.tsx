// The table twin of a figure: a native table of the very data that are drawn.
import type { Figure } from '../../../base/figures/index.ts';
import styles from './figure.module.css';

export interface FigureTableProps {
  readonly figure: Figure;
}

export function FigureTable({ figure }: FigureTableProps) {
  const { columns, rows } = figure.table;
  const classOf = (i: number) => (columns[i]?.isNumeric ? styles.numeric : undefined);
  return (
    // A table wider than the page scrolls here, by keyboard as well.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
    <section className={styles.scroll} aria-label={figure.title} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{`${figure.title}. ${figure.takeaway}`}</caption>
        <thead>
          <tr>
            {columns.map(({ label }, i) => (
              <th key={label} scope="col" className={classOf(i)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a figure have no identity
            <tr key={at}>
              {row.map(({ text, value }, i) => {
                const quiet = value === null ? styles.absent : undefined;
                const name = [classOf(i), quiet].filter(Boolean).join(' ') || undefined;
                return i === 0 ? (
                  <th key={columns[i]!.label} scope="row">
                    {text}
                  </th>
                ) : (
                  <td key={columns[i]!.label} className={name}>
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
