import { linesOf } from "../world/lines.js";
import table from "./packed/said.js";

/** Somebody in a sentence: how they are called, and whether the verb stands in the plural beside them. */
export interface Party {
  readonly words: string;
  readonly isMany: boolean;
}

let predicates: ReadonlyMap<string, readonly [toward: string, alone: string]> | undefined;

/** A sentence in its parts: `accuses` before and `of aggression` behind the one to whom it is done, who is null where nobody is. */
export interface ActParts {
  readonly actor: string;
  readonly before: string;
  readonly target: string | null;
  readonly behind: string;
}

/**
 * An act as the parts of a sentence. Whoever is not known is somebody; an act of a code that the table does not have is told as the one
 * above it. Undefined where the code is none of CAMEO.
 */
export function actParts(code: string, actor: Party | null, target: Party | null): ActParts | undefined {
  predicates ??= new Map(linesOf(table).map(([each = "", toward = "", alone = ""]) => [each, [toward, alone]]));
  for (let at = code.length; at >= 2; at--) {
    const found = predicates.get(code.slice(0, at));
    if (!found) continue;
    const told = found[target ? 0 : 1].replaceAll(/\{([a-z]+)\}/gu, (_, verb: string) => (actor?.isMany ? plural(verb) : verb));
    const [before = "", behind = ""] = target ? told.split("…") : [told];
    return { actor: actor?.words ?? "Somebody", before: before.trim(), target: target?.words ?? null, behind };
  }
  return undefined;
}

/** The same as one sentence: “Pakistan accuses India of aggression” for 1123 of PAK and IND. */
export function actSentence(code: string, actor: Party | null, target: Party | null): string | undefined {
  const parts = actParts(code, actor, target);
  return parts && `${parts.actor} ${parts.before}${parts.target === null ? "" : ` ${parts.target}`}${parts.behind}`;
}

function plural(verb: string): string {
  if (/(?:sh|ch|ss|x|zz)es$/u.test(verb)) return verb.slice(0, -2);
  if (/[^aeiou]ies$/u.test(verb)) return `${verb.slice(0, -3)}y`;
  return verb.slice(0, -1);
}

const manyWords = /^(?:I|we|they|you|these|those|both|many|some|several|all)\b/iu;

/** Somebody whom the text names: many where the words are a plural, or stand with the plain verb as “I” does. */
export function partyOf(words: string, kind: string | null): Party {
  const last = (words.trim().split(/\s+/u).at(-1) ?? "").replace(/\P{L}+/gu, "");
  const isNamed = kind !== null && kind !== "unknown" && kind !== "group";
  return {
    words,
    isMany: !isNamed && (manyWords.test(words) || (/[a-z]s$/u.test(last) && !/(?:ss|us|is)$/u.test(last) && /^\p{Ll}/u.test(last))),
  };
}
