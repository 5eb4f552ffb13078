import { timeWords } from "../sentence/time-words.js";
import { childOf, type Draft, leftEdge, move, topNoun } from "./draft.js";

const sayings = new Set(
  "say report add tell announce confirm state declare write claim note disclose reveal protest charge show".split(" "),
);

/** Two subjects of one verb are joined (`the United States, Britain and France`) or one phrase (`Hamas leader Ismail Haniyeh`). */
export function joinSubjects(draft: Draft, at: number): void {
  const verb = draft.head[at] as number;
  if (verb <= at) return;
  for (let before = at - 1; before >= 0; before--) {
    if (draft.head[before] !== verb || draft.relation[before] !== draft.relation[at]) continue;
    if (!/^(NOUN|PROPN)$/.test(draft.upos[before] ?? "") || !/^(NOUN|PROPN)$/.test(draft.upos[at] ?? "")) return;
    if (childOf(draft, before, "case") >= 0) {
      draft.relation[before] = "obl";
      return;
    }
    let left = leftEdge(draft, at);
    while (left < at && /^(,|and)$/.test(draft.tokens[left]?.text ?? "")) left++;
    const between = draft.tokens[left - 1]?.text ?? "";
    if (between === "," || between === "and") move(draft, at, before, "conj");
    else if (/^(NOUN|PROPN)$/.test(draft.upos[left - 1] ?? "")) move(draft, at, topNoun(draft, left - 1, at), "appos");
    return;
  }
}

/**
 * What stands before the comma at the head of a sentence and was joined to its subject: `As defenders of Islam, the Taliban and the TTP …`,
 * `Because of their interests and their ideas, the TTP and …`.
 */
export function freeOpening(draft: Draft, root: number): void {
  if (draft.tag[0] !== "IN" || root < 4) return;
  const subject = childOf(draft, root, "nsubj");
  if (subject < 1 || subject > root) return;
  if (draft.head[0] === subject && draft.relation[0] === "case") {
    freeUnparted(draft, subject, root);
    return;
  }
  const isPreposition =
    draft.head[0] === root && draft.relation[0] === "mark" && /^(as|like|unlike|with|despite|amid)$/.test(draft.lemma[0] ?? "");
  let closed = isPreposition;
  for (let at = subject + 1; at < root; at++) {
    if (draft.head[at] !== subject || draft.relation[at] !== "conj") continue;
    const isJoined = childOf(draft, at, "cc") >= 0;
    if (closed && !isJoined && draft.tokens[leftEdge(draft, at)]?.text === ",") {
      move(draft, subject, root, "obl");
      if (isPreposition) move(draft, 0, subject, "case");
      move(draft, at, root, "nsubj");
      return;
    }
    closed ||= isJoined;
  }
}

/** Without a comma: `During the search the team detained …` has the search for a subject, and the team for what it searches. */
function freeUnparted(draft: Draft, opening: number, root: number): void {
  for (let at = opening + 1; at < root; at++) {
    if (draft.head[at] !== opening || draft.relation[at] !== "obj" || !/^(NOUN|PROPN)$/.test(draft.upos[at] ?? "")) continue;
    move(draft, opening, root, "obl");
    move(draft, at, root, "nsubj");
    return;
  }
}

export const days = new Set("monday tuesday wednesday thursday friday saturday sunday today yesterday".split(" "));

/** A day is no subject: `The United Nations on Tuesday reduced …`, `A top official today praised …`. */
export function freeDay(draft: Draft, at: number): void {
  const noun = draft.head[at] as number;
  if (
    noun === at + 1 &&
    draft.relation[at] === "compound" &&
    draft.lemma[at - 1] === "on" &&
    draft.relation[noun] === "obl" &&
    /^V/.test(draft.tag[draft.head[noun] as number] ?? "")
  ) {
    const above = draft.head[noun] as number;
    if (childOf(draft, above, "obj") >= 0) return;
    move(draft, at, above, "obl");
    move(draft, at - 1, at, "case");
    draft.relation[noun] = "obj";
    return;
  }
  const verb = draft.head[at] as number;
  if (verb <= at || !/^(V|JJ)/.test(draft.tag[verb] ?? "")) return;
  if (draft.tag[verb] === "JJ" && childOf(draft, verb, "cop") < 0) return;
  const relation = draft.relation[at] ?? "";
  if (/^nsubj/.test(relation)) {
    const on = draft.lemma[at - 1] === "on" ? at - 1 : at;
    const noun = on - 1;
    if (noun < 0 || !/^(NOUN|PROPN|PRON)$/.test(draft.upos[noun] ?? "")) return;
    const top = topNoun(draft, noun, verb);
    const above = draft.head[top] as number;
    if (above < 0 || above >= verb || !/^V/.test(draft.tag[above] ?? "")) move(draft, top, verb, relation);
    move(draft, at, verb, "obl");
    if (on < at) move(draft, on, at, "case");
  } else if (
    relation === "obl:unmarked" &&
    at > 0 &&
    draft.head[at - 1] === at &&
    childOf(draft, verb, "nsubj") < 0 &&
    childOf(draft, verb, "nsubj:pass") < 0
  ) {
    const noun = at - 1;
    for (let each = 0; each < noun; each++) if (draft.head[each] === at) draft.head[each] = noun;
    move(draft, noun, verb, "nsubj");
    if (draft.upos[noun] === "ADJ") {
      draft.upos[noun] = "NOUN";
      draft.tag[noun] = "NN";
    }
  }
}

