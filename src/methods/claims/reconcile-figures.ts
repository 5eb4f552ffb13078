/** One figure of one source, with its scope. */
export interface Figure {
  readonly id: string;
  readonly counter: string;
  /** What is counted, and in what. */
  readonly measure: string;
  readonly unit: string;
  readonly value: number;
  /** ISO days; null where nobody says. */
  readonly since: string | null;
  readonly until: string | null;
  readonly place: string | null;
  readonly actor: string | null;
  readonly target?: string | null;
  readonly definition: string | null;
}

export const verdicts = ["alone", "agrees", "definition", "differs", "period", "place", "actor"] as const;
/** How a figure stands to those beside it: what sets it apart, or that nothing does and it differs all the same. */
type Verdict = (typeof verdicts)[number];

interface Compared {
  readonly figure: Figure;
  readonly verdict: Verdict;
  /** What it was held against and how the two stand, in words. */
  readonly because: string | null;
}

/** One thing that several count: the same measure in the same unit. */
export interface Comparison {
  readonly thing: string;
  readonly figures: readonly Compared[];
}

/** The least difference, as a share of the larger, that counts as one. */
const share = 0.1;

/**
 * Lays figures on one thing side by side. Figures of one scope (period, place, actor) are held against one another: they agree, or differ;
 * where they differ and each says what it counts, the definition is named. A figure whose scope nobody shares is told apart by it from
 * the nearest one. Nothing is averaged and none is called right.
 */
export function reconcileFigures(figures: readonly Figure[]): Comparison[] {
  const things = groupBy(figures, (each) => `${plain(each.measure)}|${plain(each.unit)}`);
  return [...things.values()].flatMap((group) => {
    if (new Set(group.map((each) => plain(each.counter))).size < 2) return [];
    const [first] = group as [Figure, ...Figure[]];
    const scopes = groupBy(group, scopeOf);
    const compared = group.map((each) => compare(each, scopes.get(scopeOf(each)) as Figure[], group));
    compared.sort(
      (a, b) =>
        order(a.figure.since, b.figure.since) ||
        order(a.figure.place, b.figure.place) ||
        a.figure.value - b.figure.value ||
        order(a.figure.id, b.figure.id),
    );
    return [
      {
        thing:
          first.measure === first.unit || plain(first.measure).includes(plain(first.unit))
            ? first.measure
            : `${first.measure} (${first.unit})`,
        figures: compared,
      },
    ];
  });
}

function compare(figure: Figure, same: readonly Figure[], all: readonly Figure[]): Compared {
  const others = same.filter((each) => plain(each.counter) !== plain(figure.counter));
  if (others.length) {
    const far = others.filter((each) => differ(each.value, figure.value));
    const [worst] = [...far].sort((a, b) => Math.abs(b.value - figure.value) - Math.abs(a.value - figure.value));
    if (!worst) return { figure, verdict: "agrees", because: `with ${others.map((each) => `${each.counter} (${each.value})`).join(", ")}` };
    const explained = figure.definition && far.every((each) => each.definition && plain(each.definition) !== plain(figure.definition));
    const versus = `${worst.counter} has ${worst.value} for the same scope`;
    return explained
      ? { figure, verdict: "definition", because: `${versus}, and counts ${worst.definition}` }
      : { figure, verdict: "differs", because: `${versus}, and nothing said of either explains it` };
  }
  const [nearest] = all
    .filter((each) => plain(each.counter) !== plain(figure.counter))
    .map((each) => ({ each, apart: apart(figure, each) }))
    .sort((a, b) => a.apart.length - b.apart.length || order(a.each.id, b.each.id));
  const what = nearest?.apart[0];
  if (!nearest || !what) return { figure, verdict: "alone", because: null };
  return {
    figure,
    verdict: what[0],
    because: `${nearest.each.counter} has ${nearest.each.value} for ${nearest.apart.map((each) => each[1]).join(", ")}`,
  };
}

/** In what two figures differ beside their value. */
function apart(a: Figure, b: Figure): [Verdict, string][] {
  const found: [Verdict, string][] = [];
  if (a.since !== b.since || a.until !== b.until) found.push(["period", periodWords(b.since, b.until)]);
  if (plain(a.place) !== plain(b.place)) found.push(["place", b.place ?? "no place named"]);
  if (plain(a.actor) !== plain(b.actor) || plain(a.target) !== plain(b.target)) found.push(["actor", b.actor ?? "every actor"]);
  return found;
}

export function periodWords(since: string | null, until: string | null): string {
  if (!since || !until) return since ?? until ?? "no period named";
  const year = since.slice(0, 4);
  if (since === until) return since;
  if (year !== until.slice(0, 4)) return `${since} to ${until}`;
  const days = `${since.slice(5)} ${until.slice(5)}`;
  if (days === "01-01 12-31") return year;
  if (days === "01-01 06-30") return `first half of ${year}`;
  if (days === "07-01 12-31") return `second half of ${year}`;
  return `${since} to ${until}`;
}

function differ(a: number, b: number): boolean {
  return Math.abs(a - b) > share * Math.max(Math.abs(a), Math.abs(b));
}

function scopeOf({ since, until, place, actor, target }: Figure): string {
  return JSON.stringify([since, until, plain(place), plain(actor), plain(target ?? null)]);
}

function plain(text: string | null | undefined): string {
  return (text ?? "").trim().toLowerCase().replaceAll(/\s+/g, " ");
}

function order(a: string | null, b: string | null): number {
  return (a ?? "") < (b ?? "") ? -1 : (a ?? "") > (b ?? "") ? 1 : 0;
}

function groupBy<T>(all: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const mine = groups.get(keyOf(each));
    if (mine) mine.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
}
