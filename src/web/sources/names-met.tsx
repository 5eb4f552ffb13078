import { type KeyboardEvent, useState } from "react";
import type { EditStep } from "../../pages/edit.js";
import type { NamesMet as Data, NameMet } from "../../pages/names.js";
import { useCaseText, useEdit } from "../ask/edit.js";
import { useOff } from "../ask/writing.js";
import { Empty } from "../parts/states.js";

/** Keys of the list, for the panel. */
export const nameKeys = [
  ["↓ ↑", "next, previous name"],
  ["a", "accept the proposal"],
  ["n", "the name is no actor"],
  ["Ctrl Z", "undo"],
] as const;

const figure = (n: number) => n.toLocaleString("en-GB");

/** Names of event data that the case does not place; `a` writes the proposal of the row into actors.yaml, `n` that the name is no actor. */
export function NamesMet({ data }: { data: Data }) {
  const { data: file } = useCaseText("actors");
  const { mutateAsync: edit, isPending } = useEdit();
  const off = useOff();
  const [taken, setTaken] = useState<ReadonlyMap<string, string>>(new Map());
  const write = async (name: string, steps: readonly EditStep[], says: string, done: string) => {
    if (!file || isPending || taken.has(name)) return;
    const answer = await edit({ name: "actors", was: file.sha256, steps, act: `${name}: ${says}` }).catch(() => null);
    if (answer?.kind === "written") setTaken((before) => new Map(before).set(name, done));
  };
  const deny = ({ name }: NameMet) => write(name, [{ add: ["nobody"], value: name }], "no actor", "no actor, says actors.yaml");
  const accept = async ({ name, proposal }: NameMet) => {
    if (!proposal?.steps || !file) return;
    const written = (file.says as { actors?: { id?: string }[] } | null)?.actors ?? [];
    const index = written.findIndex(({ id }) => id === proposal.actor);
    const steps = proposal.steps.map((step) =>
      proposal.actor !== null && index >= 0 && "add" in step ? { ...step, add: ["actors", index, "aliases"] } : step,
    );
    await write(name, steps, proposal.says, "written into actors.yaml");
  };
  const onKey = (each: NameMet) => (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = event.currentTarget;
    const next = event.key === "ArrowDown" ? row.nextElementSibling : event.key === "ArrowUp" ? row.previousElementSibling : null;
    if (next instanceof HTMLElement) {
      event.preventDefault();
      next.focus();
    } else if (event.key === "a" || event.key === "n") {
      event.preventDefault();
      void (event.key === "a" ? accept(each) : deny(each));
    }
  };
  if (data.sides === 0) return <Empty title="No event data name anybody yet.">Put files into events/; the names in them stand here.</Empty>;
  const share = Math.round((100 * data.placed) / data.sides);
  return (
    <section aria-label="Names in the data">
      <p className="muted">
        {figure(data.placed)} of {figure(data.sides)} sides of rows ({share} %) are placed: by actors.yaml, as a state, an office or a
        territory that the words name, or as a group that conflict data record. {figure(data.all)}{" "}
        {data.all === 1 ? "name has" : "names have"} no entry of their own in actors.yaml
        {data.names.length < data.all
          ? `; here are ${figure(data.names.length)} of ${figure(data.all)}, the most frequent, and amity actors lists all`
          : ""}
        . Groups that conflict data record act under the name as it is written; everybody else stays in the rows and in no list of actors or
        pairs until they are placed. A name that is no actor (“Unknown”, “Residents”) can be told so: its rows count as before.
      </p>
      <div className="wide-table">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">Name in the data</th>
              <th scope="col">Datasets</th>
              <th scope="col">Proposal</th>
              <th scope="col">Or</th>
              <th scope="col" className="number">
                Rows
              </th>
              <th scope="col" className="number">
                Deaths
              </th>
            </tr>
          </thead>
          <tbody>
            {data.names.map((each) => (
              <tr key={each.name} tabIndex={0} onKeyDown={onKey(each)}>
                <td>{each.name}</td>
                <td className="muted">{each.datasets.join(", ")}</td>
                <td title={each.proposal?.because} aria-live="polite">
                  {taken.has(each.name) ? (
                    <span className="muted">{taken.get(each.name)}</span>
                  ) : !each.proposal ? (
                    <span className="muted">undecided</span>
                  ) : each.proposal.steps ? (
                    <button type="button" className="link" disabled={isPending || !file} {...off} onClick={() => void accept(each)}>
                      {each.proposal.says}
                    </button>
                  ) : (
                    each.proposal.says
                  )}
                </td>
                <td>
                  {!taken.has(each.name) && (
                    <button
                      type="button"
                      className="link-quiet"
                      aria-label={`${each.name} is no actor`}
                      disabled={isPending || !file}
                      {...off}
                      onClick={() => void deny(each)}
                    >
                      no actor
                    </button>
                  )}
                </td>
                <td className="number">
                  <button type="button" className="link-quiet" data-ev={each.at} title={`The rows that name ${each.name}`}>
                    {figure(each.rows)}
                  </button>
                </td>
                <td className="number">{each.deaths === null ? "" : figure(each.deaths)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
