import { freeId } from "../../domain/writing/free-id.js";
import { useCaseFile } from "../ask/case-file.js";
import { dayWords } from "../naming/months.js";
import type { Field, Row } from "../parts/written/typed-row.js";
import { WrittenRows } from "../parts/written/written-rows.js";

const fields: readonly Field[] = [
  { key: "name", label: "What happened", kind: "words", isNeeded: true, hint: "Coup in Mali" },
  { key: "day", label: "Day", kind: "day", isNeeded: true, hint: "22 Mar 2012" },
];
const words = (row: Row) => String(row["name"] ?? "");

/** Turning points of the case, as case.yaml has them. */
export function TurningPoints() {
  const file = useCaseFile("case");
  return (
    <section className="ruled" aria-label="Turning points">
      <h2 className="section-title">Turning points</h2>
      <p className="section-says">
        Every series is compared on both sides of them, so they are named before anything is counted: one that was chosen after a look at
        the series proves nothing about it.
      </p>
      <WrittenRows
        file={file}
        name="case"
        path={["turning_points"]}
        fields={fields}
        one="turning point"
        called={(row) => `the turning point ${words(row)}`}
        says={(row) => (
          <>
            <b>{words(row)}</b> <span className="muted">{dayWords(String(row["day"] ?? ""))}</span>
          </>
        )}
        made={(row, list) => ({ id: freeId(words(row), list), ...row })}
      />
    </section>
  );
}
