import { type Condition, type ConditionKind, type Frame, type FrameLexicon, type Operator, operators } from "./frame.js";

/** Reads classes of nouns: a line each, `name: word word`; a word `@other` takes in another class above it. */
function readClasses(table: string): Map<string, Set<string>> {
  const classes = new Map<string, Set<string>>();
  for (const line of lines(table)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim();
    const words = classes.get(name) ?? new Set<string>();
    for (const word of line.slice(colon + 1).split(/\s+/)) {
      if (!word) continue;
      if (!word.startsWith("@")) words.add(word);
      else for (const each of known(classes, word.slice(1), line)) words.add(each);
    }
    classes.set(name, words);
  }
  return classes;
}

/** Reads frames: a line each, `lemma lemma | conditions | code | options`. A line that cannot be read is an error that names it. */
function readFrames(table: string, classes: ReadonlyMap<string, ReadonlySet<string>>, reading: string): Map<string, Frame[]> {
  const frames = new Map<string, Frame[]>();
  for (const line of lines(table)) {
    const [lemmas = "", conditions = "", code = "", options = ""] = line.split("|").map((part) => part.trim());
    const parsed = conditions
      .split(/\s+/)
      .filter(Boolean)
      .map((each) => readCondition(each, classes, line));
    for (const word of lemmas.split(/\s+/)) {
      const [lemma = "", particle] = word.split("_");
      const before = frames.get(lemma) ?? [];
      before.push({
        id: `${reading}:${word}.${before.length + 1}`,
        lemma,
        particle: particle ?? null,
        conditions: parsed,
        ...readCode(code, line),
        ...readOptions(options, line),
      });
      frames.set(lemma, before);
    }
  }
  for (const each of frames.values()) each.sort((a, b) => weight(b) - weight(a));
  return frames;
}

/** A lexicon of verbs and nouns over shared classes. */
export function frameLexicon(classTable: string, verbTable: string, nounTable: string): FrameLexicon {
  const classes = readClasses(classTable);
  return { classes, verbs: readFrames(verbTable, classes, "v"), nouns: readFrames(nounTable, classes, "n") };
}

function weight(frame: Frame): number {
  let sum = frame.particle ? 100 : 0;
  for (const condition of frame.conditions) sum += condition.not ? 0.25 : condition.words ? 2 : 1;
  return sum + (frame.code === null && frame.operator === null ? 0.5 : 0);
}

function lines(table: string): string[] {
  return table
    .split("\n")
    .map((line) => line.replace(/#.*/, "").trim())
    .filter(Boolean);
}

function known(classes: ReadonlyMap<string, ReadonlySet<string>>, name: string, line: string): ReadonlySet<string> {
  const found = classes.get(name);
  if (!found) throw new Error(`No class @${name} stands above the line: ${line}`);
  return found;
}

const kinds: Record<string, ConditionKind> = {
  o: "object",
  i: "indirect",
  s: "subject",
  p: "prep",
  x: "open",
  c: "clause",
  pass: "passive",
  m: "modifier",
  oa: "actor",
  t: "target",
};

function readCondition(text: string, classes: ReadonlyMap<string, ReadonlySet<string>>, line: string): Condition {
  const not = text.startsWith("!");
  const [key = "", first, second] = (not ? text.slice(1) : text).split(":");
  const kind = kinds[key];
  if (!kind) throw new Error(`No condition ${text} is known, in the line: ${line}`);
  const words = kind === "prep" ? second : first;
  return { kind, not, preps: kind === "prep" && first ? first.split("/") : [], words: words ? wordsOf(words, classes, line) : null };
}

function wordsOf(text: string, classes: ReadonlyMap<string, ReadonlySet<string>>, line: string): Set<string> {
  const words = new Set<string>();
  for (const word of text.split(",")) {
    if (!word.startsWith("@")) words.add(word);
    else for (const each of known(classes, word.slice(1), line)) words.add(each);
  }
  return words;
}

function readCode(text: string, line: string): { code: string | null; operator: Operator | null } {
  if (text === "-") return { code: null, operator: null };
  const match = /^(?:=([a-z]+))? ?(\d{2,4})?$/.exec(text);
  if (!match || (!match[1] && !match[2])) throw new Error(`No code or operator stands in the line: ${line}`);
  if (match[1] && !operators.has(match[1])) throw new Error(`No operator =${match[1]} is known, in the line: ${line}`);
  return { code: match[2] ?? null, operator: (match[1] as Operator | undefined) ?? null };
}

function readOptions(text: string, line: string): Pick<Frame, "target" | "source" | "reciprocal" | "ofActs"> {
  const options = { target: [] as string[], source: [] as string[], reciprocal: false, ofActs: false };
  for (const option of text.split(/\s+/).filter(Boolean)) {
    if (option.startsWith("t:")) options.target = option.slice(2).split(",");
    else if (option.startsWith("s:")) options.source = option.slice(2).split(",");
    else if (option === "r") options.reciprocal = true;
    else if (option === "of=s") options.ofActs = true;
    else throw new Error(`No option ${option} is known, in the line: ${line}`);
  }
  return options;
}
