import { type FormEvent, useState } from "react";
import type { ExplanationsPage } from "../../pages/explanations.js";
import { useCaseText, useEdit } from "../ask/edit.js";
import { useOff, Writes } from "../ask/writing.js";
import { today, useSigned } from "../naming/who.js";
import { LimitTold } from "../parts/limit-told.js";

/** Adds a row of evidence, or a rival explanation with an N in every row; both are written into judgements/hypotheses.yaml. */
export function HeldForms({ data }: { data: ExplanationsPage }) {
  const { data: file } = useCaseText("hypotheses");
  const { mutate: edit } = useEdit();
  const { sign, asking } = useSigned();
  const [row, setRow] = useState("");
  const [behind, setBehind] = useState("");
  const [rival, setRival] = useState("");
  const [id, setId] = useState("");
  const isFirst = data.hypotheses.length === 0;
  const taken = new Set([...data.hypotheses, ...data.evidence].map((each) => each.id));
  const isId = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id) && !taken.has(id);
  const addRow = (event: FormEvent) => {
    event.preventDefault();
    if (!row.trim()) return;
    sign((by) => {
      let number = data.evidence.length + 1;
      while (taken.has(`e${String(number).padStart(2, "0")}`)) number++;
      const next = `e${String(number).padStart(2, "0")}`;
      const [kind, ref] = behind.split(":");
      const value = {
        id: next,
        ...(ref && (kind === "claim" || kind === "figure") ? { [kind]: ref } : {}),
        says: row.trim(),
        marks: Object.fromEntries(data.hypotheses.map((each) => [each.id, "N"])),
        by,
        date: today(),
      };
      edit({ name: "hypotheses", was: null, steps: [{ add: ["evidence"], value }], act: `Added ${next}` });
      setRow("");
      setBehind("");
    });
  };
  const addRival = (event: FormEvent) => {
    event.preventDefault();
    if (!rival.trim() || !isId) return;
    const marks = data.evidence
      .filter(({ index }) => index >= 0)
      .flatMap((each) => {
        const chance = chanceOfNothing(each);
        return [
          { set: ["evidence", each.index, "marks", id], value: "N" },
          ...(chance === null ? [] : [{ set: ["evidence", each.index, "likelihoods", id], value: chance }]),
        ];
      });
    edit({
      name: "hypotheses",
      was: file?.sha256 ?? "",
      steps: [{ add: ["hypotheses"], value: { id, says: rival.trim() } }, ...marks],
      act: `Added the explanation ${id}`,
    });
    setRival("");
    setId("");
  };
  return (
    <details className="held-forms" open={isFirst}>
      <summary>{isFirst ? "Write the first explanation down" : "Add a row of evidence or a rival explanation"}</summary>
      <Writes>
        {!isFirst && (
          <form onSubmit={addRow}>
            <label>
              What is observed
              <input value={row} maxLength={300} onChange={(event) => setRow(event.target.value)} />
              <LimitTold text={row} most={300} />
            </label>
            <label>
              What it rests on, as claim:k12 or figure:growth; may stay empty
              <input value={behind} maxLength={80} onChange={(event) => setBehind(event.target.value.trim())} />
            </label>
            <button type="submit" className="act" disabled={!row.trim()}>
              Add the row, with N everywhere
            </button>
          </form>
        )}
        <form onSubmit={addRival}>
          <label>
            The explanation, in your words
            <input value={rival} maxLength={300} onChange={(event) => setRival(event.target.value)} />
            <LimitTold text={rival} most={300} />
          </label>
          <label>
            Its short name, one word
            <input value={id} maxLength={30} onChange={(event) => setId(event.target.value.trim())} aria-invalid={id !== "" && !isId} />
          </label>
          <button type="submit" className="act" disabled={!rival.trim() || !isId}>
            {data.evidence.length ? "Add the explanation, with N everywhere" : "Add the explanation"}
          </button>
        </form>
      </Writes>
      {asking}
    </details>
  );
}

/** The chance that fits an N: the mean of those that the row says nothing of, else of all; null where the row has no chances. */
function chanceOfNothing({ cells }: ExplanationsPage["evidence"][number]): number | null {
  if (cells.some(({ likelihood }) => likelihood === null)) return null;
  const silent = cells.filter(({ mark }) => mark === "N");
  const of = (silent.length ? silent : cells).map(({ likelihood }) => likelihood ?? 0.5);
  return Math.round((of.reduce((sum, each) => sum + each, 0) / of.length) * 1000) / 1000;
}

/** The judged chance of seeing one row if one explanation holds; written when it is left or Enter is pressed. */
export function Chance({ data, row, column }: { data: ExplanationsPage; row: number; column: number }) {
  const { data: file } = useCaseText("hypotheses");
  const { mutate: edit } = useEdit();
  const evidence = data.evidence[row];
  const hypothesis = data.hypotheses[column];
  const cell = evidence?.cells[column];
  const off = useOff();
  const [typed, setTyped] = useState<string | null>(null);
  if (!evidence || !hypothesis || !cell || evidence.index < 0) return null;
  const save = () => {
    const chance = Number(typed);
    setTyped(null);
    if (typed === null || typed === "" || !(chance > 0 && chance < 1) || chance === cell.likelihood) return;
    const has = evidence.cells.some(({ likelihood }) => likelihood !== null);
    const all = Object.fromEntries(
      data.hypotheses.map((each, at) => [each.id, at === column ? chance : (evidence.cells[at]?.likelihood ?? 0.5)]),
    );
    const step = has
      ? { set: ["evidence", evidence.index, "likelihoods", hypothesis.id], value: chance }
      : { set: ["evidence", evidence.index, "likelihoods"], value: all };
    edit({
      name: "hypotheses",
      was: file?.sha256 ?? "",
      steps: [step],
      act: `Chance of “${evidence.says}” under “${hypothesis.says}” is ${chance}`,
    });
  };
  return (
    <label className="chance">
      Chance of seeing it if “{hypothesis.says}” holds{" "}
      <input
        type="number"
        min={0.001}
        max={0.999}
        step={0.05}
        {...off}
        value={typed ?? cell.likelihood ?? ""}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === "Enter") save();
        }}
      />
    </label>
  );
}
