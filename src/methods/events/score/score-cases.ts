/** A case of reference/events: its text, and what was coded by hand. */
export interface Case {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
  readonly expected: readonly GoldEvent[];
  readonly forbidden?: readonly { readonly source_actor: string; readonly target_actor: string; readonly code_prefix: string }[];
}

interface GoldEvent {
  readonly source_actor: string | null;
  readonly target_actor: string | null;
  readonly code: string;
  readonly code_any?: readonly string[];
  readonly status?: string;
  readonly quad?: number;
  readonly quad_hint?: number;
}

/** An event as the scorer reads it. */
export interface Predicted {
  readonly actor: string;
  readonly target: string;
  readonly cameo: string;
  readonly status: string;
  readonly spans: {
    readonly actor?: readonly [number, number];
    readonly target?: readonly [number, number];
    readonly predicate?: readonly [number, number];
  };
}

interface Scored {
  readonly source: string;
  readonly target: string;
  readonly code: string;
  readonly sourceText: string | null;
  readonly targetText: string | null;
}

const plovers: Record<string, string> = {
  "02": "REQUEST",
  "03": "AGREE",
  "04": "CONSULT",
  "05": "SUPPORT",
  "06": "COOPERATE",
  "07": "AID",
  "08": "YIELD",
  "09": "ACCUSE",
  "10": "REQUEST",
  "11": "ACCUSE",
  "12": "REJECT",
  "13": "THREATEN",
  "14": "PROTEST",
  "15": "MOBILIZE",
  "16": "SANCTION",
  "17": "COERCE",
  "18": "ASSAULT",
  "19": "ASSAULT",
  "20": "ASSAULT",
};
const merged: Record<string, string> = {
  FIGHT: "ASSAULT",
  INVESTIGATE: "ACCUSE",
  DISAPPROVE: "ACCUSE",
  DEMAND: "REQUEST",
  CONCEDE: "YIELD",
  RETREAT: "YIELD",
};

function plover(code: string): string[] {
  const root = plovers[code.slice(0, 2)];
  const classes = root ? [root] : [];
  if (code.startsWith("163") || /^19[12]/.test(code)) classes.push("COERCE");
  return classes;
}

function quad(code: string): number {
  const root = Number(code.slice(0, 2));
  return root <= 1 ? 0 : root === 2 ? 3 : root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
}

function penta(code: string): number {
  const root = Number(code.slice(0, 2));
  return root <= 2 ? 0 : root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
}

export type Score = Record<string, number>;

/** Scores one set as reference/events/score.py does: the same measures under the same names. */
export function scoreCases(
  set: string,
  cases: readonly Case[],
  predictions: ReadonlyMap<string, readonly Predicted[]>,
  rootsOf: (span: string) => ReadonlySet<string>,
): Score {
  const score: Score = {};
  const add = (name: string, much: number | boolean = 1) => {
    score[name] = (score[name] ?? 0) + Number(much);
  };
  for (const each of cases) {
    const predicted = predictions.get(each.id) ?? [];
    const actual = distinctCodes(predicted.filter(({ status }) => status === "actual").map((event) => scored(event, each.text)));
    const all = predicted.map((event) => ({ ...scored(event, each.text), sourceText: null, targetText: null }));
    add("records");
    add("coded", actual.length > 0);
    add("events", new Set(actual.map(({ source, target, code }) => `${source}|${target}|${code}`)).size);
    scoreCase(set, each, actual, all, add, rootsOf);
  }
  return score;
}

const distinctCodes = (events: readonly Scored[]) => events.filter(({ code }) => /^(0[1-9]|1\d|20)\d/.test(code));

function scored(event: Predicted, text: string): Scored {
  const points = [...text];
  const cut = (span: readonly [number, number] | undefined) => (span ? points.slice(span[0], span[1]).join("") : null);
  return {
    source: event.actor || "---",
    target: event.target || "---",
    code: event.cameo,
    sourceText: cut(event.spans.actor),
    targetText: cut(event.spans.target),
  };
}

type Add = (name: string, much?: number | boolean) => void;

