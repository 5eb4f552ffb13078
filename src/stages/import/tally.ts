// DuckDB's own SQL: only DuckDB reads files.

import { tables } from "../../domain/tables.js";
import { type Columns, literal, normalised, real } from "../../formats/events/format.js";
import { firstDay, lastDay, type Mapping, mappedText } from "../../formats/events/mapped.js";
import { lineId, type Ready } from "./select.js";

/** Whether a value may be 1,204 or 1.204: in a column where some value has its decimals behind a comma, a point before three digits says nothing sure. */
function isEither(value: string): string {
  return `regexp_matches(${value}, '^[+-]?[1-9][0-9]{0,2}[.][0-9]{3}$') and bool_or(coalesce(regexp_matches(${value}, ',[0-9]+$'), false)) over ()`;
}

/** One select over one mapped file whose columns are those of `tally`, and `unreadable`: column and reason of a row to be set aside. */
export function tallySelect(mapping: Mapping, columns: Columns, ready: Ready): string {
  const text = (ours: string) => mappedText(mapping, columns, ours);
  const until = "until" in mapping ? text("until") : text("since");
  const own: Record<string, string> = {
    id: `${literal(`${ready.dataset}:`)} || ${"id" in mapping ? text("id") : lineId(ready, columns)}`,
    file: literal(ready.file),
    line: ready.line,
    value: real(text("value")),
    low: real(text("low")),
    high: real(text("high")),
    since: firstDay(text("since")),
    until: lastDay(until),
  };
  const place = (ours: string) => {
    const theirs = mapping[ours] ?? "";
    return theirs.startsWith("=") ? 1 : columns.index(normalised(theirs));
  };
  const checks = [
    `when ${text("counter")} is null then '${place("counter")}|it does not say who counted'`,
    `when ${text("measure")} is null then '${place("measure")}|it does not say what was counted'`,
    `when ${own["value"]} is null then '${place("value")}|the value is not a number: ' || coalesce(${text("value")}, 'nothing')`,
    `when ${isEither(text("value"))} then '${place("value")}|the point parts thousands or decimals, since other rows have a comma before theirs: ' || ${text("value")}`,
    `when ${own["since"]} is null or ${own["until"]} is null then '${place("since")}|it holds no period'`,
  ];
  const listed = Object.keys(tables.tally.columns).map((name) => `${own[name] ?? text(name)} as "${name}"`);
  return `select ${listed.join(", ")}, case ${checks.join(" ")} end as unreadable from ${ready.from}`;
}
