// Prometheus metrics in the text exposition format 0.0.4: counters and gauges with labels.

type Labels = Readonly<Record<string, string>>;

export class Metrics {
  readonly #described = new Map<string, { kind: 'counter' | 'gauge'; about: string }>();
  readonly #values = new Map<string, Map<string, number>>();

  describe(name: string, kind: 'counter' | 'gauge', about: string): void {
    this.#described.set(name, { kind, about });
    this.#values.set(name, new Map());
  }

  add(name: string, labels: Labels, by = 1): void {
    const series = this.#series(name);
    const key = labelText(labels);
    series.set(key, (series.get(key) ?? 0) + by);
  }

  set(name: string, labels: Labels, value: number): void {
    this.#series(name).set(labelText(labels), value);
  }

  text(): string {
    const lines: string[] = [];
    for (const [name, { kind, about }] of this.#described) {
      lines.push(`# HELP ${name} ${about}`, `# TYPE ${name} ${kind}`);
      for (const [labels, value] of [...this.#series(name)].sort())
        lines.push(`${name}${labels} ${value}`);
    }
    return `${lines.join('\n')}\n`;
  }

  #series(name: string): Map<string, number> {
    const series = this.#values.get(name);
    if (series === undefined) throw new Error(`metric ${name} was never described`);
    return series;
  }
}

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).sort();
  if (pairs.length === 0) return '';
  const escaped = pairs.map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, '_')}"`);
  return `{${escaped.join(',')}}`;
}
