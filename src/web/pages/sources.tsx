import { Link } from "wouter";
import type { DatasetLine, SourceLine } from "../../pages/page.js";
import { Proposed, SourceGlyph } from "../../views/signs.js";
import { useAddress } from "../addresses/address.js";
import { openAdding } from "../ask/adding.js";
import { useNamesMet, useSources, useSourceTable } from "../ask/ask.js";
import { useCaseFile } from "../ask/case-file.js";
import { AddFiles } from "../beginning/adding/choose-files.js";
import { dayWords, monthWords } from "../naming/months.js";
import { asideWords, Coverage, Parting } from "../parts/coverage.js";
import { useFilter } from "../parts/filter.js";
import { Lead } from "../parts/lead.js";
import { Empty, Failed, Waiting } from "../parts/states.js";
import { Frame } from "../shell/frame.js";
import { AttributeTable, tableKeys } from "../sources/attribute-table.js";
import { Away } from "../sources/away.js";
import { Library } from "../sources/library.js";
import { NamesMet, nameKeys } from "../sources/names-met.js";

const sorts = {
  title: ["Title", (a: SourceLine, b: SourceLine) => a.title.localeCompare(b.title)],
  day: ["Date", (a: SourceLine, b: SourceLine) => (b.day ?? "").localeCompare(a.day ?? "")],
  grade: ["Grade", (a: SourceLine, b: SourceLine) => (a.grade ?? "Z").localeCompare(b.grade ?? "Z")],
  bloc: ["Bloc", (a: SourceLine, b: SourceLine) => (a.bloc ?? "~").localeCompare(b.bloc ?? "~")],
  passages: ["Passages", (a: SourceLine, b: SourceLine) => b.passages - a.passages],
  codings: ["Codings", (a: SourceLine, b: SourceLine) => b.codings - a.codings],
  claims: ["Claims", (a: SourceLine, b: SourceLine) => b.claims - a.claims],
} as const;
type Sort = keyof typeof sorts;
const views = { list: "List", table: "Table of attributes", names: "Names in the data" } as const;
type View = keyof typeof views;
const numeric: readonly Sort[] = ["passages", "codings", "claims"];

