import { type KeyboardEvent, useState } from "react";
import type { EditStep } from "../../pages/edit.js";
import type { NamesMet as Data, NameMet } from "../../pages/names.js";
import { useCaseFile } from "../ask/case-file.js";
import { useOff } from "../ask/writing.js";
import { useFilter } from "../parts/filter.js";
import { Empty } from "../parts/states.js";
import { proposalSteps } from "./name-steps.js";

/** Keys of the list, for the panel. */
export const nameKeys = [
  ["↓ ↑", "next, previous name"],
  ["a", "accept the proposal, and go on"],
  ["n", "the name is no actor, and go on"],
  ["Ctrl Z", "undo"],
] as const;

const figure = (n: number) => n.toLocaleString("en-GB");

const narrowings = [
  { key: "proposed", name: "With a proposal", keeps: ({ proposal }: NameMet) => Boolean(proposal?.steps) },
  { key: "undecided", name: "Undecided", keeps: ({ proposal }: NameMet) => !proposal },
];

/** Names of event data that the case does not place; `a` writes the proposal of the row into actors.yaml, `n` that the name is no actor. */
export function NamesMet({ data }: { data: Data }) {
  const file = useCaseFile("actors");
  const off = useOff();
  const [taken, setTaken] = useState<ReadonlyMap<string, string>>(new Map());
  const { kept, head } = useFilter("names", data.names, narrowings);
  const write = (name: string, steps: (says: unknown) => readonly EditStep[], says: string, done: string) => {
    if (!file.isRead || taken.has(name)) return;
    const tell = (says: string | null) =>
      setTaken((before) => new Map([...before].filter(([each]) => each !== name).concat(says === null ? [] : [[name, says]])));
    tell("on its way");
    void file.write(steps, `${name}: ${says}`).then(
      (answer) => tell(answer?.kind === "written" ? done : null),
      () => tell(null), // the strip at the foot says what failed
    );
  };
  const deny = ({ name }: NameMet) => write(name, () => [{ add: ["nobody"], value: name }], "no actor", "no actor, says actors.yaml");
  const accept = ({ name, proposal }: NameMet) => {
    if (proposal?.steps) write(name, (says) => proposalSteps(says, proposal), proposal.says, "written into actors.yaml");
  };
  const onKey = (each: NameMet) => (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { previousElementSibling: previous, nextElementSibling: next } = event.currentTarget;
    const isActed = event.key === "n" || (event.key === "a" && Boolean(each.proposal?.steps));
    if (isActed) event.key === "a" ? accept(each) : deny(each);
    const to = isActed || event.key === "ArrowDown" ? next : event.key === "ArrowUp" ? previous : null;
    if (isActed || to) event.preventDefault();
    if (to instanceof HTMLElement) to.focus();
  };
  if (data.sides === 0) return <Empty title="No event data name anybody yet.">Put files into events/; the names in them stand here.</Empty>;
  if (data.all === 0)
    return (
      <section aria-label="Names in the data">
        <Shares data={data} />
        <Empty title="Every name in the data is placed.">Names that new data bring stand here until they are placed.</Empty>
      </section>
    );
  const most = Math.max(...data.names.map(({ rows }) => rows));
  return (
    <section aria-label="Names in the data">
      <Shares data={data} />
      <p className="muted">
        {figure(data.all)} {data.all === 1 ? "name has" : "names have"} no entry of their own in actors.yaml
        {data.names.length < data.all
          ? `; here are ${figure(data.names.length)} of ${figure(data.all)}, the most frequent, and amity actors lists all`
          : ""}
        . Nothing waits for them: groups that conflict data record act under the name as it is written; everybody else stays in the rows and
        in no list of actors or pairs until they are placed. A name that is no actor (“Unknown”, “Residents”) can be told so: its rows count
        as before.
      </p>
      {head}
      <div className="wide-table">
        <table className="list names-list">
          <thead>
            <tr>
              <th scope="col">Name in the data</th>
              <th scope="col">Datasets</th>
              <th scope="col">Proposal</th>
              <th scope="col">Or</th>
              <th scope="col" className="number">
                Rows
              </th>
              <th scope="col">
                <span className="unseen">Weight</span>
              </th>
              <th scope="col" className="number">
                Deaths
              </th>
            </tr>
          </thead>
          <tbody>
            {kept.map((each) => (
              <tr key={each.name} tabIndex={0} onKeyDown={onKey(each)}>
                <td>{each.name}</td>
                <td className="muted">{each.datasets.join(", ")}</td>
                <td title={each.proposal?.because} aria-live="polite">
                  {taken.has(each.name) ? (
                    <span className="muted">{taken.get(each.name)}</span>
                  ) : !each.proposal ? (
                    <span className="muted">undecided</span>
                  ) : each.proposal.steps ? (
                    <button type="button" className="link proposed" disabled={!file.isRead} {...off} onClick={() => accept(each)}>
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
                      disabled={!file.isRead}
                      {...off}
                      onClick={() => deny(each)}
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
                <td className="weight" aria-hidden="true">
                  <i className={each.proposal ? "" : "is-open"} style={{ width: `${Math.max(2, (44 * each.rows) / most)}px` }} />
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

/** Of all sides of rows, how many are placed and by what. */
function Shares({ data }: { data: Data }) {
  const { placed, recorded, nobody, sides } = data;
  const parts = [
    { kind: "placed", n: placed, says: "placed: by actors.yaml, or a state, an office or a territory that the words name" },
    { kind: "recorded", n: recorded, says: "groups that conflict data record" },
    { kind: "nobody", n: nobody, says: "no actors" },
    { kind: "open", n: sides - placed - recorded - nobody, says: "undecided" },
  ].filter(({ n }) => n > 0);
  return (
    <div className="name-shares">
      <span className="name-bar" aria-hidden="true">
        {parts.map(({ kind, n }) => (
          <i key={kind} className={`is-${kind}`} style={{ width: `${(100 * n) / sides}%` }} />
        ))}
      </span>
      <ul>
        {parts.map(({ kind, n, says }) => (
          <li key={kind}>
            <i className={`is-${kind}`} aria-hidden="true" />
            <b>{share(n, sides)}</b> {says}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A share in whole percent; what is there is not told as nothing. */
export function share(n: number, of: number): string {
  const whole = Math.round((100 * n) / of);
  if (n > 0 && whole === 0) return "under 1 %";
  return n < of && whole === 100 ? "over 99 %" : `${whole} %`;
}
