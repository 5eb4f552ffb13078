import { sha256 } from "../../case/write.js";
import { openProposals } from "../../domain/coding/open-proposals.js";
import type { Row } from "../../domain/tables.js";
import type { Store, Work } from "../../flow/stage.js";
import { compileTerms, findTerms, type Hit } from "../../methods/text/dictionary.js";
import type { DocumentAt, Documents } from "./documents.js";
import { pageAt } from "./page-at.js";

type Tables = Pick<Store<never, "coding">, "rows" | "write">;

/** Writes the places that the words of the codebook find, but for those that somebody coded or refused; found once for each version of text and words. */
export async function proposeByWords(
  store: Tables,
  work: Work,
  documents: Documents,
  all: readonly Row<"category">[],
  settled: ReadonlySet<string>,
): Promise<void> {
  const categories = all.filter(({ terms }) => (JSON.parse(terms) as string[]).some((each) => each.trim()));
  if (!categories.length) return;
  const coded = await store.rows<{ source: string; start: number; category: string }>(
    "select source, start, category from coding where category in (select unnest(from_json(?, '[\"VARCHAR\"]')))",
    [JSON.stringify(categories.map(({ id }) => id))],
  );
  const isOpen = openProposals(coded, settled);
  const words = sha256(JSON.stringify(categories.map((each) => [each.id, each.terms])));
  const nameOf = ({ hash }: DocumentAt) => `hits ${hash} ${words}`;
  await documents.fetch([...documents.all.values()].filter((each) => work.recall(nameOf(each)) === undefined).map(({ source }) => source));
  for (const document of documents.all.values()) {
    const found = await work.remember(nameOf(document), () =>
      categories.map((each): Hit[] => {
        const compiled = compileTerms(JSON.parse(each.terms) as string[]);
        return compiled ? findTerms(compiled, documents.text(document.source)) : [];
      }),
    );
    const rows = categories.flatMap(({ id: category }, index) =>
      (found[index] ?? []).map(({ start, end, exact }) => ({
        id: `dictionary:${document.source}:${start}:${category}`,
        file: document.file,
        line: document.line,
        coder: "dictionary",
        source: document.source,
        start,
        end,
        page: pageAt(document.segments, start),
        exact,
        category,
        memo: null,
        machine: true,
        accepted: false,
      })),
    );
    await store.write("coding", rows.filter(isOpen));
  }
}
