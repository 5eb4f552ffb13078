import type { Row } from "../../../domain/tables.js";

type Statement = Row<"statement">;
type Coding = Row<"coding">;

/** Of each copy the source whose document it is. */
export function originsOf(copies: readonly Pick<Row<"same_document">, "source" | "of">[]): Origins {
  return new Map(copies.map(({ source, of }) => [source, of]));
}

/**
 * What is told in a document that is there twice is told once: of statements on the same words with the same sides and act, one stays, an
 * accepted one before a proposal, and the one of the first source before those of its copies. What stands in one copy alone stays.
 */
export function saidOnce(statements: readonly Statement[], origins: Origins): Statement[] {
  return once(statements, origins, sameStatement);
}

/** The same of codings: the same words with the same code by the same person. */
export function codedOnce(codings: readonly Coding[], origins: Origins): Coding[] {
  return once(codings, origins, ({ exact, category, coder }) => [plain(exact), category, coder]);
}

type Origins = ReadonlyMap<string, string>;

function once<T extends Coding | Statement>(all: readonly T[], origins: Origins, sameness: (each: T) => unknown[]): T[] {
  if (origins.size === 0) return [...all];
  const copied = new Set(origins.values());
  const keyOf = (each: T) => {
    const of = origins.get(each.source) ?? each.source;
    return copied.has(of) ? JSON.stringify([of, ...sameness(each)]) : undefined;
  };
  const rank = (each: T) => (each.accepted ? 0 : 2) + (origins.has(each.source) ? 1 : 0);
  const kept = new Map<string, T>();
  for (const each of all) {
    const key = keyOf(each);
    const other = key === undefined ? undefined : kept.get(key);
    if (key !== undefined && (!other || (other.source !== each.source && rank(each) < rank(other)))) kept.set(key, each);
  }
  return all.filter((each) => {
    const key = keyOf(each);
    return key === undefined || kept.get(key)?.source === each.source;
  });
}

function sameStatement({ exact, speaker, actor, target, status, cameo, act }: Statement): unknown[] {
  return [...[exact, speaker ?? "", actor ?? "", target ?? ""].map(plain), status, cameo ?? act.trim().toLowerCase()];
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
