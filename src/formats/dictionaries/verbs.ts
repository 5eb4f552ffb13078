import type { Problem } from "../../domain/problem.js";
import type {
  PatternPart,
  Transformation,
  VerbBlock,
  VerbDictionary,
  VerbForm,
  VerbPattern,
} from "../../methods/events/dictionary-coder/dictionary.js";
import { badLine, bracketed, type DictionaryLine, dictionaryLines, entryOf, phraseWords, regularPlural } from "./lines.js";
import { irregularForms, verbForms } from "./verb-forms.js";

interface Reading {
  readonly file: string;
  readonly problems: Problem[];
  readonly blocks: { name: string; code: string; patterns: VerbPattern[] }[];
  readonly forms: Map<string, VerbForm[]>;
  readonly synsets: Map<string, string[][]>;
  readonly transformations: Transformation[];
  synset: string[][] | null;
}

/**
 * Verbs with their patterns as TABARI, PETRARCH 1 and PETRARCH 2 write them: blocks `--- NAME [code] ---`, verbs with their forms in
 * braces, `- pattern [code]` with `*` the verb, `$` source, `+` target, `^` skip, `%` compound, `&SET` a synset, `_` for words that touch,
 * `(…)` and `{…}` of PETRARCH 2 for phrases, and its `~` transformations.
 */
export function readVerbDictionary(text: string, file: string): { verbs: VerbDictionary; problems: Problem[] } {
  const reading: Reading = { file, problems: [], blocks: [], forms: new Map(), synsets: new Map(), transformations: [], synset: null };
  for (const line of dictionaryLines(text)) readLine(reading, line);
  addIrregular(reading);
  for (const list of reading.forms.values()) list.sort((a, b) => b.before.length + b.after.length - a.before.length - a.after.length);
  const blocks: VerbBlock[] = reading.blocks.map((block) => ({
    ...block,
    patterns: [...block.patterns].sort((a, b) => weight(b) - weight(a)),
  }));
  const { forms, synsets, transformations, problems } = reading;
  return { verbs: { blocks, forms, synsets: flattened(synsets), transformations }, problems };
}

function readLine(reading: Reading, line: DictionaryLine): void {
  const { text } = line;
  const first = text[0] ?? "";
  if (text.startsWith("---")) {
    openBlock(reading, line);
    return;
  }
  if (first === "&") {
    reading.synset = [];
    reading.synsets.set(setName(text), reading.synset);
    return;
  }
  if (first === "~") {
    addTransformation(reading, line);
    return;
  }
  if (first === "+" && reading.synset) {
    addSynsetWords(reading.synset, text.slice(1));
    return;
  }
  reading.synset = null;
  if (first === "-") addPattern(reading, line);
  else addVerb(reading, line);
}

