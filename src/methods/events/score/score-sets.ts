import type { Syntax } from "../../syntax/syntax.js";
import { codeText } from "../code-text.js";
import { predictionsOf } from "./predictions.js";
import type { Case, Predicted } from "./score-cases.js";

/** The sets of reference/events that are coded with Amity's own lexicon. */
export const ownSets = [
  "cameo_codebook",
  "plover_gsr",
  "plv",
  "conflibert_cameo",
  "re3d",
  "rsw_constructions",
  "nyt_accent_precision",
  "india_police",
] as const;

export interface CodedCases {
  readonly predictions: ReadonlyMap<string, readonly Predicted[]>;
  readonly sentences: number;
  readonly milliseconds: number;
}

/** Codes every case from its raw text. */
export function codeCases(cases: readonly Case[], syntax: Syntax): CodedCases {
  const predictions = new Map<string, readonly Predicted[]>();
  let sentences = 0;
  const started = performance.now();
  for (const { id, text, date } of cases) {
    const coded = codeText(text, { syntax, date: isoDay(date) });
    sentences += coded.sentences.length;
    predictions.set(id, predictionsOf(coded.events));
  }
  return { predictions, sentences, milliseconds: performance.now() - started };
}

function isoDay(date: string | undefined): string | null {
  const short = /^(\d{4})(\d\d)(\d\d)$/.exec(date ?? "");
  return short ? `${short[1]}-${short[2]}-${short[3]}` : (date ?? null);
}
