import { useEffect, useMemo, useState } from "react";
import { Link } from "wouter";
import type { SourcePage, StatementLine } from "../../domain/page.js";
import { Proposed, SourceGlyph } from "../../views/signs.js";
import { useAddress } from "../address.js";
import { useSource } from "../ask.js";
import { dayWords } from "../months.js";
import { useActors } from "../names.js";
import { SourceText, type Span } from "../parts/source-text.js";
import { Empty, Failed, Waiting } from "../parts/states.js";
import { Frame } from "../shell/frame.js";

/** What does this source say: the text in one column, codes in the margin, statements beside it. */
export default function Reader({ id }: { id: string }) {
  const { href } = useAddress();
  const { data, error, refetch } = useSource(id);
  const [isPlain, setPlain] = useState(false);
  const span = useHashSpan();
  return (
    <Frame
      name={data?.title ?? "Source"}
      className="reader-page"
      hint={data?.statementLines.length ? "Choose a statement or a coded passage." : "What is coded and quoted in the text opens here."}
      aside={data ? <Statements source={data} /> : undefined}
      keys={[["j k", "next, previous statement or quotation"]]}
    >
      {error && !data ? (
        <>
          <Failed error={error} again={() => void refetch()} />
          <p className="after-list">
            <Link href={href("/sources")}>All sources</Link>
          </p>
        </>
      ) : !data ? (
        <Waiting lines={12} />
      ) : (
        <article className="reader">
          <SourceHead source={data} />
          {data.paragraphs === 0 ? (
            <Empty title="There is no text to read.">
              {data.kind === "dataset"
                ? "It is a dataset; its rows are read as event data."
                : "No words were found in the file. The problems of the build on the overview say why, where there is a reason."}
            </Empty>
          ) : (
            <>
              {data.codingLines.length + data.statementLines.length > 0 && (
                // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame what needs no frame
                <div className="reader-tools" role="group" aria-label="What stands in the text">
                  <span className="switch">
                    <button type="button" aria-pressed={!isPlain} onClick={() => setPlain(false)}>
                      Codes and statements
                    </button>
                    <button type="button" aria-pressed={isPlain} onClick={() => setPlain(true)}>
                      Text only
                    </button>
                  </span>
                  <span className="muted">
                    <Proposed>dotted</Proposed> proposed
                  </span>
                </div>
              )}
              <SourceText source={data} span={span} isPlain={isPlain} />
            </>
          )}
        </article>
      )}
    </Frame>
  );
}

function SourceHead({ source }: { source: SourcePage }) {
  const { select, at } = useAddress();
  const key = `source:${source.id}`;
  const counts = [
    source.words ? `${source.words.toLocaleString("en-GB")} words` : "",
    source.pages ? `${source.pages} ${source.pages === 1 ? "page" : "pages"}` : "",
    source.paragraphs ? `${source.paragraphs.toLocaleString("en-GB")} ${source.paragraphs === 1 ? "paragraph" : "paragraphs"}` : "",
    source.statementLines.length
      ? `${source.statementLines.length} ${source.statementLines.length === 1 ? "statement" : "statements"}`
      : "",
    source.codingLines.length ? `${source.codingLines.length} ${source.codingLines.length === 1 ? "coding" : "codings"}` : "",
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

function Statements({ source }: { source: SourcePage }) {
  return (
    <>
      {source.statementLines.length > 0 && (
        <section>
          <h3>
            Statements{" "}
            <span>
              {source.statementLines.length}
              {source.statementLines.every(({ proposed }) => proposed) ? ", proposed" : ""}
            </span>
          </h3>
          <ul className="statements">
            {source.statementLines.slice(0, 200).map((each) => (
              <StatementItem key={each.id} statement={each} />
            ))}
          </ul>
        </section>
      )}
      {source.claimLines.length > 0 && (
        <section>
          <h3>
            Claims that rest on it <span>{source.claimLines.length}</span>
          </h3>
          <ClaimLinks claims={source.claimLines} />
        </section>
      )}
    </>
  );
}

function ClaimLinks({ claims }: { claims: SourcePage["claimLines"] }) {
  const { href } = useAddress();
  return (
    <ul className="said-list">
      {claims.map(({ id, says }) => (
        <li key={id}>
          <Link href={href(`/claims?at=${encodeURIComponent(`claim:${id}`)}`)}>
            <span className="faint">{id}</span> {says}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function StatementItem({ statement }: { statement: StatementLine }) {
  const actor = useActors();
  const { select } = useAddress();
  const name = (id: string | null) => (id ? actor(id).short : "");
  const words = [name(statement.actor ?? statement.speaker), statement.act, name(statement.target)].filter(Boolean).join(" ");
  const key = `statement:${statement.id}`;
  return (
    <li>
      <button
        type="button"
        onClick={() => {
          select(key);
          document.querySelector(`[data-ev="${CSS.escape(key)}"]`)?.scrollIntoView({ block: "center" });
        }}
      >
        <span>{statement.status}</span>
        <span>{statement.proposed ? <Proposed>{words}</Proposed> : words}</span>
      </button>
    </li>
  );
}

/** The span that the address points at: #120-245, in code points. */
function useHashSpan(): Span | null {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const changed = () => setHash(location.hash);
    addEventListener("hashchange", changed);
    addEventListener("popstate", changed);
    addEventListener("pushState", changed);
    addEventListener("replaceState", changed);
    return () => {
      for (const name of ["hashchange", "popstate", "pushState", "replaceState"]) removeEventListener(name, changed);
    };
  }, []);
  return useMemo(() => {
    const [, start, stop] = /^#(\d+)-(\d+)$/.exec(hash) ?? [];
    return start === undefined ? null : { start: Number(start), stop: Number(stop) };
  }, [hash]);
}