function openBlock(reading: Reading, { text }: DictionaryLine): void {
  reading.synset = null;
  const name = /^---\s*(.*?)\s*(?:\[|---|$)/u.exec(text)?.[1] ?? "";
  reading.blocks.push({ name, code: codeIn(text) ?? "---", patterns: [] });
}

function codeIn(text: string): string | null {
  return /\[\s{0,8}([^[\]\s]*)\s{0,8}\]/u.exec(text)?.[1] ?? null;
}

function setName(text: string): string {
  return text.slice(1).trim().split(/\s/u)[0]?.replace(/_$/u, "").toUpperCase() ?? "";
}

function addSynsetWords(synset: string[][], written: string): void {
  const clean = written.replace(/\[.*$/u, "").trim();
  const words = phraseWords(clean).map(({ word }) => word);
  const last = words.at(-1);
  if (last === undefined) return;
  synset.push(words);
  if (!clean.endsWith("_") && !last.startsWith("&") && !/S$/u.test(last)) synset.push([...words.slice(0, -1), regularPlural(last)]);
}

/** Synsets within synsets written out, no deeper than a few steps. */
function flattened(synsets: ReadonlyMap<string, string[][]>): Map<string, string[][]> {
  const out = new Map<string, string[][]>();
  const open = (name: string, depth: number): string[][] =>
    (synsets.get(name) ?? []).flatMap((words) => {
      const inner = words[0];
      return words.length === 1 && inner?.startsWith("&") && depth < 4 ? open(inner.slice(1), depth + 1) : [words];
    });
  for (const name of synsets.keys())
    out.set(
      name,
      open(name, 0).sort((a, b) => b.length - a.length),
    );
  return out;
}

function addVerb(reading: Reading, line: DictionaryLine): void {
  const entry = entryOf(/^\+[^{[]/u.test(line.text) ? line.text.slice(1) : line.text);
  const own = entry.rest.endsWith("]") && entry.rest.indexOf("]") === entry.rest.length - 1 ? bracketed(entry.rest) : undefined;
  if (!entry.name || (entry.rest && own === undefined) || reading.blocks.length === 0) {
    reading.problems.push(
      badLine(
        reading.file,
        line,
        `${line.text} is neither a verb, a pattern nor a synset.`,
        "Put a block line --- NAME [code] --- above its verbs.",
      ),
    );
    return;
  }
  const block = reading.blocks.length - 1;
  const code = own ?? reading.blocks[block]?.code ?? "---";
  const name = entry.name.trim().toUpperCase();
  const given = entry.forms
    ?.trim()
    .split(/\s+/u)
    .filter((form) => form !== "");
  const written = given ? [name, ...given.map((form) => form.toUpperCase())] : inflected(name, line.text.startsWith("+"));
  for (const form of written) addForm(reading, form, code, block, line.line);
}

/** Irregular forms that no line of the dictionary has for itself. */
function addIrregular({ forms }: Reading): void {
  const added = new Map<string, VerbForm[]>();
  for (const [verb, list] of forms) {
    for (const form of irregularForms(verb)) {
      if (!forms.has(form)) added.set(form, [...(added.get(form) ?? []), ...list.map((each) => ({ ...each, verb: form }))]);
    }
  }
  for (const [form, list] of added) forms.set(form, list);
}

/** A verb of several words changes where its `+` stands, else in its first word. */
function inflected(name: string, isPlus: boolean): string[] {
  const words = name.split(/[_\s]+/u).filter((word) => word !== "");
  const marked = words.findIndex((word) => word.startsWith("+"));
  if (words.length <= 1)
    return name.includes("_") && !isPlus ? [name.replaceAll("_", "")].flatMap(verbForms) : verbForms(name.replaceAll(/[_+]/gu, ""));
  const at = Math.max(marked, 0);
  return verbForms((words[at] ?? "").replace("+", "")).map((form) =>
    words.map((word, index) => (index === at ? `+${form}` : word)).join("_"),
  );
}

function addForm(reading: Reading, written: string, code: string, block: number, line: number): void {
  const words = written.split(/[_\s]+/u).filter((word) => word !== "");
  const marked = Math.max(
    0,
    words.findIndex((word) => word.startsWith("+")),
  );
  const clean = words.map((word) => word.replace(/^\+/u, ""));
  const verb = clean[marked];
  if (verb === undefined || verb === "") return;
  const form: VerbForm = { before: clean.slice(0, marked), verb, after: clean.slice(marked + 1), code, block, line };
  const list = reading.forms.get(verb);
  if (list) list.push(form);
  else reading.forms.set(verb, [form]);
}

function addPattern(reading: Reading, line: DictionaryLine): void {
  const block = reading.blocks.at(-1);
  const code = codeIn(line.text);
  const body = line.text.slice(1).replace(/\[.*$/u, "").trim();
  if (!block || code === null || !body.includes("*")) {
    reading.problems.push(
      badLine(
        reading.file,
        line,
        `${line.text} is no pattern.`,
        "Write it as - * DIPLOMATIC TIES [064], with * for the verb, below its verb.",
      ),
    );
    return;
  }
  const [left = "", right = ""] = splitAtVerb(body);
  const before = parts(left);
  const after = parts(right);
  block.patterns.push({
    before,
    after,
    isTightBefore: /_\s*$/u.test(left),
    isTightAfter: /^_/u.test(right.trim()) && right.startsWith("_"),
    code,
    line: line.line,
    written: body,
  });
}

function splitAtVerb(body: string): [string, string] {
  const at = body.indexOf("*");
  return [body.slice(0, at), body.slice(at + 1)];
}

function parts(text: string): PatternPart[] {
  const found: PatternPart[] = [];
  for (const [, word = "", joint = ""] of text.replaceAll(/[(){}]/gu, " ").matchAll(/([^_\s]+)([_\s]*)/gu)) {
    const isTight = joint.includes("_") && !/\s/u.test(joint);
    if (word === "$") found.push({ is: "source", isTight });
    else if (word === "+") found.push({ is: "target", isTight });
    else if (word === "^") found.push({ is: "skip", isTight });
    else if (word === "%") found.push({ is: "compound", isTight });
    else if (word.startsWith("&")) found.push({ is: "synset", name: word.slice(1).toUpperCase(), isTight });
    else if (word !== "|") found.push({ is: "word", word: word.toUpperCase(), isTight });
  }
  return found;
}

/** Longer patterns are tried first, among equals those of more letters. */
function weight({ before, after, written }: VerbPattern): number {
  return (before.length + after.length) * 1000 + written.length;
}

function addTransformation(reading: Reading, line: DictionaryLine): void {
  const match = /^~\s*(\S+)\s*\(\s*(\S+)\s+(\S+)\s+(\S+)\s*\)\s*(.+?)\s*=\s*(\S+)\s+(\S+)\s+(\S+)\s*$/u.exec(line.text);
  if (!match) {
    reading.problems.push(badLine(reading.file, line, `${line.text} is no transformation.`, "Write it as ~ a (b . ATTACK) SAY = a b 112."));
    return;
  }
  const [, source = "", innerSource = "", innerTarget = "", verb = "", outer = "", resultSource = "", resultTarget = "", code = ""] = match;
  reading.transformations.push({
    written: line.text,
    source,
    inner: { source: innerSource, target: innerTarget, verb: verb.toUpperCase() },
    outer: outer.toUpperCase().split(/\s+/u),
    result: { source: resultSource, target: resultTarget, code },
    line: line.line,
  });
}
