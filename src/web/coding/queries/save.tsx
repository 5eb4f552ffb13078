import { useState } from "react";
import type { Cell } from "../../../domain/report/report.js";
import { type CodeQuery, type QueriesPage, queryToParams, type SavedQuery, usualQuery } from "../../../pages/queries.js";
import { csvOf } from "../../../views/figures/csv.js";
import { useAddress } from "../../addresses/address.js";
import { useCaseText, useEdit } from "../../ask/edit.js";
import { download } from "../../ask/exports.js";
import { useOff, Writes } from "../../ask/writing.js";

/** Keeps a query with the case, takes it out again, and saves its answer as a table. */
export function Keep({ page, query }: { page: QueriesPage; query: CodeQuery }) {
  const off = useOff();
  const [says, setSays] = useState("");
  const file = useCaseText("queries");
  const edit = useEdit();
  const same = page.saved.find((each) => isSame(each.query, query));
  const keep = () => {
    const value = entryOf(idOf(says, page.saved), says.trim(), query);
    edit.mutate({ name: "queries", was: null, steps: [{ add: ["queries"], value }], act: `Kept the query “${says.trim()}”` });
    setSays("");
  };
  const take = (saved: SavedQuery) => {
    const index = page.saved.indexOf(saved);
    edit.mutate({
      name: "queries",
      was: file.data?.sha256 ?? "",
      steps: [{ remove: ["queries", index] }],
      act: `Took out the query “${saved.says}”`,
    });
  };
  return (
    <div className="audit-tools">
      <button
        type="button"
        className="act"
        onClick={() => download(new Blob([tableOf(page)], { type: "text/csv;charset=utf-8" }), "query.csv")}
      >
        Save as CSV
      </button>
      {same ? (
        <button type="button" className="act" {...off} onClick={() => take(same)}>
          Take “{same.says}” out of the case
        </button>
      ) : (
        <Writes>
          <form
            className="keep-query"
            onSubmit={(event) => {
              event.preventDefault();
              if (says.trim()) keep();
            }}
          >
            <label>
              <span className="unseen">The question in your words</span>
              <input
                value={says}
                maxLength={200}
                placeholder="the question in your words"
                onChange={(event) => setSays(event.target.value)}
              />
            </label>
            <button type="submit" className="act" disabled={!says.trim()}>
              Keep with the case
            </button>
          </form>
        </Writes>
      )}
    </div>
  );
}

/** Queries that are kept with the case. */
export function Kept({ page, query }: { page: QueriesPage; query: CodeQuery }) {
  const { set } = useAddress();
  if (!page.saved.length) return null;
  return (
    <section>
      <h3>Kept with the case</h3>
      <ul className="kept-queries">
        {page.saved.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              className="link-quiet"
              aria-pressed={isSame(each.query, query)}
              onClick={() => set({ ...nothing, ...queryToParams(each.query) })}
            >
              {each.says}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every part of a query in the address, taken out. */
export const nothing: Readonly<Record<string, null>> = {
  ...{ show: null, by: null, count: null, within: null, near: null, where: null, codes: null, coders: null, at: null },
};

function isSame(a: CodeQuery, b: CodeQuery): boolean {
  return JSON.stringify(queryToParams(a)) === JSON.stringify(queryToParams(b));
}

function idOf(says: string, saved: readonly SavedQuery[]): string {
  const plain =
    says
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-+|(?<!-)-+$/gu, "")
      .slice(0, 40) || "query";
  let id = plain;
  for (let n = 2; saved.some((each) => each.id === id); n++) id = `${plain}-${n}`;
  return id;
}

/** What queries.yaml says of it: what is usual is left out, and so is what does not matter to its kind. */
function entryOf(id: string, says: string, query: CodeQuery): Record<string, unknown> {
  const { show, codes, by, count, within, near, where, coders } = query;
  const isNear = show === "where" ? / (near|before) /u.test(where) : within === "near";
  return {
    id,
    says,
    show,
    ...(codes.length ? { codes } : {}),
    ...(show === "matrix" ? { by, ...(count === usualQuery.count ? {} : { count }) } : { within }),
    ...(isNear ? { near } : {}),
    ...(show === "where" ? { where } : {}),
    ...(coders.length ? { coders } : {}),
  };
}

function tableOf({ answer }: QueriesPage): string {
  switch (answer.kind) {
    case "matrix":
      return csvOf(
        ["code", "name", ...answer.columns, "all", "sources", "only_kind", "only_bloc"],
        answer.rows.map((each): Cell[] => [each.code, each.name, ...each.counts, each.total, each.sources, each.onlyKind, each.onlyBloc]),
      );
    case "together":
      return csvOf(
        ["code", ...answer.codes.map((each) => each.code)],
        answer.codes.map((each, row): Cell[] => [each.code, ...(answer.counts[row] ?? [])]),
      );
    case "where":
      return csvOf(
        ["source", "title", "day", "start", "end", "words"],
        answer.places.map((each): Cell[] => [each.source, each.title, each.day, each.start, each.end, each.exact]),
      );
    default:
      return "";
  }
}