/** `…, two officials said on Monday.`: a saying verb behind the last comma hangs beside the main clause. */
export function attachSpeaker(draft: Draft): void {
  const count = draft.tokens.length;
  for (let at = count - 1; at > 2 && at > count - 14; at--) {
    if (!sayings.has(draft.lemma[at] ?? "") || !/^VB[DZP]$/.test(draft.tag[at] ?? "")) continue;
    let comma = at - 1;
    while (comma > 0 && at - comma < 16 && !/^[,”"]$/.test(draft.tokens[comma]?.text ?? "")) {
      if (/^(VB[DZP]|MD|WDT|WP)$/.test(draft.tag[comma] ?? "")) return;
      comma--;
    }
    if (comma <= 0 || at - comma < 2 || at - comma >= 16) return;
    const subject = lastNoun(draft, comma + 1, at);
    const root = draft.head.indexOf(-1);
    if (subject < 0 || root < 0) return;
    if (root === at && !raiseMain(draft, at, comma)) return;
    if (root !== at && root > comma) return;
    const main = draft.head.indexOf(-1);
    move(draft, at, main, "parataxis");
    move(draft, subject, at, "nsubj");
    for (let each = 0; each < count; each++) {
      const head = draft.head[each] as number;
      if (each > comma && each < at && each !== subject && (head <= comma || head > at)) draft.head[each] = subject;
      if (each < comma && head > comma && each !== main) {
        draft.head[each] = main;
        if (/^nsubj/.test(draft.relation[each] ?? "")) draft.relation[each] = "dep";
      }
    }
    return;
  }
}

/** `A French minister threatened …`: an unmarked noun before a verb without a subject is its subject. */
export function freeUnmarked(draft: Draft, at: number): void {
  const verb = draft.head[at] as number;
  if (verb <= at || verb > at + 4 || !/^V/.test(draft.tag[verb] ?? "") || timeWords.has(draft.lemma[at] ?? "")) return;
  if (!/^(NOUN|PROPN)$/.test(draft.upos[at] ?? "") || childOf(draft, verb, "nsubj") >= 0 || childOf(draft, verb, "nsubj:pass") >= 0) return;
  draft.relation[at] = childOf(draft, verb, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj";
}

/** `said on Tuesday that Sudan must …`: what is said hangs on the verb, not on the day. */
export function raiseFromDay(draft: Draft, at: number): void {
  const day = draft.head[at] as number;
  if (day < 0 || !timeWords.has(draft.lemma[day] ?? "") || !/^(ccomp|acl|acl:relcl|advcl)$/.test(draft.relation[at] ?? "")) return;
  const verb = draft.head[day] as number;
  if (verb < 0 || !/^V/.test(draft.tag[verb] ?? "") || childOf(draft, verb, "ccomp") >= 0) return;
  if (!/^(that|to)$/.test(draft.lemma[day + 1] ?? "")) return;
  move(draft, at, verb, draft.lemma[day + 1] === "to" ? "xcomp" : "ccomp");
}

/** The clause that the last verb was to govern becomes the main one and takes back its subject. */
function raiseMain(draft: Draft, said: number, comma: number): boolean {
  let main = -1;
  for (let each = 0; each < comma; each++)
    if (draft.head[each] === said && /^(ccomp|advcl|parataxis|dep)/.test(draft.relation[each] ?? "") && /^V/.test(draft.tag[each] ?? ""))
      main = each;
  if (main < 0) return false;
  move(draft, main, -1, "root");
  const has = childOf(draft, main, "nsubj") >= 0 || childOf(draft, main, "nsubj:pass") >= 0;
  for (let each = 0; each < comma; each++)
    if (draft.head[each] === said && each !== main) {
      draft.head[each] = main;
      if (/^nsubj/.test(draft.relation[each] ?? "") && (has || each > main)) draft.relation[each] = "dep";
    }
  return true;
}

function lastNoun(draft: Draft, from: number, to: number): number {
  for (let at = from; at < to; at++) if (draft.head[at] === to && /^nsubj/.test(draft.relation[at] ?? "")) return at;
  for (let at = to - 1; at >= from; at--) if (/^(NOUN|PROPN|PRON)$/.test(draft.upos[at] ?? "")) return at;
  return to - 1 >= from && draft.tag[to - 1] === "JJ" ? to - 1 : -1;
}
