import openingVerbs from "../frames/packed/opening-verbs.js";
import { type Draft, leftEdge, move } from "./draft.js";

const table = new Map(
  openingVerbs
    .trim()
    .split("\n")
    .map((line) => {
      const [name = "", words = ""] = line.split(": ");
      return [name, new Set(words.split(" "))] as const;
    }),
);
const none: ReadonlySet<string> = new Set();
/** Verbs that open the clauses of resolutions, whose form in -s is no noun. */
const plain = table.get("plain") ?? none;
/** Those whose form in -s is a noun as well; the other lines name a verb and what must follow for it to be the verb. */
const nouns = table.get("both") ?? none;
const leads = /^(RB|RBR|CD|LS|[.,:;()])$/;
const nominal = /^(NOUN|PROPN|PRON|NUM|ADJ|DET)$/;

/**
 * `Calls upon both sides …`, `Condemns Israel's strikes, … and thanks Egypt`: the clauses of resolutions open with a verb that a parser of
 * other prose takes for a name or a plural. Where nothing in the sentence is what such a plural would be subject of, it is the verb.
 */
export function raiseOpening(draft: Draft): void {
  const { tokens, head, relation, tag } = draft;
  let at = 0;
  while (at < 4 && leads.test(tag[at] ?? "")) at++;
  const opener = isBidding(draft, at) && !isTrueSubject(draft, at) ? at : -1;
  if (opener >= 0 && (head[opener] !== -1 || tag[opener] !== "VBZ")) raise(draft, opener);
  const root = head.indexOf(-1);
  if (root < 0) return;
  const goesOn = opener >= 0 ? root === opener : speaksNow(draft, root);
  if (!goesOn) return;
  for (let next = root + 2; next < tokens.length - 1; next++) {
    if (tag[next - 1] !== "CC" || !(/^(conj|parataxis)$/.test(relation[next] ?? "") || /^NN/.test(tag[next] ?? ""))) continue;
    const isVerb = tag[next] === "VBZ" && opener >= 0;
    if (isVerb) freeFirstObject(draft, opener, next);
    if (!isVerb && (/^V/.test(tag[next] ?? "") || !isBidding(draft, next))) continue;
    if (isVerb && (/^V/.test(tag[head[next] as number] ?? "") || hasSubject(draft, next))) continue;
    join(draft, next, root);
  }
}

const verbOf = (text: string) => {
  const word = text.toLowerCase();
  return /ss(es)$/.test(word) ? word.slice(0, -2) : word.replace(/s$/, "");
};

/** Whether a word has the form of such a verb, and is followed as one. */
function isBidding({ tokens, tag }: Draft, at: number): boolean {
  const text = tokens[at]?.text ?? "";
  const next = tokens[at + 1]?.text.toLowerCase() ?? "";
  const follows = tag[at + 1] ?? "";
  if (!/[^s]s$|sses$/.test(text)) return false;
  const verb = verbOf(text);
  if (table.get(verb)?.has(next)) return true;
  const takes = /^(DT|PDT|PRP\$?|NNPS?|JJ|CD)$/.test(follows) || next === "that" || next === "both";
  if (plain.has(verb)) return takes || /^(NN|NNS|VBG|VBN|IN|TO|RB)$/.test(follows);
  return nouns.has(verb) && takes && !(follows === "JJ" && !/^[A-Z]/.test(tokens[at + 1]?.text ?? ""));
}

/** `Calls for reform grew louder`: a verb with a tense is what the plural does, unless it has that in a clause of its own. */
function isTrueSubject({ head, relation, tag, lemma }: Draft, at: number): boolean {
  if (!/^nsubj/.test(relation[at] ?? "") || tag[at] === "NNP") return false;
  const verb = head[at] as number;
  const helped = relation.some((each, child) => head[child] === verb && /^(aux|cop)/.test(each) && lemma[child] !== "to");
  return helped || /^(VBD|VBP|VBZ)$/.test(tag[verb] ?? "");
}

