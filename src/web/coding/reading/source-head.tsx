import type { SourcePage } from "../../../pages/page.js";
import { Proposed, SourceGlyph } from "../../../views/signs.js";
import { useAddress } from "../../addresses/address.js";
import { dayWords } from "../../naming/months.js";

/** What a source is: who wrote it when, how good it is, what was done with it. */
export function SourceHead({ source, codings }: { source: SourcePage; codings: number }) {
  const { select, at } = useAddress();
  const key = `source:${source.id}`;
  const counts = [
    source.words ? `${source.words.toLocaleString("en-GB")} words` : "",
    source.pages ? `${source.pages} ${source.pages === 1 ? "page" : "pages"}` : "",
    source.paragraphs ? `${source.paragraphs.toLocaleString("en-GB")} ${source.paragraphs === 1 ? "paragraph" : "paragraphs"}` : "",
    source.statementLines.length
      ? `${source.statementLines.length} ${source.statementLines.length === 1 ? "statement" : "statements"}`
      : "",
    codings ? `${codings} ${codings === 1 ? "coding" : "codings"}` : "",
    source.claimLines.length
      ? `${source.claimLines.length} ${source.claimLines.length === 1 ? "claim rests" : "claims rest"} on it`
      : "carries no claim",
  ].filter(Boolean);
  return (
    <header className="reader-head">
      <p className="reader-kind">
        <span>
          <SourceGlyph kind={source.kind} isNamedBeside /> {[source.kind, source.format, source.language].filter(Boolean).join(" · ")}
        </span>
        <span className="reader-ways">
          <button type="button" className="link-quiet" aria-pressed={at === key} onClick={() => select(key)}>
            {source.grade ? (
              <>
                grade{" "}
                {source.proposed.includes("grade") ? (
                  <Proposed>
                    <b>{source.grade}</b>
                  </Proposed>
                ) : (
                  <b>{source.grade}</b>
                )}
              </>
            ) : (
              "not graded"
            )}
          </button>
          {source.reference && (
            <button type="button" className="link-quiet" aria-pressed={at === key} onClick={() => select(key)}>
              bibliography
            </button>
          )}
        </span>
      </p>
      <h1>{source.proposed.includes("title") ? <Proposed>{source.title}</Proposed> : source.title}</h1>
      <p className="reader-by">
        {[source.authors.join(", "), source.publisher, source.day && dayWords(source.day), source.bloc].filter(Boolean).join(" · ") ||
          source.file}
      </p>
      <p className="reader-counts">{counts.join(" · ")}</p>
      {source.note && <p className="reader-note">{source.note}</p>}
    </header>
  );
}
