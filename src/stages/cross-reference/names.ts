import type { Row } from "../../domain/tables.js";
import { plainName } from "../../methods/claims/attribution.js";
import type { Shelf } from "./evidence.js";

type Support = Row<"claim_evidence">;

/** By id of an actor, the names that it goes by. */
export type Aliases = ReadonlyMap<string, readonly string[]>;

export function aliasesOf(rows: readonly Row<"alias">[]): Aliases {
  const found = new Map<string, string[]>();
  for (const { actor, name } of rows) found.set(actor, [...(found.get(actor) ?? []), name]);
  return found;
}

/** The plain names under which another text would attribute something to a piece of evidence. */
export function bornNames(support: Support, shelf: Shelf, aliases: Aliases): ReadonlySet<string> {
  const source = support.source ? shelf.sources.get(support.source) : undefined;
  const reference = shelf.references.get(support.reference ?? source?.reference ?? "");
  const actors = [support.origin, support.speaker].flatMap((each) => (each ? [each, ...(aliases.get(each) ?? [])] : []));
  const isOwn = support.origin === support.source || support.origin === support.reference || support.origin === support.speaker;
  const makers =
    isOwn || !support.origin
      ? [source?.publisher, source?.title, reference?.container, reference?.publisher]
      : [shelf.sources.get(support.origin)?.publisher];
  return new Set([...actors, ...makers].flatMap((each) => (each ? spellings(each) : [])).filter((each) => each.length > 1));
}

/** “Pak Institute for Peace Studies (PIPS)” goes by each of its parts, without the bracket by its initials too; a note about a work by the work's name. */
function spellings(name: string): string[] {
  const bracket = /^(.+?)\s*\(([^)]+)\)$/u.exec(name);
  return [name, ...(bracket ? [bracket[1] as string, bracket[2] as string] : initialsOf(name))].map((each) =>
    plainName(each.replace(/^(?:reading )?note:\s*/iu, "")),
  );
}

/** “Pak Institute for Peace Studies” is PIPS where it is cited: three words with capitals and more, the small ones left out. */
function initialsOf(name: string): string[] {
  const words = name.replace(/^[Tt]he\s/u, "").match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  const isName =
    capitals.length > 2 && words.every((word) => /^\p{Lu}\p{Ll}/u.test(word) || /^(?:of|for|and|the|on|in|de|du|der)$/u.test(word));
  return isName ? [capitals.map((word) => word.charAt(0)).join("")] : [];
}

/** Whether a citation in running words is of the work behind a piece of evidence: its key, or its first author's surname with its year. */
export function cites(words: string, name: string, support: Support, shelf: Shelf): boolean {
  const source = support.source ? shelf.sources.get(support.source) : undefined;
  const reference = shelf.references.get(support.reference ?? source?.reference ?? "");
  if (name === reference?.id || name === support.source) return true;
  if (!reference?.year || !words.includes(String(reference.year))) return false;
  const [first] = JSON.parse(reference.authors) as { family?: string; literal?: string }[];
  const surname = first?.family ?? first?.literal;
  return (
    surname !== undefined &&
    plainName(name)
      .split(/ (?:and|&|et al)/u)[0]
      ?.trim() === plainName(surname)
  );
}
