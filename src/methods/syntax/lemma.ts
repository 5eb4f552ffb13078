import type { Header } from "./weights.js";

/** Finds the lemma of a form with its Penn tag. */
export type Lemmatise = (form: string, tag: string) => string;

const inflected = /^(NNS|NNPS|VB[DGNPZ]?|JJ[RS]|RB[RS]|MD|PRP\$?|WP\$?|POS|RB|CD|DT|IN|CC|UH)$/;
const remembered = 40000;

/**
 * Lemmas by the exceptions of the treebanks, then by the rule of the longest known ending with that tag: how many letters go, and what
 * comes in their place. Names stay as they are written; all else is written small.
 */
export function lemmatiser(header: Pick<Header, "lemmas" | "lemmaRules">): Lemmatise {
  const exceptions = new Map(Object.entries(header.lemmas));
  const rules = new Map(Object.entries(header.lemmaRules));
  let memory = new Map<string, Map<string, string>>();
  let size = 0;
  return (form, tag) => {
    if (tag === "NNP" || tag === "FW" || tag === "ADD") return form;
    if (!inflected.test(tag)) return form.toLowerCase();
    if (size > remembered) {
      memory = new Map();
      size = 0;
    }
    let words = memory.get(tag);
    if (!words) {
      words = new Map();
      memory.set(tag, words);
    }
    let lemma = words.get(form);
    if (lemma === undefined) {
      lemma = find(form, tag, exceptions, rules);
      words.set(form, lemma);
      size++;
    }
    return lemma;
  };
}

function find(form: string, tag: string, exceptions: ReadonlyMap<string, string>, rules: ReadonlyMap<string, string>): string {
  const small = form.toLowerCase().replaceAll("’", "'");
  const known = exceptions.get(`${tag} ${small}`);
  if (known !== undefined) return tag === "NNPS" ? capitalised(known, form) : known;
  const base = tag === "NNPS" ? form : small;
  for (let length = Math.min(5, small.length - 1); length >= 0; length--) {
    const rule = rules.get(`${tag} ${small.slice(small.length - length)}`);
    if (rule === undefined) continue;
    const cut = Number(rule[0]);
    if (cut < base.length) return base.slice(0, base.length - cut) + rule.slice(1);
  }
  return base;
}

function capitalised(lemma: string, form: string): string {
  return form.slice(0, 1) + lemma.slice(1);
}