const hasSubject = ({ head, relation }: Draft, at: number) => relation.some((each, child) => head[child] === at && /^nsubj/.test(each));

/** Whether somebody does something now, so that `and calls for` may go on: `does not recognise the result and calls for …`. */
function speaksNow(draft: Draft, root: number): boolean {
  const { head, relation, tag, tokens } = draft;
  if (!hasSubject(draft, root)) return false;
  return (
    tag[root] === "VBZ" || tokens.some(({ text }, at) => head[at] === root && /^aux/.test(relation[at] ?? "") && /^(does|has)$/.test(text))
  );
}

/** Makes a word the verb of the sentence, and what it was hung on what it says. */
function raise(draft: Draft, at: number): void {
  const { head } = draft;
  const root = head.indexOf(-1);
  asVerb(draft, at);
  move(draft, at, -1, "root");
  complete(draft, at);
  if (root >= 0 && root !== at && head[root] === -1) move(draft, root, at, placeOf(draft, root, at));
}

/** What the former main verb is under the new one. */
function placeOf({ head, relation, lemma, tag, upos }: Draft, root: number, at: number): string {
  const child = (test: (each: number) => boolean) => relation.some((_, each) => head[each] === root && test(each));
  if (child((each) => relation[each] === "mark" && lemma[each] === "that")) return "ccomp";
  if (child((each) => relation[each] === "mark" && lemma[each] === "to")) return "xcomp";
  if (/^(NOUN|PROPN|PRON|NUM)$/.test(upos[root] ?? "")) return relation.some((each, k) => head[k] === at && each === "obj") ? "dep" : "obj";
  return tag[root] === "VBN" ? "advcl" : "parataxis";
}

/** `Deplores Eritrea's arrests and demands`: what stands before `and` is not who demands, but what is deplored. */
function freeFirstObject(draft: Draft, opener: number, verb: number): void {
  const { head, relation, tokens } = draft;
  const subject = relation.findIndex((each, at) => head[at] === verb && /^nsubj/.test(each) && at < verb - 1 && at > opener);
  if (subject < 0) return;
  const owner = relation.findIndex((each, at) => head[at] === opener && each === "obj" && at < subject);
  if (owner >= 0 && /^['’]s?$/.test(tokens[owner + 1]?.text ?? "")) move(draft, owner, subject, "nmod:poss");
  else if (owner >= 0) return;
  move(draft, subject, opener, "obj");
}

function join(draft: Draft, at: number, root: number): void {
  asVerb(draft, at);
  move(draft, at, root, "conj");
  move(draft, at - 1, at, "cc");
  complete(draft, at);
}

function asVerb(draft: Draft, at: number): void {
  draft.tag[at] = "VBZ";
  draft.upos[at] = "VERB";
  (draft.lemma as string[])[at] = verbOf(draft.tokens[at]?.text ?? "");
}

/** Hangs on the verb what follows it at once: its object, or the phrase of its preposition. */
function complete(draft: Draft, at: number): void {
  const { head, relation, tag } = draft;
  const next = at + 1;
  const isPhrase = tag[next] === "IN" || tag[next] === "TO";
  if (isPhrase && draft.lemma[next] === "that") return;
  let top = isPhrase ? (head[next] as number) : next;
  if (top < 0 || top === at) return;
  if (isPhrase && !/^(case|mark)$/.test(relation[next] ?? "")) return;
  if (!isPhrase)
    for (let steps = 0; steps < 6; steps++) {
      const above = head[top] as number;
      if (above < next || above === top || !nominal.test(draft.upos[above] ?? "")) break;
      if (leftEdge(draft, above) < at) break;
      top = above;
    }
  if (!nominal.test(draft.upos[top] ?? "")) return;
  if (/^(aux|punct|cc|mark)/.test(relation[top] ?? "")) return;
  move(draft, top, at, isPhrase ? "obl" : "obj");
}
