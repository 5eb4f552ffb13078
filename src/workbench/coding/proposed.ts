import { assistantCoder } from "../../assistant/assist.js";
import type { Coding } from "../../domain/coding/coding.js";
import { plainName } from "../../domain/world/lines.js";
import type { Placed, Unplaced } from "../../methods/text/anchoring/place-anchor.js";
import type { Proposed, ProposedCodeLine, ProposedNameLine, ProposedQuote } from "../../pages/proposed.js";
import type { Category } from "./desk.js";
import type { KeptLog } from "./store.js";

interface Given {
  readonly logs: readonly KeptLog[];
  /** Whose refusals count. */
  readonly me: string | null;
  readonly categories: readonly Category[];
  /** Ids of actors.yaml. */
  readonly actors: ReadonlySet<string>;
  keyOf(coder: string, id: string): string;
  /** Where the words stand in the text as it is, with its title; null where the case has no such text. */
  place(coding: Coding): Promise<{ readonly found: Placed | Unplaced; readonly title: string } | null>;
}

/**
 * Codes and names that the assistant proposed and nobody wrote or refused yet. Those of one name are one, with the rules that were given
 * first; words that do not stand in their text any more bear nothing out.
 */
export async function proposedOf({ logs, me, categories, actors, keyOf, place }: Given): Promise<Proposed> {
  const known = new Set(categories.flatMap(({ id, name, was = [] }) => [id, name, ...was].map(plainName)));
  const refused = logs.find(({ coder }) => coder === me)?.log.rejected ?? new Set<string>();
  const codes = new Map<string, ProposedCodeLine>();
  const names = new Map<string, ProposedNameLine>();
  for (const each of logs.find(({ coder }) => coder === assistantCoder)?.log.codings.values() ?? []) {
    const { code, alias, memo: because } = each;
    if (each.accepted || !(code || alias)) continue;
    if (code && known.has(plainName(code.name))) continue;
    if (alias && !actors.has(alias.actor)) continue;
    const key = keyOf(assistantCoder, each.id);
    if (refused.has(key)) continue;
    const quote = await quoteOf(each, key, place);
    if (!quote) continue;
    if (code) {
      const one = plainName(code.name);
      const before = codes.get(one);
      const { name, definition, include = null, exclude = null } = code;
      codes.set(
        one,
        before
          ? { ...before, quotes: [...before.quotes, quote] }
          : { key: one, name, definition, include, exclude, because, quotes: [quote] },
      );
    }
    if (alias) {
      const one = JSON.stringify([alias.name, alias.actor]);
      const before = names.get(one);
      names.set(one, before ? { ...before, quotes: [...before.quotes, quote] } : { ...alias, because, quotes: [quote] });
    }
  }
  return { codes: [...codes.values()], names: [...names.values()] };
}

async function quoteOf(each: Coding, key: string, place: Given["place"]): Promise<ProposedQuote | null> {
  const placed = await place(each);
  if (!placed || placed.found.how === "lost") return null;
  const { start, end, exact } = placed.found;
  return { key, source: each.source, title: placed.title, start, end, exact };
}
