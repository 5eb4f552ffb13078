import { commitmentStatus } from "../../domain/vocabulary.js";
import { freeId } from "../../domain/writing/free-id.js";
import { useCaseFile } from "../ask/case-file.js";
import { dayWords } from "../naming/months.js";
import { useActors } from "../naming/names.js";
import type { Field, Row } from "../parts/written/typed-row.js";
import { WrittenRows } from "../parts/written/written-rows.js";

const fields: readonly Field[] = [
  { key: "says", label: "What is promised", kind: "words", isNeeded: true, hint: "Withdraw all forces within fourteen months" },
  { key: "by", label: "By", kind: "actor", isNeeded: true },
  { key: "to", label: "To", kind: "actor" },
  { key: "agreement", label: "Agreement", kind: "words", hint: "Doha 2020" },
  { key: "made", label: "Made on", kind: "day" },
  { key: "due", label: "Due on", kind: "day" },
  {
    key: "status",
    label: "What became of it",
    kind: "one",
    choices: commitmentStatus.map((each) => [each, each]),
  },
  { key: "ended", label: "Kept or broken on", kind: "day" },
  { key: "note", label: "Note", kind: "words" },
];
const words = (row: Row) => String(row["says"] ?? "");

/** Promises as judgements/commitments.yaml has them. */
export function WritePromises() {
  const file = useCaseFile("commitments");
  const actor = useActors();
  return (
    <details className="written-part">
      <summary>Write a promise down, or change one</summary>
      <WrittenRows
        file={file}
        name="commitments"
        path={["commitments"]}
        fields={fields}
        one="promise"
        called={(row) => `the promise “${words(row)}”`}
        says={(row) => (
          <>
            {words(row)}{" "}
            <span className="muted">
              {[
                actor(String(row["by"] ?? "")).short,
                row["due"] ? `due ${dayWords(String(row["due"]))}` : "",
                String(row["status"] ?? "open"),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </>
        )}
        made={(row, list) => ({ id: freeId(words(row), list), ...row })}
        fault={({ made, due, ended }) => {
          const [first, ...later] = [made, due, ended].map((each) => (typeof each === "string" ? each : null));
          const before = later.find((each) => first && each && each < first);
          return before ? `${dayWords(before)} lies before the promise was made.` : null;
        }}
      />
    </details>
  );
}
