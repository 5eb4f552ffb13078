import type { RefiSelection, RefiText } from "./project.js";

/** What a writer's positions count. The standard says code points, first and last character; programs do otherwise. */
export interface Convention {
  readonly unit: "code points" | "utf-16";
  /** How much a line break of carriage return and line feed counts; 2 on a text of bare line feeds where it had both when it was counted. */
  readonly crlf: 1 | 2;
  /** Whether the byte order mark at the start of the text counts. */
  readonly bom: boolean;
  readonly end: "exclusive" | "inclusive";
}

export interface DetectedConvention extends Convention {
  /** Weight of the conventions that give the same spans as this one, from 0 to 1. */
  readonly confidence: number;
  /** What it was told by. */
  readonly because: readonly string[];
  /** Selections that begin and end with a whole word, of all that have a place. */
  readonly whole: readonly [fit: number, of: number];
  /** Selections whose name gives their words, of those that have a name. */
  readonly named: readonly [fit: number, of: number];
}

/** A text prepared for positions in any convention. */
export interface CountedText {
  readonly text: string;
  readonly hasBom: boolean;
  readonly hasCrlf: boolean;
}

export function countedText({ text, bytes }: Pick<RefiText, "text" | "bytes">): CountedText {
  const plain = text ?? "";
  const hasBom =
    bytes !== null &&
    ((bytes[0] === 0xef && bytes[1] === 0xbb) || (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));
  return { text: plain, hasBom, hasCrlf: plain.includes("\r\n") };
}

/** A function from positions of a convention to UTF-16 indices of the text; undefined outside it or within a character. */
export function counter({ text, hasBom, hasCrlf }: CountedText, { unit, crlf, bom }: Convention): (position: number) => number | undefined {
  const shift = bom && hasBom ? 1 : 0;
  const at = new Int32Array(text.length * 2 + 1);
  let count = 0;
  for (let index = 0; index < text.length; ) {
    const code = text.charCodeAt(index);
    const isPair = code >= 0xd800 && code < 0xdc00 && text.charCodeAt(index + 1) >= 0xdc00 && text.charCodeAt(index + 1) < 0xe000;
    const isBreak = code === 13 && text.charCodeAt(index + 1) === 10;
    at[count++] = index;
    if (isPair && unit === "utf-16") at[count++] = -1;
    if (isBreak && crlf === 2) at[count++] = index + 1;
    if (code === 10 && crlf === 2 && !hasCrlf) at[count++] = -1;
    index += isPair || isBreak ? 2 : 1;
  }
  at[count++] = text.length;
  return (position) => {
    const place = position - shift;
    const found = Number.isInteger(place) && place >= 0 && place < count ? (at[place] as number) : -1;
    return found < 0 ? undefined : found;
  };
}

/** The span of a selection as UTF-16 indices of its text, end exclusive; undefined where it has none. */
export function spanOf(
  selection: Pick<RefiSelection, "start" | "end">,
  unitAt: (position: number) => number | undefined,
  { end }: Convention,
): { readonly from: number; readonly to: number } | undefined {
  if (selection.start === null || selection.end === null) return undefined;
  const from = unitAt(selection.start);
  const to = unitAt(selection.end + (end === "inclusive" ? 1 : 0));
  return from === undefined || to === undefined || to <= from ? undefined : { from, to };
}

const most = 4000;
const conventions: readonly Convention[] = (["code points", "utf-16"] as const).flatMap((unit) =>
  ([1, 2] as const).flatMap((crlf) =>
    [false, true].flatMap((bom) => (["exclusive", "inclusive"] as const).map((end) => ({ unit, crlf, bom, end }))),
  ),
);

/**
 * The convention under which the selections of a project best give the words they are named for and begin and end with whole
 * words. What a program is known to do decides where the texts cannot. Null where there is nothing to tell it by.
 */
