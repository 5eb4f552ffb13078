import { noiseSizes } from "../../domain/vocabulary.js";
import { freeId } from "../../domain/writing/free-id.js";
import { moreRows } from "../ask/ask.js";
import { useCaseFile } from "../ask/case-file.js";
import { useCaseText } from "../ask/edit.js";
import { useSeriesOffered } from "../ask/why.js";
import { type Field, listAt, type Row, rowOf } from "../parts/written/typed-row.js";
import { WrittenRows } from "../parts/written/written-rows.js";
import { heldSeries, madeSeries, monthsFault, monthsQuery } from "./series-row.js";
import { WriteSpells } from "./write-spells.js";

const words = (row: Row) => String(row["says"] ?? "");

/** The series of case.yaml: what is counted month by month, and so compared on both sides of the turning points. */
export function WriteSeries() {
  const file = useCaseFile("case");
  const { data: offered } = useSeriesOffered();
  const scenarios = useCaseText("scenarios").data?.says;
  const list = listAt(file.says, ["series"]).map((each) => rowOf(each));
  const fields: readonly Field[] = [
    { key: "says", label: "What is counted, with its unit", kind: "words", isNeeded: true, hint: "Deaths a month in Mali, UCDP" },
    { key: "windows", label: "Months on each side", kind: "months", hint: "12, 24, 36" },
    { key: "control", label: "Compared with", kind: "one", choices: [["", "no other series"], ...list.map(choice)] },
    { key: "variances", label: "Noise", kind: "one", choices: noiseSizes.map((each) => [each, noiseWords[each]]) },
    { key: "sql", label: "Query: month (a date) and value, one row a month", kind: "query", isNeeded: true },
  ];
  return (
    <section className="ruled" aria-label="Series">
      <h2 className="section-title">Series</h2>
      <p className="section-says">
        {list.length
          ? "What is counted month by month, and compared on both sides of every turning point."
          : "case.yaml names none, so the data give these by themselves. The first that is written here takes the place of all of them."}
      </p>
      <WrittenRows
        file={file}
        name="case"
        path={["series"]}
        fields={fields}
        one="series"
        starts={offered?.map((each) => ({ says: each.says, row: { says: each.says, sql: each.sql } }))}
        called={(row) => `the series “${words(row)}”`}
        says={words}
        made={(row, others) => madeSeries(row, freeId(words(row), others))}
        fault={(row) => (row["control"] === row["id"] && row["id"] !== undefined ? "A series is compared with another one." : null)}
        tried={(row) => tried(String(row["sql"]))}
        held={(row, others) => heldSeries(row, others, scenarios)}
      />
      {list.map((row, index) => (
        <WriteSpells key={String(row["id"])} file={file} series={row} index={index} />
      ))}
    </section>
  );
}

const noiseWords = { equal: "of one size throughout", unequal: "of its own size between breaks" } as const;
const choice = (row: Row) => [String(row["id"]), words(row)] as const;

/** What a query cannot be as a series: it is asked for once before it is written. */
async function tried(sql: string): Promise<string | null> {
  try {
    return monthsFault((await moreRows(monthsQuery(sql), 0)).rows[0] ?? []);
  } catch (cause) {
    return `The query does not run: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}