/** What do we have, how good, how independent. */
export default function Sources() {
  const { at, params, set } = useAddress();
  const { data, error, refetch } = useSources();
  const wanted = params.get("view");
  const view: View = wanted && wanted in views ? (wanted as View) : "list";
  return (
    <Frame
      name="Sources"
      className="sources-page"
      rests={data?.rests}
      hint={
        view === "list"
          ? "Open a source to read it. Choose a dataset, and its flagged rows stand here."
          : view === "names"
            ? "Names in event data that the case does not place, the most frequent first, each with a proposal."
            : "Choose a title: what is known of the document, and its entry in the bibliography."
      }
      keys={view === "list" ? [["j k", "next, previous source"]] : view === "names" ? nameKeys : tableKeys}
    >
      {error && !data ? (
        <Failed error={error} again={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : (
        <>
          <Lead lead={data.lead} at={at} />
          {data.sources.length === 0 && data.datasets.length === 0 && (
            <Empty title="There is nothing to read yet.">
              PDF, DOCX, HTML, EPUB, Markdown and plain text are read as they are; bibliographies and event data are told apart by what is
              in them.
              <AddFiles />
            </Empty>
          )}
          {data.sources.length === 0 && data.datasets.length === 0 && <Library />}
          {(data.sources.length > 0 || data.datasets.length > 0) && (
            <>
              <nav className="views" aria-label="Ways to see the sources">
                {(Object.keys(views) as View[]).map((each) => (
                  <button
                    key={each}
                    type="button"
                    aria-pressed={each === view}
                    onClick={() => set({ view: each === "list" ? null : each })}
                  >
                    {views[each]}
                  </button>
                ))}
                <button type="button" onClick={openAdding}>
                  Add files
                </button>
              </nav>
              {view === "names" ? <Names /> : view === "table" ? <Attributes /> : data.sources.length > 0 && <List all={data.sources} />}
            </>
          )}
          {view === "list" && <Away />}
          {view === "list" && (data.sources.length > 0 || data.datasets.length > 0) && <Library />}
          {view === "list" && data.datasets.length > 0 && (
            <>
              <Datasets datasets={data.datasets} at={at} />
              <section className="after-list">
                <Coverage lines={data.coverage} at={at} />
              </section>
              <Parting found={data.disagreements} at={at} />
            </>
          )}
          {view === "list" && data.references > 0 && (
            <p className="muted after-list">
              The bibliography has {data.references === 1 ? "one work" : `${data.references.toLocaleString("en-GB")} works`}; <kbd>/</kbd>{" "}
              finds {data.references === 1 ? "it" : "them"}.
            </p>
          )}
        </>
      )}
    </Frame>
  );
}

function Names() {
  const { data, error, refetch } = useNamesMet();
  if (error && !data) return <Failed error={error} again={() => void refetch()} />;
  return data ? <NamesMet data={data} /> : <Waiting />;
}

function List({ all }: { all: readonly SourceLine[] }) {
  const { params, set } = useAddress();
  const asked = params.get("sort");
  const sort: Sort = asked && asked in sorts ? (asked as Sort) : "day";
  const kinds = [...new Set(all.map((each) => each.kind))].map((kind) => ({
    key: kind,
    name: kind,
    keeps: (each: SourceLine) => each.kind === kind,
  }));
  const { kept: ofKind, head } = useFilter("kind", all, kinds);
  const kept = ofKind.toSorted((a, b) => sorts[sort][1](a, b) || sorts.title[1](a, b));
  return (
    <>
      {head}
      <section className="wide-table" aria-label="Documents">
        <table className="list">
          <thead>
            <tr>
              {(Object.keys(sorts) as Sort[]).map((each) => (
                <th
                  key={each}
                  scope="col"
                  className={`${numeric.includes(each) ? "number" : ""} col-${each}`}
                  aria-sort={sort === each ? (numeric.includes(each) || each === "day" ? "descending" : "ascending") : undefined}
                >
                  <button type="button" onClick={() => set({ sort: each === "day" ? null : each })}>
                    {sorts[each][0]}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kept.map((source) => (
              <SourceRow key={source.id} source={source} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** What is known of each document, to be changed in place. */
function Attributes() {
  const { data, error, refetch } = useSourceTable();
  const file = useCaseFile("sources");
  if (error && !data) return <Failed error={error} again={() => void refetch()} />;
  if (!data || !file.isRead) return <Waiting />;
  return (
    <>
      <p className="section-says">
        Click a cell, or go there with the arrows and type; a heading sorts by its column. What you write goes into{" "}
        <code>sources/sources.yaml</code>, before what the document says of itself; Enter on a <Proposed>dotted</Proposed> value accepts it.
      </p>
      <AttributeTable table={data} file={file} />
    </>
  );
}

function SourceRow({ source }: { source: SourceLine }) {
  const { href, go } = useAddress();
  const path = `/sources/${encodeURIComponent(source.id)}`;
  const by = [
    source.authors.slice(0, 3).join(", ") + (source.authors.length > 3 ? " and others" : ""),
    source.publisher,
    source.kind === "note" && "a note, in the analyst’s words",
  ]
    .filter(Boolean)
    .join(" · ");
  return (
    <tr
      className="goes"
      onClick={(event) => {
        if (!(event.target as Element).closest("a")) go(path);
      }}
    >
      <td className="col-title">
        <span className="with-glyph">
          <SourceGlyph kind={source.kind} />
          <span>
            <Link href={href(path)} data-step="">
              {source.proposed.includes("title") ? <Proposed>{source.title}</Proposed> : source.title}
            </Link>
            {by && <span className="by">{by}</span>}
            {source.isAway && <span className="by">not fetched yet: what it says counts as told</span>}
            {source.copyOf && <span className="by">the same document as {source.copyOf}; the two count once</span>}
            {source.through && <span className="by">nobody here read it: known through {source.through}</span>}
            {source.day && <span className="by only-small">{dayWords(source.day)}</span>}
          </span>
        </span>
      </td>
      <td className="col-day">
        {source.day ? <Maybe is={source.proposed.includes("day")}>{dayWords(source.day)}</Maybe> : <i>no date</i>}
      </td>
      <td className="col-grade">{source.grade ? <Maybe is={source.proposed.includes("grade")}>{source.grade}</Maybe> : <i>–</i>}</td>
      <td className="col-bloc">{source.bloc ?? <i>–</i>}</td>
      <td className="number col-passages">{source.passages || <i>–</i>}</td>
      <td className="number col-codings">{source.codings || <i>–</i>}</td>
      <td className="number col-claims">{source.claims || <i>–</i>}</td>
    </tr>
  );
}

function Maybe({ is, children }: { is: boolean; children: string }) {
  return is ? <Proposed>{children}</Proposed> : children;
}

const periodOf = ({ since, until }: DatasetLine) => (since && until ? `${monthWords(since)} – ${monthWords(until)}` : null);

/** What a phone has no columns for. */
function inShort(each: DatasetLine): string {
  const [flagged, bad] = [each.flagged, each.bad].map((n) => (n ? n.toLocaleString("en-GB") : null));
  return [periodOf(each), flagged && `${flagged} flagged`, bad && `${bad} unreadable`].filter(Boolean).join(" · ");
}

function Datasets({ datasets, at }: { datasets: readonly DatasetLine[]; at: string | null }) {
  return (
    <section className="after-list">
      <h2 className="section-title">Event data</h2>
      <section className="wide-table" aria-label="Event data">
        <table className="list data-list">
          <thead>
            <tr>
              <th scope="col">Dataset</th>
              <th scope="col" className="col-more">
                Period
              </th>
              <th scope="col" className="number">
                Rows
              </th>
              <th scope="col" className="number">
                Counted
              </th>
              <th scope="col" className="number col-more">
                Flagged
              </th>
              <th scope="col" className="number col-more">
                Unreadable
              </th>
              <th scope="col" className="col-licence">
                Licence
              </th>
            </tr>
          </thead>
          <tbody>
            {datasets.map((each) => (
              <tr key={each.file} data-ev={each.at} className={each.at === at ? "goes is-here" : "goes"}>
                <td className="col-title">
                  <span className="with-glyph">
                    <SourceGlyph kind="dataset" />
                    <span>
                      <button type="button" className="link-quiet" data-ev={each.at} data-step="" aria-pressed={each.at === at}>
                        {each.dataset}
                        {each.version && !each.dataset.includes(each.version) ? ` ${each.version}` : ""}
                      </button>
                      <span className="by">{each.file}</span>
                      <span className="by only-small">{inShort(each)}</span>
                      {each.aside !== "{}" && (
                        <span className="by">not counted: {asideWords(JSON.parse(each.aside) as Record<string, number>)}</span>
                      )}
                    </span>
                  </span>
                </td>
                <td className="nowrap col-more">{periodOf(each) ?? <i>–</i>}</td>
                <td className="number">{each.rows.toLocaleString("en-GB")}</td>
                <td className="number" title={asideWords(JSON.parse(each.aside) as Record<string, number>) || undefined}>
                  {each.counted.toLocaleString("en-GB")}
                </td>
                <td className="number col-more">{each.flagged ? each.flagged.toLocaleString("en-GB") : <i>0</i>}</td>
                <td className="number col-more">{each.bad ? each.bad.toLocaleString("en-GB") : <i>0</i>}</td>
                <td className="col-licence">{each.licence ?? <i>not stated</i>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