export function detectConvention(
  texts: readonly Pick<RefiText, "text" | "bytes" | "selections">[],
  origin: string | null,
): DetectedConvention | null {
  const placed = texts.flatMap((each) => {
    const selections = each.selections.filter((one) => one.start !== null && one.end !== null);
    return each.text !== null && selections.length ? [{ counted: countedText(each), selections }] : [];
  });
  const total = placed.reduce((sum, each) => sum + each.selections.length, 0);
  if (!total) return null;
  const step = Math.max(1, Math.ceil(total / most));
  const tried = conventions.map((convention) => {
    let [weight, whole, of, fitting, named] = [prior(convention, origin), 0, 0, 0, 0];
    const spans: string[] = [];
    for (const { counted, selections } of placed) {
      const unitAt = counter(counted, convention);
      for (let index = 0; index < selections.length; index += step) {
        const selection = selections[index] as RefiSelection;
        const span = spanOf(selection, unitAt, convention);
        spans.push(span ? `${span.from}-${span.to}` : "");
        const ends = span ? wholeEnds(counted.text, span) : 0;
        weight += Math.log(span && ends === 2 && endsLine(counted.text, span.to) ? 0.3 : ([0.02, 0.08, 0.9][ends] as number));
        of += 1;
        if (ends === 2) whole += 1;
        if (!selection.name.trim()) continue;
        const fits = span !== undefined && isNamed(counted.text.slice(span.from, span.to), selection.name);
        weight += Math.log(fits ? 0.95 : 0.05);
        named += 1;
        if (fits) fitting += 1;
      }
    }
    return { convention, weight, spans: spans.join(), whole: [whole, of] as const, named: [fitting, named] as const };
  });
  const best = tried.reduce((left, each) => (each.weight > left.weight ? each : left));
  const share = (each: (typeof tried)[number]) => Math.exp(each.weight - best.weight);
  const all = tried.reduce((sum, each) => sum + share(each), 0);
  const same = tried.filter((each) => each.spans === best.spans);
  const confidence = same.reduce((sum, each) => sum + share(each), 0) / all;
  return {
    ...best.convention,
    confidence: Math.round(confidence * 1000) / 1000,
    because: reasons(best, same.length, origin),
    whole: best.whole,
    named: best.named,
  };
}

function reasons(
  { convention, whole, named }: { convention: Convention; whole: readonly [number, number]; named: readonly [number, number] },
  same: number,
  origin: string | null,
): string[] {
  const found = [`${whole[0]} of ${whole[1]} selections begin and end with a whole word`];
  if (named[1]) found.push(`${named[0]} of ${named[1]} names give the words selected`);
  if (same > 1) found.push(`${same} conventions give these same spans; the texts do not tell them apart`);
  if (same > 1 && known(origin)) found.push(`${known(origin)?.name} is known to count ${convention.unit}`);
  return found;
}

const programs: readonly { readonly name: string; readonly is: RegExp; readonly does: Partial<Convention> }[] = [
  { name: "NVivo", is: /^NVivo/iu, does: { unit: "utf-16", crlf: 2, bom: false, end: "exclusive" } },
  { name: "ATLAS.ti", is: /^ATLAS/iu, does: { end: "exclusive" } },
  { name: "MAXQDA", is: /^MAXQDA/iu, does: { end: "exclusive", crlf: 1 } },
  { name: "Amity", is: /^Amity/u, does: { unit: "code points", crlf: 1, bom: false, end: "exclusive" } },
];

function known(origin: string | null) {
  return programs.find((each) => each.is.test(origin ?? ""));
}

/** Log weight before any selection is looked at: the standard's unit and an exclusive end are likelier, what a program does much more. */
function prior(convention: Convention, origin: string | null): number {
  const does = known(origin)?.does ?? {};
  const of = <K extends keyof Convention>(key: K, usual: number) =>
    Math.log(key in does ? (does[key] === convention[key] ? 0.97 : 0.03) : usual);
  return (
    of("unit", convention.unit === "code points" ? 0.6 : 0.4) +
    of("crlf", convention.crlf === 1 ? 0.6 : 0.4) +
    of("bom", convention.bom ? 0.1 : 0.9) +
    of("end", convention.end === "exclusive" ? 0.9 : 0.1)
  );
}

const word = /[\p{L}\p{N}\p{M}_]/u;

/** How many of the two ends of a span stand at the border of a token: no word is cut, and no white space hangs on but the end of a line. */
export function wholeEnds(text: string, { from, to }: { readonly from: number; readonly to: number }): 0 | 1 | 2 {
  const sign = (index: number) => (index < 0 || index >= text.length ? "" : String.fromCodePoint(text.codePointAt(index) as number));
  const before = from > 0 ? sign(from - (isLow(text.charCodeAt(from - 1)) ? 2 : 1)) : "";
  const last = sign(to - (isLow(text.charCodeAt(to - 1)) ? 2 : 1));
  const border = (a: string, b: string) => !(word.test(a) && word.test(b));
  const start = border(before, sign(from)) && !/\s/u.test(sign(from));
  const end = endsLine(text, to) || (border(last, sign(to)) && !/\s/u.test(last));
  return (Number(start) + Number(end)) as 0 | 1 | 2;
}

function endsLine(text: string, to: number): boolean {
  return text.charCodeAt(to - 1) === 10;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/** Whether a name gives the words of a span: white space does not count, and a long name may end in an ellipsis. */
export function isNamed(words: string, name: string): boolean {
  const flat = (text: string) => text.replace(/\s+/gu, " ").trim();
  const [a, b] = [flat(words), flat(name)];
  const cut = /(…|\.\.\.)$/u.exec(b);
  return a === b || (cut !== null && cut.index >= 8 && a.startsWith(b.slice(0, cut.index).trimEnd()));
}
