import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const coding = (id: string, source: string, exact: string, category: string, statement?: Record<string, string>) =>
  JSON.stringify({ id, source, exact, category, ...(statement && { statement }) });

/** Two sides of another region than the flagship's: what each tells of one night, and whom it recognises; a third actor of whom nothing is coded. */
const twoTellings: Readonly<Record<string, string>> = {
  "case.yaml": "version: 1\nname: T\nquestion: Who tells it how?\nregion: [ARM, AZE]\nperiod: { from: 1990-01-01, to: 2023-12-31 }\n",
  "actors.yaml": `actors:
  - { id: ARM, name: Armenia, kind: state, bloc: yerevan }
  - { id: AZE, name: Azerbaijan, kind: state, bloc: baku }
  - { id: GEO, name: Georgia, kind: state }
  - { id: speaker, name: A spokeswoman, kind: person, roles: [{ role: spokeswoman, of: ARM, since: 2020-01-01, until: 2022-12-31 }] }
`,
  "codebook.yaml": `acts:
  - { words: [shells, "fires at*"], cameo: "194" }
  - { words: [calls its own], cameo: "112", recognition: refuses }
categories:
  - { id: harm, name: Harm, definition: "what was suffered" }
  - { id: order, name: Order, definition: "what law asks" }
  - { id: granted, name: Granted, definition: "standing acknowledged", slot: constructivism/recognition }
`,
  "sources/sources.yaml": `sources:
  - { file: yerevan.md, kind: government, bloc: yerevan, date: 2022-09-13 }
  - { file: baku.md, kind: government, bloc: baku, date: 2022-09-14 }
`,
  "sources/yerevan.md":
    "# Statement\n\nTheir guns shelled our villages at night. The village is ours.\n\nWe take their borders of 1991 as they are.\n",
  "sources/baku.md": "# Statement\n\nNo village was fired at. Order was kept under the law.\n",
  "judgements/codings/ana.jsonl": `${[
    coding("s1", "yerevan", "shelled our villages", "harm", {
      speaker: "speaker",
      actor: "AZE",
      act: "shells",
      target: "ARM",
      status: "asserted",
      day: "2022-09-13",
    }),
    coding("s2", "baku", "No village was fired at", "order", {
      speaker: "AZE",
      actor: "AZE",
      act: "fires at villages of",
      target: "ARM",
      status: "denied",
      day: "2022-09-14",
    }),
    coding("s3", "yerevan", "The village is ours", "harm", {
      speaker: "ARM",
      actor: "AZE",
      act: "calls its own",
      target: "ARM",
      status: "asserted",
      day: "1995",
    }),
    coding("s4", "yerevan", "take their borders of 1991", "granted"),
  ].join("\n")}\n`,
  "judgements/claims.yaml": `claims:
  - id: c1
    says: Villages were shelled that night
    kind: factual
    evidence:
      - { stance: asserts, by: ARM, source: yerevan, quote: "shelled our villages" }
      - { stance: denies, by: AZE, source: baku, quote: "No village was fired at" }
  - id: c2
    says: Only one has evidence here
    kind: factual
    evidence:
      - { stance: asserts, by: ARM, source: yerevan, quote: "at night" }
`,
};

/** Writes them into a folder. */
export function writeTwoTellings(folder: string): void {
  mkdirSync(join(folder, "events"), { recursive: true });
  for (const [path, text] of Object.entries(twoTellings)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
