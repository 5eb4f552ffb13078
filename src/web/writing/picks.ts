import type { Choices, ClaimChoice, FigureChoice, ReferenceChoice, SourceChoice } from "../../pages/writing.js";
import { formatNumber } from "../../views/format-number.js";
import { claimsLike } from "../claims/writing/claim-steps.js";

/** Something that a sentence can rest on. */
export type Pick =
  | { readonly kind: "figure"; readonly id: string; readonly says: string; readonly of: FigureChoice }
  | { readonly kind: "claim"; readonly id: string; readonly says: string; readonly of: ClaimChoice }
  | { readonly kind: "source"; readonly id: string; readonly says: string; readonly of: SourceChoice }
  | { readonly kind: "reference"; readonly id: string; readonly says: string; readonly of: ReferenceChoice };

export const pickGroups = { figure: "Figures", claim: "Claims", source: "Sources", reference: "Cited works" } as const;
/** Of one kind, as many stand in the list where several have what was typed. */
const most = 6;

/** What can be picked, found by its words or its name: the best of each kind, all of a kind where it is alone. */
export function picksLike(choices: Choices, typed: string): readonly Pick[] {
  const found = [
    claimsLike(choices.figures, typed).map((of): Pick => ({ kind: "figure", id: of.id, says: of.says, of })),
    claimsLike(choices.claims, typed).map((of): Pick => ({ kind: "claim", id: of.id, says: of.says, of })),
    like(choices.sources, ({ title, day }) => `${title} ${day ?? ""}`, typed).map(
      (of): Pick => ({ kind: "source", id: of.id, says: of.title, of }),
    ),
    like(choices.references, ({ apa }) => apa, typed).map((of): Pick => ({ kind: "reference", id: of.id, says: of.title, of })),
  ];
  const kinds = found.filter((each) => each.length > 0).length;
  return found.flatMap((each) => each.slice(0, kinds > 1 ? most : 40));
}

function like<T extends { readonly id: string }>(all: readonly T[], words: (of: T) => string, typed: string): readonly T[] {
  return claimsLike(
    all.map((of) => ({ id: of.id, says: `${words(of)} ${of.id}`, of })),
    typed,
  ).map(({ of }) => of);
}

/** What it is worth today, in a few letters: “1,885”, “12 rows”. */
export function worthOf({ value, unit, digits, rows, fault, show }: FigureChoice): string {
  if (fault !== null) return "does not run";
  if (value !== null) return formatNumber(value, { digits, unit });
  return show === "number" ? "no number" : `${show}, ${formatNumber(rows)} ${rows === 1 ? "row" : "rows"}`;
}

/** What is written into the report, and which of its letters are the words that the writer may want to say otherwise. */
export interface Inserted {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The link of a pick in Markdown: a number under its figure, a claim or a title under its words, a work by its key; a figure of several
 * values alone in its paragraph is a drawing. `words` are those of the report that were selected for it.
 */
export function linkOf(pick: Pick, words: string, isAlone: boolean): Inserted {
  if (pick.kind === "reference") {
    const text = `${words}${words ? " " : ""}[@${pick.id}]`;
    return { text, from: text.length, to: text.length };
  }
  const isNumber = pick.kind === "figure" && pick.of.value !== null;
  const said = words || escaped(isNumber ? numberOf(pick.of) : pick.says.replace(/[.。]\s*$/u, ""));
  const isDrawing = pick.kind === "figure" && !isNumber && pick.of.show !== "number" && isAlone && !words;
  const before = isDrawing ? "![" : "[";
  const text = `${before}${said}](${pick.kind}:${pick.id})`;
  const end = text.length;
  return isNumber || words ? { text, from: end, to: end } : { text, from: before.length, to: before.length + said.length };
}

/** The number as a sentence says it: with % and ×, while other units are words of the sentence. */
function numberOf({ value, digits, unit }: FigureChoice): string {
  return formatNumber(value, { digits, unit: unit === "%" || unit === "×" ? unit : null });
}

function escaped(words: string): string {
  return words.replace(/[[\]\\]/gu, "\\$&");
}
