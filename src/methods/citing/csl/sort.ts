import { dateKey } from "./dates.js";
import { dateIn, namesIn, textIn } from "./item.js";
import { bare } from "./marks.js";
import { childrenOf, type Node } from "./node.js";
import { allOf } from "./render.js";
import type { Rendering } from "./rendering.js";

/** Ids in the order of a `<sort>`; those that are equal stay in the order of the text. */
export function sorted(ids: readonly string[], sort: Node | undefined, renderingOf: (id: string) => Rendering): string[] {
  const keys = childrenOf(sort, "key");
  if (keys.length === 0) return [...ids];
  const made = new Map(ids.map((id) => [id, keys.map((key) => sortKey(key, renderingOf(id)))]));
  return [...ids].sort((a, b) => {
    for (const [n, key] of keys.entries()) {
      const [left, right] = [made.get(a)?.[n], made.get(b)?.[n]];
      if (left === right) continue;
      // What has no key comes last, whichever way the others go.
      if (left === undefined) return 1;
      if (right === undefined) return -1;
      const order = collator.compare(left, right);
      if (order !== 0) return key.is["sort"] === "descending" ? -order : order;
    }
    return 0;
  });
}
/** Numbers by their worth, letters whatever their case. */
const collator = new Intl.Collator("en", { numeric: true, sensitivity: "accent" });

function sortKey(key: Node, rendering: Rendering): string | undefined {
  const names = {
    "name-as-sort-order": "all",
    ...(key.is["names-min"] && { "et-al-min": key.is["names-min"] }),
    ...(key.is["names-use-first"] && { "et-al-use-first": key.is["names-use-first"] }),
  };
  const sorting: Rendering = { ...rendering, sorting: names, gone: new Set(), said: {} };
  const variable = key.is["variable"];
  let text: string | undefined;
  if (variable === undefined) text = allOf(rendering.style.macros.get(key.is["macro"] ?? "")?.of ?? [], "", sorting).text;
  else if (variable === "citation-number") text = String(rendering.number ?? 0);
  else if (dateIn(rendering.item, variable)) text = dateKey(rendering.item, variable);
  else if (namesIn(rendering.item, variable).length > 0)
    text = namesIn(rendering.item, variable)
      .map(({ family = "", given = "", literal }) => literal ?? `${family} ${given}`)
      .join(" ");
  else text = textIn(rendering.item, variable);
  const plain = bare(text ?? "")
    .replace(/[“”‘’"'«»()[\]{}]/gu, "")
    .replace(/[,.]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return plain === "" ? undefined : plain;
}
