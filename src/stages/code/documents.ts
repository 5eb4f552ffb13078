import type { Row } from "../../domain/tables.js";
import type { Store } from "../../flow/stage.js";

/** A document without its text, which is fetched where somebody needs it: a large case has more of it than one change needs. */
export interface DocumentAt extends Pick<Row<"document">, "source" | "file" | "line" | "sha256" | "segments"> {
  /** SHA-256 of its text. */
  readonly hash: string;
  /** The language that the text is plainly in; null where that is open. */
  readonly plainly: string | null;
}

export interface Documents {
  /** By source, in their order. */
  readonly all: ReadonlyMap<string, DocumentAt>;
  /** Fetches the texts of these sources, all at once. */
  fetch(sources: readonly string[]): Promise<void>;
  /** The text of a source that was fetched. */
  text(source: string): string;
}

export async function documentsOf(store: Pick<Store<"document", never>, "rows">): Promise<Documents> {
  const all = await store.rows<DocumentAt>(
    "select source, file, line, sha256, segments, sha256(text) as hash, json_extract_scalar(nullif(metadata, ''), '$.plainly') as plainly from document order by source",
  );
  const texts = new Map<string, string>();
  return {
    all: new Map(all.map((each) => [each.source, each])),
    fetch: async (sources) => {
      const missing = [...new Set(sources)].filter((each) => !texts.has(each));
      if (!missing.length) return;
      const listed = "select unnest(from_json(?, '[\"VARCHAR\"]'))";
      const rows = await store.rows<{ source: string; text: string }>(`select source, text from document where source in (${listed})`, [
        JSON.stringify(missing),
      ]);
      for (const { source, text } of rows) texts.set(source, text);
    },
    text: (source) => {
      const text = texts.get(source);
      if (text === undefined) throw new Error(`the text of ${source} was not fetched`);
      return text;
    },
  };
}
