import { type KeyboardEvent, useMemo, useState } from "react";
import type { EditStep } from "../../pages/edit.js";
import type { NamesMet as Data, NameMet, Proposal } from "../../pages/names.js";
import type { ProposedNameLine } from "../../pages/proposed.js";
import { useCaseFile } from "../ask/case-file.js";
import { useOff } from "../ask/writing.js";
import { useAsCoder } from "../coding/as-coder.js";
import { AskFor } from "../coding/ask-assistant.js";
import { ProposedQuotes, useProposed, useRefuse } from "../coding/proposed.js";
import { useActors } from "../naming/names.js";
import { useFilter } from "../parts/filter.js";
import { Empty } from "../parts/states.js";
import { proposalSteps } from "./name-steps.js";

/** Keys of the list, for the panel. */
export const nameKeys = [
  ["↓ ↑", "next, previous name"],
  ["a", "accept the proposal, and go on"],
  ["n", "the name is no actor, and go on"],
  ["x", "refuse what the assistant proposes"],
  ["Ctrl Z", "undo"],
] as const;

const figure = (n: number) => n.toLocaleString("en-GB");

/** A name with what the assistant takes it to mean. */
interface Line extends NameMet {
  readonly assisted: readonly ProposedNameLine[];
}

const narrowings = [
  { key: "proposed", name: "With a proposal", keeps: ({ proposal, assisted }: Line) => Boolean(proposal?.steps) || assisted.length > 0 },
  { key: "undecided", name: "Undecided", keeps: ({ proposal, assisted }: Line) => !proposal && assisted.length === 0 },
];

/** Names of event data that the case does not place; `a` writes the proposal of the row into actors.yaml, `n` that the name is no actor. */
export function NamesMet({ data }: { data: Data }) {
  const file = useCaseFile("actors");
  const off = useOff();
  const [taken, setTaken] = useState<ReadonlyMap<string, string>>(new Map());
  const proposed = useProposed();
  const actor = useActors();
  const refuse = useRefuse();
  const { asCoder, asking } = useAsCoder();
  const lines = useMemo(() => withAssisted(data.names, proposed.data?.names ?? []), [data, proposed.data]);
  const { kept, head } = useFilter("names", lines, narrowings);
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
  const accept = (name: string, proposal: Pick<Proposal, "actor" | "steps" | "says">) =>
    write(name, (says) => proposalSteps(says, proposal), proposal.says, "written into actors.yaml");
  /** What a key accepts: the proposal by rules, else that of the assistant where it has one alone. */
  const first = ({ proposal, assisted }: Line) =>
    proposal?.steps ? proposal : assisted.length === 1 && assisted[0] ? aliasOf(assisted[0], actor) : null;
  const onKey = (each: Line) => (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { previousElementSibling: previous, nextElementSibling: next } = event.currentTarget;
    const chosen = first(each);
    if (event.key === "x" && each.assisted.length) {
      event.preventDefault();
      asCoder(() => void refuse(each.assisted.flatMap(({ quotes }) => quotes)));
      return;
    }
    const isActed = event.key === "n" || (event.key === "a" && chosen !== null);
    if (isActed) event.key === "a" && chosen ? accept(each.name, chosen) : deny(each);
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
      <p className="muted names-says">
        {figure(data.all)} {data.all === 1 ? "name has" : "names have"} no entry of their own in actors.yaml
        {data.names.length < data.all
          ? `; here are ${figure(data.names.length)} of ${figure(data.all)}, the most frequent, and amity actors lists all`
          : ""}
        . Nothing waits for them: groups that conflict data record act under the name as it is written; everybody else stays in the rows and
        in no list of actors or pairs until they are placed. A name that is no actor (“Unknown”, “Residents”) can be told so: its rows count
        as before.
      </p>
      <AskFor what="names" label="Ask who is meant">
        proposes which actors these names mean, each with words of a source that have the name. Nothing is written before you accept it.
      </AskFor>
      {asking}
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
                  ) : (
                    <>
                      {!each.proposal ? (
                        each.assisted.length === 0 && <span className="muted">undecided</span>
                      ) : each.proposal.steps ? (
                        <button
                          type="button"
                          className="link proposed"
                          disabled={!file.isRead}
                          {...off}
                          onClick={() => each.proposal && accept(each.name, each.proposal)}
                        >
                          {each.proposal.says}
                        </button>
                      ) : (
                        each.proposal.says
                      )}
                      {each.assisted.map((one) => (
                        <Assisted
                          key={one.actor}
                          of={one}
                          says={aliasOf(one, actor).says}
                          isOff={!file.isRead}
                          accept={() => accept(each.name, aliasOf(one, actor))}
                          refuse={() => asCoder(() => void refuse(one.quotes))}
                        />
                      ))}
                    </>
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

function withAssisted(names: readonly NameMet[], proposed: readonly ProposedNameLine[]): Line[] {
  const byName = new Map<string, ProposedNameLine[]>();
  for (const each of proposed) byName.set(each.name, [...(byName.get(each.name) ?? []), each]);
  return names.map((each) => ({ ...each, assisted: byName.get(each.name) ?? [] }));
}

/** What the assistant proposes, written as a proposal by rules is. */
function aliasOf({ name, actor: id }: ProposedNameLine, actor: ReturnType<typeof useActors>) {
  const steps: readonly EditStep[] = [{ add: ["actors", 0, "aliases"], value: name }]; // which of them is said by its id
  return { actor: id, steps, says: `a name of ${actor(id).name}` };
}

interface AssistedProps {
  readonly of: ProposedNameLine;
  readonly says: string;
  readonly isOff: boolean;
  accept(): void;
  refuse(): void;
}

/** A proposal of the assistant with the words that bear it out. */
function Assisted({ of: { name, quotes }, says, isOff, accept, refuse }: AssistedProps) {
  const off = useOff();
  return (
    <div className="assisted-name">
      <button type="button" className="link proposed" disabled={isOff} {...off} onClick={accept}>
        {says}
      </button>
      <small className="muted">, says the assistant</small>{" "}
      <button type="button" className="link-quiet" aria-label={`Refuse that ${name} is ${says}`} {...off} onClick={refuse}>
        refuse
      </button>
      <ProposedQuotes quotes={quotes} />
    </div>
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
