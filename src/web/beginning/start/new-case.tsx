import { type FormEvent, useRef, useState } from "react";
import type { NewCaseAsked, StartPage } from "../../../pages/start.js";
import { useBegin } from "../../ask/start.js";
import { dayWords } from "../../naming/months.js";
import { Countries } from "./countries.js";
import { RegionMap } from "./region-map.js";
import { emptyTurn, type Turn, TurningPoints } from "./turning-points.js";
import { dayOf, wholeDay } from "./typed-day.js";

/** What is asked of a case before anything of it is there. Everything can be changed later, in case.yaml. */
export function NewCase({ start }: { start: StartPage }) {
  const [name, setName] = useState("");
  const [question, setQuestion] = useState("");
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [turns, setTurns] = useState<readonly Turn[]>([emptyTurn]);
  const [folder, setFolder] = useState<string | null>(null);
  const [missing, setMissing] = useState<readonly Lack[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const begin = useBegin();
  const place = folder ?? `${start.beside}${start.sign}${folderName(name)}`;
  const toggle = (iso3: string) => setPicked((all) => (all.includes(iso3) ? all.filter((each) => each !== iso3) : [...all, iso3]));
  const send = (event: FormEvent) => {
    event.preventDefault();
    const { lacking, asked } = whole({ folder: place, name, question, picked, from, to, turns });
    setMissing(lacking);
    if (asked) begin.mutate(asked);
    else form.current?.querySelector<HTMLElement>(`[name="${lacking[0]?.field}"]`)?.focus();
  };
  return (
    <form className="new-case" ref={form} onSubmit={send} aria-label="New case">
      <label className="case-name">
        <span>Name</span>
        <input
          name="name"
          type="text"
          value={name}
          placeholder="Sahel"
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <label className="case-question">
        <span>Question</span>
        <textarea
          name="question"
          rows={2}
          value={question}
          placeholder="How do these states stand to each other, to the groups and to outside powers?"
          onChange={(event) => setQuestion(event.target.value.replaceAll("\n", " "))}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.preventDefault();
          }}
        />
      </label>
      <div className="new-case-parts">
        <section className="on-map">
          <h2>
            Countries <span>click to add or drop</span>
          </h2>
          <RegionMap picked={picked} toggle={toggle} />
        </section>
        <section className="in-words">
          <h2>
            Picked <span>or type</span>
          </h2>
          <Countries name="country" picked={picked} toggle={toggle} />
        </section>
        <section className="when">
          <h2>
            Period <span>a year, a month or a day</span>
          </h2>
          <div className="period-typed">
            <TypedDay name="from" label="From" end="first" typed={from} change={setFrom} />
            <span aria-hidden="true">to</span>
            <TypedDay name="to" label="To" end="last" typed={to} change={setTo} />
          </div>
          <h2>
            Turning points <span>a day each; none is fine</span>
          </h2>
          <TurningPoints turns={turns} change={setTurns} />
        </section>
      </div>
      <div className="begin">
        <label>
          <span>Folder</span>
          <input
            name="folder"
            type="text"
            value={place}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => setFolder(event.target.value)}
          />
        </label>
        <button type="submit" className="act is-main" disabled={begin.isPending}>
          {begin.isPending ? "Beginning …" : "Begin the case"}
        </button>
        <p className="begin-says" role="status">
          {begin.error ? begin.error.message : missing.length ? `Still missing: ${missing.map(({ says }) => says).join(", ")}.` : ""}
        </p>
      </div>
    </form>
  );
}

interface TypedDayProps {
  readonly name: string;
  readonly label: string;
  readonly end: "first" | "last";
  readonly typed: string;
  change(typed: string): void;
}

function TypedDay({ name, label, end, typed, change }: TypedDayProps) {
  const day = dayOf(typed, end);
  return (
    <label>
      <span className="hidden-words">{label}</span>
      <input
        name={name}
        type="text"
        value={typed}
        placeholder={end === "first" ? "2012" : "Dec 2024"}
        autoComplete="off"
        aria-invalid={typed.trim() !== "" && day === undefined}
        onChange={(event) => change(event.target.value)}
      />
      <small>{typed.trim() === "" ? " " : day ? dayWords(day) : "no date; write 22 Mar 2012"}</small>
    </label>
  );
}

/** What is missing, and the field that is gone to for it. */
interface Lack {
  readonly says: string;
  readonly field: string;
}

interface Typed {
  readonly folder: string;
  readonly name: string;
  readonly question: string;
  readonly picked: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly turns: readonly Turn[];
}

/** What was typed as a case, or what it lacks. */
function whole({ folder, name, question, picked, from, to, turns }: Typed): { lacking: readonly Lack[]; asked?: NewCaseAsked } {
  const [first, last] = [dayOf(from, "first"), dayOf(to, "last")];
  const said = turns.filter((each) => each.name.trim() || each.day.trim());
  const lack = (says: string, field: string, isThere: boolean): Lack[] => (isThere ? [] : [{ says, field }]);
  const lacking = [
    ...lack("a name", "name", name.trim() !== ""),
    ...lack("a question", "question", question.trim() !== ""),
    ...lack("a country", "country", picked.length > 0),
    ...lack("when the period begins", "from", first !== undefined),
    ...lack("when it ends", "to", last !== undefined),
    ...lack("an end that is not before the beginning", "to", !first || !last || first <= last),
    ...turns.flatMap((each, index) => {
      const [hasName, isEmpty] = [each.name.trim() !== "", each.name.trim() === "" && each.day.trim() === ""];
      if (isEmpty || (hasName && wholeDay(each.day))) return [];
      return [
        { says: `${hasName ? "a whole day" : "a name"} of turning point ${index + 1}`, field: `${hasName ? "day" : "turn"}-${index}` },
      ];
    }),
  ];
  if (lacking.length || !first || !last) return { lacking };
  const turning = said.map((each) => ({ name: each.name.trim(), day: wholeDay(each.day) as string }));
  return { lacking, asked: { folder, name: name.trim(), question: question.trim(), region: picked, from: first, to: last, turning } };
}

function folderName(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");
  return plain || "my-case";
}
