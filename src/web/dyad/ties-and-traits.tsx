import { useMemo } from "react";
import type { CaseFile } from "../ask/case-file.js";
import { useCaseText } from "../ask/edit.js";
import { useActors } from "../naming/names.js";
import { type Field, listAt, type Row, rowOf } from "../parts/written/typed-row.js";
import { WrittenRows } from "../parts/written/written-rows.js";
import { spanWords } from "./span-words.js";
import { tieFault, traitFault } from "./tie-faults.js";

interface Of {
  readonly file: CaseFile;
  /** The way to the actor in actors.yaml. */
  readonly path: readonly (string | number)[];
  readonly short: string;
}

const usual = ["religion", "ideology", "ethnicity", "language", "history"].map((each) => [each, each] as const);
const traitFields: readonly Field[] = [
  { key: "trait", label: "Trait", kind: "words", isNeeded: true, hint: "language", choices: usual },
  { key: "is", label: "What it is", kind: "list", isNeeded: true, hint: "Pashto, Dari: several with commas" },
];
const trait = (row: Row) => String(row["trait"] ?? "");
const asRecord = { key: "trait", value: "is" } as const;

/** What an actor has in common with others: religion, language, history. */
export function Traits({ file, path, short }: Of) {
  return (
    <>
      <h3 className="small-title">Traits</h3>
      <WrittenRows
        file={file}
        name="actors"
        path={[...path, "traits"]}
        record={asRecord}
        fields={traitFields}
        one="trait"
        called={(row) => `the trait ${trait(row)} of ${short}`}
        says={(row) => (
          <>
            {trait(row)} <span className="muted">{[row["is"]].flat().join(", ")}</span>
          </>
        )}
        fault={traitFault}
      />
    </>
  );
}

const tieFields: readonly Field[] = [
  { key: "to", label: "To", kind: "actor", isNeeded: true },
  {
    key: "sign",
    label: "Sign",
    kind: "one",
    choices: [
      ["amity", "amity"],
      ["enmity", "enmity"],
      ["neutral", "neither"],
    ],
  },
  { key: "since", label: "Since", kind: "first", hint: "15 Aug 2021" },
  { key: "until", label: "Until", kind: "last", hint: "14 Aug 2021" },
  { key: "because", label: "Because", kind: "words", isNeeded: true, hint: "what says so, and how sure it is" },
];
const claimsField = { key: "claims", label: "Claims that it rests on", kind: "several", hint: "some words of a claim" } as const;

/** Standing ties of an actor with their days; they go before what undated claims say of the pair. */
export function Ties({ file, path, id, short, all }: Of & { readonly id: string; readonly all: readonly unknown[] }) {
  const actor = useActors();
  const { data: claims } = useCaseText("claims");
  const choices = useMemo(
    () =>
      listAt(claims?.says, ["claims"]).flatMap((each): [string, string][] => {
        const { id: claim, says } = rowOf(each);
        return typeof claim === "string" ? [[claim, String(says ?? claim)]] : [];
      }),
    [claims?.says],
  );
  const fields = useMemo(() => [...tieFields, ...(choices.length ? [{ ...claimsField, choices }] : [])], [choices]);
  const other = (row: Row) => actor(String(row["to"] ?? "")).short;
  return (
    <>
      <h3 className="small-title">Standing ties</h3>
      <WrittenRows
        file={file}
        name="actors"
        path={[...path, "ties"]}
        fields={fields}
        one="tie"
        called={(row) => `the tie of ${short} and ${other(row)}`}
        says={(row) => (
          <>
            {row["sign"] === "neutral" ? "neither amity nor enmity" : String(row["sign"])} with {other(row)}{" "}
            <span className="muted">{[spanWords(row), claimsOf(row)].filter(Boolean).join(" · ")}</span>
          </>
        )}
        // The first choice of a list stands without being written; a tie must say its sign.
        made={(row) => ({ to: row["to"], sign: "amity", ...row })}
        fault={(row, others) => tieFault(row, id, all, others)}
      />
    </>
  );
}

function claimsOf(row: Row): string {
  const n = Array.isArray(row["claims"]) ? row["claims"].length : 0;
  return n === 0 ? "" : n === 1 ? "rests on 1 claim" : `rests on ${n} claims`;
}
