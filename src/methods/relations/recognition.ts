import type { RecognitionAct, RecognitionStance } from "../../domain/vocabulary.js";

/**
 * What an act does to another's standing by its code alone: 054 grants diplomatic recognition, 161 reduces or breaks diplomatic relations
 * (CAMEO, Schrodt 2012). Null for every other code: a rejection (12) is of a proposal, which need not be anybody's standing.
 */
export function recognitionByCode(cameo: string): RecognitionAct | null {
  return cameo === "054" ? "recognises" : cameo === "161" ? "refuses" : null;
}

type Tense = "done" | "not" | "ahead" | "asked";
const tenses: Readonly<Record<string, Tense>> = {
  asserted: "done",
  actual: "done",
  historical: "done",
  denied: "not",
  negated: "not",
  expected: "ahead",
  threatened: "ahead",
  demanded: "asked",
};

const stances: Readonly<Record<RecognitionAct, Readonly<Record<Tense, RecognitionStance>>>> = {
  recognises: { done: "recognises", not: "refuses", ahead: "is to recognise", asked: "is asked to recognise" },
  refuses: { done: "refuses", not: "denies refusing", ahead: "is to refuse", asked: "is asked to refuse" },
};

/**
 * Where the doer of an act of recognition or refusal stands by the status of the statement: to deny having recognised is to refuse, and to
 * deny having refused is not to recognise. Null for what is only alleged or supposed.
 */
export function recognitionStance(act: RecognitionAct, status: string): RecognitionStance | null {
  const tense = tenses[status];
  return tense ? stances[act][tense] : null;
}
