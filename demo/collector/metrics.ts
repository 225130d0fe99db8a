/**
 * Counts for whoever watches the collector, in the text format of Prometheus. Counts of requests and
 * outcomes only: none names a survey, since even how many answered is not always public.
 */

/** A number that only grows, by the values of its labels. */
type Labels = Readonly<Record<string, string | number>>;

export interface Metrics {
  /** Adds `by` to the counter `name`. */
  add(name: string, labels?: Labels, by?: number): void;
  /** All counters, and `gauges` as they are now. */
  text(gauges: Readonly<Record<string, number>>): string;
}

/** Metrics that start at nothing. */
export function createMetrics(): Metrics {
  const counters = new Map<string, number>();
  return {
    add(name, labels = {}, by = 1) {
      const written = Object.entries(labels).map(([key, value]) => `${key}="${value}"`);
      const series = written.length > 0 ? `${name}{${written.join(',')}}` : name;
      counters.set(series, (counters.get(series) ?? 0) + by);
    },
    text(gauges) {
      const names = [...new Set([...counters.keys()].map((series) => series.split('{', 1)[0]))];
      const types = names.map((name) => `# TYPE ${name} counter`);
      const gauged = Object.entries(gauges).flatMap(([name, value]) => [
        `# TYPE ${name} gauge`,
        `${name} ${value}`,
      ]);
      const counted = types.flatMap((type, index) => [
        type,
        ...[...counters]
          .filter(([series]) => series.split('{', 1)[0] === names[index])
          .map(([series, value]) => `${series} ${value}`),
      ]);
      return `${[...counted, ...gauged].join('\n')}\n`;
    },
  };
}
