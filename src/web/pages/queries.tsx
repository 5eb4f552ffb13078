import { useEffect, useState } from "react";
import { type CodeQuery, type QueriesPage, queryOfParams, queryToParams, queryWithins } from "../../pages/queries.js";
import { useAddress } from "../addresses/address.js";
import { api, useAnswer } from "../ask/ask.js";
import { MatrixTable, TogetherTable } from "../coding/queries/matrices.js";
import { Places } from "../coding/queries/places.js";
import { Keep, Kept, nothing } from "../coding/queries/save.js";
import { CopiesSaid } from "../parts/copies-note.js";
import { Lead } from "../parts/lead.js";
import { Empty, Failed, Waiting } from "../parts/states.js";
import { Frame } from "../shell/frame.js";

const shows = [
  ["matrix", "Codes across"],
  ["together", "Codes together"],
  ["where", "Where"],
] as const;
const withins: Readonly<Record<(typeof queryWithins)[number], string>> = {
  overlap: "overlapping",
  sentence: "in one sentence",
  paragraph: "in one paragraph",
  source: "in one source",
  near: "near each other",
};

/** What an address that asks for nothing asks for. */
const usual = { show: "", codes: "", by: "", count: "", within: "", near: "", where: "", coders: "" };

/** What do the codings say, across sources, sides, time and each other? */
export default function Queries() {
  const { at, params, period } = useAddress();
  const query = queryOfParams((name) => params.get(name));
  const words = { ...usual, ...queryToParams(query), from: period.from, to: period.to };
  const { data, error, refetch } = useAnswer(["queries", words], () => api.queries.$get({ query: words }), { keeps: true });
  return (
    <Frame
      name="Queries"
      className="queries-page"
      rests={data?.rests}
      hint="Choose a cell: the passages behind it stand here."
      keys={[
        ["j k", "next, previous row"],
        ["arrows", "walk the cells"],
      ]}
      aside={data ? <Kept page={data} query={query} /> : undefined}
    >
      {error && !data ? (
        <Failed error={error} again={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : (
        <>
          {data.lead ? <Lead lead={data.lead} at={at} /> : <h1 className="lead">What do the codings say?</h1>}
          {data.coders.length === 0 ? (
            <Empty title="Nothing is coded yet.">
              Code passages in the reader, or bring codings from another program: <code>amity add . project.qdpx</code>.
            </Empty>
          ) : (
            <>
              <Asked page={data} query={query} />
              <Answer page={data} query={data.query} />
              <Keep page={data} query={query} />
              <CopiesSaid note={data.copies} />
              <p className="muted">
                {data.sources.toLocaleString("en-GB")} {data.sources === 1 ? "source" : "sources"} of the period
                {data.undated ? `, ${data.undated.toLocaleString("en-GB")} of them without a date` : ""}; answered in {data.milliseconds}{" "}
                ms. A code stands for those below it too.
                {data.hidden > 0 &&
                  ` This case is coded blind: others’ codings of ${data.hidden.toLocaleString("en-GB")} sources count once you are done with them.`}
              </p>
            </>
          )}
        </>
      )}
    </Frame>
  );
}

function Answer({ page, query }: { page: QueriesPage; query: CodeQuery }) {
  const { answer: given } = page;
  switch (given.kind) {
    case "matrix":
      return given.columns.length ? (
        <MatrixTable query={query} answer={given} by={page.columns.find((each) => each.key === query.by)?.says ?? query.by} />
      ) : (
        <Empty title="These sources have no codings.">Choose other coders, or a longer period.</Empty>
      );
    case "together":
      return <TogetherTable query={query} answer={given} />;
    case "where":
      return given.places.length ? (
        <Places answer={given} />
      ) : (
        <Empty title={query.where ? "Nothing fulfils the condition." : "Write a condition on codes."}>
          Ids of codes with <code>and</code>, <code>or</code>, <code>not</code>, brackets, <code>near</code> and <code>before</code>, as{" "}
          <code>{example(page)}</code>.
        </Empty>
      );
    default:
      return (
        <div className="empty" role="alert">
          <b>The condition cannot be read.</b> {given.says}
          <pre className="fault-at" aria-hidden="true">
            {query.where}
            {"\n"}
            {" ".repeat(given.at)}^
          </pre>
        </div>
      );
  }
}

function example({ codes }: QueriesPage): string {
  const [a = "threat", b = "trust", c = "identity"] = codes.filter((each) => each.codings > 0).map((each) => each.id);
  return `${a} and (${b} or ${c})`;
}

/** What is asked. */
function Asked({ page, query }: { page: QueriesPage; query: CodeQuery }) {
  const { set } = useAddress();
  const change = (more: Partial<CodeQuery>) => set({ ...nothing, ...queryToParams({ ...query, ...more }) });
  const chosen = page.coders.filter((each) => each.isIn).map((each) => each.name);
  return (
    <div className="query-asked">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would frame what needs no frame */}
      <div className="chips" role="group" aria-label="What to ask">
        {shows.map(([key, name]) => (
          <button key={key} type="button" aria-pressed={query.show === key} onClick={() => change({ show: key })}>
            {name}
          </button>
        ))}
      </div>
      <div className="query-parts">
        {query.show === "matrix" && (
          <>
            <label>
              across{" "}
              <select value={query.by} onChange={(event) => change({ by: event.target.value })}>
                {page.columns.map((each) => (
                  <option key={each.key} value={each.key}>
                    {each.says}
                  </option>
                ))}
              </select>
            </label>
            <label>
              counting{" "}
              <select value={query.count} onChange={(event) => change({ count: event.target.value === "sources" ? "sources" : "codings" })}>
                <option value="codings">codings</option>
                <option value="sources">sources</option>
              </select>
            </label>
          </>
        )}
        {query.show !== "matrix" && (
          <label>
            <select
              value={query.within}
              onChange={(event) => change({ within: queryWithins.find((each) => each === event.target.value) ?? "paragraph" })}
            >
              {queryWithins
                .filter((each) => query.show === "together" || (each !== "overlap" && each !== "near"))
                .map((each) => (
                  <option key={each} value={each}>
                    {withins[each]}
                  </option>
                ))}
            </select>
            <span className="unseen">how close together</span>
          </label>
        )}
        {((query.show === "together" && query.within === "near") || query.show === "where") && (
          <Near query={query} onChange={(near) => change({ near })} />
        )}
        {query.show === "where" && <Condition query={query} onChange={(where) => change({ where })} />}
      </div>
      {page.coders.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame what needs no frame
        <div className="chips" role="group" aria-label="Coders">
          {page.coders.map(({ name, codings, isIn, isMachine }) => (
            <button
              key={name}
              type="button"
              aria-pressed={isIn}
              onClick={() => change({ coders: isIn ? chosen.filter((each) => each !== name) : [...chosen, name] })}
            >
              {isMachine ? <span className="machine">{name}</span> : name} <span>{codings.toLocaleString("en-GB")}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function Near({ query, onChange }: { query: CodeQuery; onChange: (near: number) => void }) {
  const [text, setText] = useState(String(query.near));
  useEffect(() => setText(String(query.near)), [query.near]);
  const done = () => {
    const near = Number(text);
    if (Number.isInteger(near) && near > 0 && near !== query.near) onChange(near);
  };
  return (
    <label>
      near is up to{" "}
      <input
        className="near-input"
        inputMode="numeric"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={done}
        onKeyDown={(event) => event.key === "Enter" && done()}
      />{" "}
      signs
    </label>
  );
}

function Condition({ query, onChange }: { query: CodeQuery; onChange: (where: string) => void }) {
  const [text, setText] = useState(query.where);
  useEffect(() => setText(query.where), [query.where]);
  return (
    <form
      className="condition"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(text);
      }}
    >
      <label>
        <span className="unseen">Condition on codes</span>
        <input
          value={text}
          maxLength={1000}
          spellCheck={false}
          placeholder="threat and (trust or grievance)"
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button type="submit" className="act">
        Find
      </button>
    </form>
  );
}
