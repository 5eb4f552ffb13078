import type { Row } from "../../../src/domain/tables.js";
import { stage } from "../../../src/flow/stage.js";
import { readTables } from "../../../src/stages/report/reading.js";
import { rowOf } from "../../helpers/tables.js";

const note =
  "Reading note. The count sets 271 attacks of all militants in the first half of 2023 against 151 a year earlier. It is not the count of cross-border attacks.";

const deaths: readonly (readonly [string, number, number, number, number])[] = [
  ["PAK", 2019, 285, 293, 360],
  ["PAK", 2020, 400, 409, 470],
  ["PAK", 2021, 440, 452, 520],
  ["PAK", 2022, 700, 719, 850],
  ["PAK", 2023, 1150, 1178, 1400],
  ["PAK", 2024, 1850, 1885, 2450],
  ["AFG", 2019, 29000, 29940, 31000],
  ["AFG", 2020, 20000, 20800, 22000],
  ["AFG", 2021, 35000, 36386, 39000],
  ["AFG", 2022, 1500, 1574, 1700],
  ["AFG", 2023, 580, 600, 700],
];

/** What the earlier stages would have made of the golden case. */
export const given = stage({
  name: "given",
  says: "tables of the golden case",
  reads: [],
  writes: readTables,
  slice: () => 1,
  run: async (store, work) => {
    const at = (file: string, line: number) => ({ file, line });
    await store.write(
      "actor",
      work.case.says.actors.actors.map((each) =>
        rowOf("actor", {
          id: each.id,
          name: each.name,
          short: each.short ?? each.name,
          kind: each.kind,
          outside: each.outside,
          country: each.country ?? null,
        }),
      ),
    );
    await store.write("category", [rowOf("category", { id: "threat", name: "Threat", ...at("codebook.yaml", 2) })]);
    await store.write("source", [
      rowOf("source", {
        id: "note-1",
        kind: "note",
        title: "Reading note on the 79 %",
        day: "2023-07-05",
        grade: "B",
        reference: "khalid2023",
        ...at("sources/note-1.md", 1),
      }),
    ]);
    await store.write("document", [rowOf("document", { source: "note-1", text: note, ...at("sources/note-1.md", 1) })]);
    await store.write("reference", [
      rowOf("reference", {
        id: "khalid2023",
        type: "article",
        authors: JSON.stringify([{ family: "Khalid", given: "Iram" }]),
        year: 2023,
        title: "Safe havens",
        container: "South Asian Studies",
        volume: "38",
        apa: "Khalid, I. (2023). Safe havens. South Asian Studies, 38.",
        source: "note-1",
        doi: "10.1000/x<y>",
        ...at("sources/references.bib", 1),
      }),
      rowOf("reference", {
        id: "lone2020",
        type: "article",
        authors: JSON.stringify([{ family: "Lone", given: "Ann" }]),
        year: 2020,
        title: "Nobody cites this",
        apa: "Lone, A. (2020). Nobody cites this.",
        ...at("sources/references.bib", 2),
      }),
    ]);
    await store.write(
      "event",
      deaths.map(([country, year, low, best, high], index) =>
        rowOf("event", {
          id: `e${index}`,
          dataset: "UCDP country-year",
          grain: "year",
          day: `${year}-01-01`,
          last: `${year}-12-31`,
          country,
          low,
          best,
          high,
          actor: index === 0 ? "BLA" : "TTP",
          target: "PAK",
          ...at("events/ucdp.csv", index + 2),
        }),
      ),
    );
    await store.write("dataset", [
      rowOf("dataset", {
        dataset: "UCDP country-year",
        version: "25.1",
        licence: "CC BY 4.0",
        rows: deaths.length,
        good: deaths.length,
        format: "ucdp-country-year",
        until: "2024-12-31",
        ...at("events/ucdp.csv", 1),
      }),
    ]);
    await store.write(
      "tally",
      (
        [
          ["PICSS", 645, "attacks of all militants"],
          ["PIPS", 306, "attacks that it calls terrorist"],
          ["CRSS", 789, "attacks and operations against militants"],
        ] as const
      ).map(([counter, value, definition], index) =>
        rowOf("tally", {
          id: `t${index}`,
          counter,
          measure: "militant attacks",
          value,
          unit: "attacks",
          since: "2023-01-01",
          until: "2023-12-31",
          place: "Pakistan",
          definition,
          ...at("events/monitors.csv", index + 2),
        }),
      ),
    );
    await store.write("claim", [
      rowOf("claim", {
        id: "k1",
        says: "The Taliban give the TTP safe havens",
        kind: "attributed",
        actors: "[]",
        documents: 2,
        origins_for: 1,
        origins_against: 1,
        believed: 0.31,
        contested: 0.2,
        refuted: 0.09,
        unknown: 0.4,
        credibility: 6,
        reach: "told",
        flags: '["denied","contested"]',
        standing: "reported",
        ...at("judgements/claims.yaml", 2),
      }),
      rowOf("claim", {
        id: "k2",
        says: "Nothing stands behind this",
        kind: "factual",
        actors: "[]",
        unknown: 1,
        credibility: 6,
        reach: "none",
        flags: "[]",
        ...at("judgements/claims.yaml", 5),
      }),
    ]);
    const support = (ordinal: number, rest: Partial<Row<"claim_evidence">>) =>
      rowOf("claim_evidence", { claim: "k1", ordinal, reach: "told", ...at("judgements/claims.yaml", 3), ...rest });
    const exact = "It is not the count of cross-border attacks";
    const start = note.indexOf(exact);
    await store.write("claim_evidence", [
      support(0, {
        stance: "asserts",
        kind: "passage",
        speaker: "PAK",
        source: "note-1",
        start,
        end: start + exact.length,
        exact,
        page: "4",
      }),
      support(1, { stance: "denies", kind: "reference", speaker: "TAL", reference: "khalid2023", page: "12" }),
      support(2, { stance: "asserts", kind: "rows", query: "select day, best from event where country = 'PAK' order by day", rows: 6 }),
    ]);
    await store.write("origin", [
      rowOf("origin", {
        claim: "k1",
        id: "PAK",
        name: "Pakistan",
        stance: "asserts",
        grade: "C",
        weight: 0.25,
        reason: "C .5, halved: it gains from being believed",
        interested: true,
        reach: "told",
        documents: '["note-1"]',
      }),
      rowOf("origin", {
        claim: "k1",
        id: "TAL",
        name: "Afghan Taliban",
        stance: "denies",
        grade: "D",
        weight: 0.15,
        reason: "D .3, halved: the accused denying",
        interested: true,
        reach: "told",
        documents: '["khalid2023"]',
      }),
    ]);
    await store.write("commitment", [
      rowOf("commitment", {
        id: "doha-1",
        says: "Not to let groups threaten others",
        promiser: "TAL",
        due: "2021-05-01",
        status: "open",
        evidence: "[]",
        ...at("judgements/commitments.yaml", 2),
      }),
    ]);
  },
});
