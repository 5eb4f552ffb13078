import { isDeepStrictEqual } from "node:util";
import { parseDocument } from "yaml";
import { type Holding, isNamed, type Piece, piecesOf } from "./pieces.js";

/** What two people made of one text. */
export interface Merged {
  readonly text: string;
  /** What both changed, each in its own way: both stand in the text, between marks as git sets them. */
  readonly conflicts: readonly Conflict[];
}

interface Conflict {
  /** 1-based line of the merged text on which its first mark stands. */
  readonly line: number;
  readonly says: string;
}

export const marks = { ours: "<<<<<<< ours", between: "=======", theirs: ">>>>>>> theirs" } as const;

/**
 * Merges what two people made of a file of the case by its entries: what either added, changed or took away is so in the end, and every other
 * letter is as it was in ours. What both changed differently is a conflict. Null where one of the texts is no YAML map, or the outcome would
 * not be: then lines have to be merged as they are.
 */
export function mergeYaml(base: string, ours: string, theirs: string): Merged | null {
  const [was, our, their] = [piecesOf(base), piecesOf(ours), piecesOf(theirs)];
  if (!our || !their || (base.trim() !== "" && !was)) return null;
  const said: string[] = [];
  const text = mergedHolding(was, our, their, "", said);
  if (!said.length && !isWhole(text)) return null;
  return { text, conflicts: located(text, said) };
}

function isWhole(text: string): boolean {
  return parseDocument(text, { logLevel: "error" }).errors.length === 0;
}

function located(text: string, said: readonly string[]): Conflict[] {
  const at = text.split("\n").flatMap((line, index) => (line === marks.ours ? [index + 1] : []));
  return said.map((says, index) => ({ says, line: at[index] ?? 1 }));
}

function mergedHolding(was: Holding | null, ours: Holding, theirs: Holding, of: string, said: string[]): string {
  const before = mergedText(was?.before ?? ours.before, ours.before, theirs.before);
  const after = mergedText(was?.after ?? ours.after, ours.after, theirs.after);
  const at = (holding: Holding | null) => new Map(holding?.pieces.map((each) => [each.key, each]));
  const [base, our, their] = [at(was), at(ours), at(theirs)];
  const body = order(ours, theirs, base).flatMap((key): string[] => {
    const [b, o, t] = [base.get(key), our.get(key), their.get(key)];
    const shift = ours.indent - theirs.indent;
    return [ended(mergedPiece(b, o, t && { ...t, text: indented(t.text, shift) }, ours.kind, of, said))];
  });
  return `${before}${body.join("")}${after}`;
}

/** Keys in the order of ours; what only theirs has stands behind what it stands behind there, at the end behind ours. */
function order(ours: Holding, theirs: Holding, base: ReadonlyMap<string, Piece>): string[] {
  const keys = ours.pieces.map(({ key }) => key);
  let before: string | undefined;
  for (const { key } of theirs.pieces) {
    if (!keys.includes(key)) {
      let at = before === undefined ? 0 : keys.indexOf(before) + 1;
      while (at < keys.length && !base.has(keys[at] as string) && !theirs.pieces.some((each) => each.key === keys[at])) at += 1;
      keys.splice(at, 0, key);
    }
    before = key;
  }
  return keys;
}

function mergedPiece(
  b: Piece | undefined,
  o: Piece | undefined,
  t: Piece | undefined,
  kind: Holding["kind"],
  of: string,
  said: string[],
): string {
  if (isSame(o, t)) return o?.text ?? "";
  if (isSame(b, t)) return o?.text ?? "";
  if (isSame(b, o)) return t?.text ?? "";
  const name = [of, (o ?? t ?? b)?.name].filter(Boolean).join(" › ");
  if (o?.holds && t?.holds && o.holds.kind === t.holds.kind && (kind === "map" || b) && isOpen(b, o.holds.kind)) {
    const was = b?.holds ?? null;
    if (!isRewritten(was, o.holds, t.holds)) {
      const before = said.length;
      const text = mergedHolding(was, o.holds, t.holds, name, said);
      // A mark cannot stand behind the dash of an item: then the whole item is shown twice.
      if (!text.split("\n").some((line) => line !== marks.ours && line.endsWith(marks.ours))) return text;
      said.length = before;
    }
  }
  said.push(told(name, b, o, t));
  return `${marks.ours}\n${ended(o?.text ?? "")}${marks.between}\n${ended(t?.text ?? "")}${marks.theirs}\n`;
}

/** Whether a base lets both sides be merged within: it holds the same kind of thing, or nothing at all. */
function isOpen(base: Piece | undefined, kind: Holding["kind"]): boolean {
  if (!base || base.value === null) return true;
  return base.holds ? base.holds.kind === kind : isDeepStrictEqual(base.value, kind === "seq" ? [] : {});
}

/** Items without ids are known by what they say: where both sides took one away and put others in, one entry may have been changed twice. */
function isRewritten(was: Holding | null, ours: Holding, theirs: Holding): boolean {
  if (ours.kind !== "seq" || !was) return false;
  const has = (holding: Holding, key: string) => holding.pieces.some((each) => each.key === key);
  const lost = was.pieces.filter(({ key, value }) => !isNamed(value) && !has(ours, key) && !has(theirs, key));
  const isNew = ({ key, value }: Piece) => !isNamed(value) && !has(was, key);
  return lost.length > 0 && (ours.pieces.some(isNew) || theirs.pieces.some(isNew));
}

function told(name: string, b: Piece | undefined, o: Piece | undefined, t: Piece | undefined): string {
  if (!o) return `${name} was taken out here and changed there.`;
  if (!t) return `${name} was changed here and taken out there.`;
  return b ? `${name} was changed on both sides, each in its own way.` : `${name} was added on both sides, and the two differ.`;
}

function isSame(a: Piece | undefined, b: Piece | undefined): boolean {
  if (!a || !b) return a === b;
  return a.text.trim() === b.text.trim();
}

/** Text around pieces: what either changed; ours where both did. */
const mergedText = (base: string, ours: string, theirs: string) => (ours.trimEnd() === base.trimEnd() ? theirs : ours);
const ended = (text: string) => (text === "" || text.endsWith("\n") ? text : `${text}\n`);

function indented(text: string, by: number): string {
  if (by === 0) return text;
  return text
    .split("\n")
    .map((line) =>
      line.trim() === "" ? line : by > 0 ? " ".repeat(by) + line : line.slice(Math.min(-by, line.length - line.trimStart().length)),
    )
    .join("\n");
}