function scoreCase(
  set: string,
  each: Case,
  events: readonly Scored[],
  all: readonly Scored[],
  add: Add,
  rootsOf: (span: string) => ReadonlySet<string>,
): void {
  const first = each.expected[0];
  const codes = events.map(({ code }) => code);
  const near = (gold: GoldEvent) =>
    events
      .filter(
        (event) =>
          spanFits(event.source, event.sourceText, gold.source_actor, rootsOf) &&
          spanFits(event.target, event.targetText, gold.target_actor, rootsOf),
      )
      .map(({ code }) => code);
  const paired = () =>
    each.expected.flatMap((gold) =>
      events
        .filter((event) => codeFits(event.source, gold.source_actor) && codeFits(event.target, gold.target_actor))
        .map(({ code }) => code),
    );
  if (set === "cameo_codebook" && first) {
    add("exact", codes.includes(first.code));
    add(
      "root",
      codes.some((code) => code.slice(0, 2) === first.code.slice(0, 2)),
    );
  } else if (set === "plover_gsr" && first) {
    const wanted = merged[first.code] ?? first.code;
    add(
      "category",
      codes.some((code) => plover(code).includes(wanted)),
    );
    add(
      "pair_category",
      paired().some((code) => plover(code).includes(wanted)),
    );
  } else if (set === "plv") {
    for (const gold of each.expected) {
      add("gold");
      const pair = near(gold);
      add(
        "root_any",
        codes.some((code) => plover(code).includes(gold.code)),
      );
      add("pair", pair.length > 0);
      add(
        "pair_root",
        pair.some((code) => plover(code).includes(gold.code)),
      );
    }
  } else if (set === "conflibert_cameo" && first) {
    const wanted = Number(first.code.at(-1));
    const classes = codes.map(penta);
    add("penta_first", mostCommon(classes) === wanted);
    add("penta_any", classes.includes(wanted));
  } else if (set === "re3d") {
    for (const gold of each.expected) {
      add("gold");
      const fits = (code: string) =>
        quad(code) === gold.quad_hint ||
        (gold.code === "AlliesOf" && /^0[56]/.test(code)) ||
        (gold.code === "CommWith" && /^0[124]/.test(code));
      const pair = near(gold);
      add("quad_any", codes.some(fits));
      add("pair", pair.length > 0);
      add("pair_quad", pair.some(fits));
    }
  } else if (set === "rsw_constructions") scoreConstructions(each, events, all, add);
}

function scoreConstructions(each: Case, events: readonly Scored[], all: readonly Scored[], add: Add): void {
  for (const gold of each.expected) {
    add("gold");
    const pool = (gold.status ?? "actual") === "actual" ? events : all;
    const pair = pool.filter((event) => codeFits(event.source, gold.source_actor) && codeFits(event.target, gold.target_actor));
    add(
      "exact",
      pair.some(({ code }) => gold.code_any?.includes(code)),
    );
    add(
      "root",
      pair.some(({ code }) => gold.code_any?.some((wanted) => wanted.slice(0, 2) === code.slice(0, 2))),
    );
  }
  const triples = new Map(events.map((event) => [`${event.source}|${event.target}|${event.code}`, event]));
  const wanted = new Set(each.expected.flatMap(({ code_any }) => code_any ?? []).map((code) => code.slice(0, 2)));
  for (const event of triples.values())
    add(
      "pred_ok",
      each.expected.some((gold) => codeFits(event.source, gold.source_actor) && codeFits(event.target, gold.target_actor)) &&
        wanted.has(event.code.slice(0, 2)),
    );
  for (const bad of each.forbidden ?? []) {
    add("forbidden");
    add(
      "violated",
      events.some(
        (event) =>
          codeFits(event.source, bad.source_actor) && codeFits(event.target, bad.target_actor) && event.code.startsWith(bad.code_prefix),
      ),
    );
  }
}

function codeFits(predicted: string, gold: string | null | undefined): boolean {
  return !gold || gold === "---" || predicted.slice(0, 3) === gold.slice(0, 3);
}

function spanFits(code: string, words: string | null, gold: string | null, rootsOf: (span: string) => ReadonlySet<string>): boolean {
  if (gold === null) return true;
  if (words) {
    const theirs = wordsOf(gold);
    return [...wordsOf(words)].some((word) => theirs.has(word));
  }
  const roots = rootsOf(gold);
  return roots.size === 0 ? code.startsWith("---") : roots.has(code.slice(0, 3));
}

const small = new Set(["the", "a", "an", "of", "and", "in", "s"]);
const wordsOf = (text: string) => new Set((text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []).filter((word) => !small.has(word)));

function mostCommon(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: number | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}
