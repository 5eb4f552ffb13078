import type { Parting } from "../../domain/vocabulary.js";
import type { DyadTrend } from "../../pages/dyad.js";
import type { Recognitions, TellingSaid, ToldByBoth } from "../../pages/narratives.js";
import { dayWords } from "../naming/months.js";
import { useActors } from "../naming/names.js";
import { Empty } from "../parts/states.js";

const partingWords: Readonly<Record<Parting, string>> = {
  denied: "One denies what the other tells.",
  blame: "Each names the other as who did it.",
  sign: "The one tells a friendly act, the other a hostile one of the same doer.",
  "named apart": "The same doer, and acts of other names.",
  alike: "Both tell the same.",
  "one is silent": "One speaks, the other is silent on it.",
  "other acts": "They tell of other acts of the same days.",
};

/** How two sides tell one event, and whether they recognise each other: from what is coded, else what coding would tell it. */
export function Narratives({ trend, a, b, at }: { trend: DyadTrend; a: string; b: string; at: string | null }) {
  return (
    <>
      <ToldTwice told={trend.told} a={a} b={b} at={at} />
      <Recognition recognised={trend.recognised} at={at} />
    </>
  );
}

function ToldTwice({ told, a, b, at }: { told: readonly ToldByBoth[]; a: string; b: string; at: string | null }) {
  const actor = useActors();
  if (!told.length)
    return (
      <section className="ruled">
        <h2 className="section-title">One event, two tellings</h2>
        <Empty title="Nothing is coded as told by both.">
          It takes a claim with evidence by both, or coded statements of both (speaker, who acts, act, on whom) about the same two parties
          within a fortnight.
        </Empty>
      </section>
    );
  const apart = told.filter(({ parting }) => parting !== "alike").length;
  return (
    <section className="ruled" aria-label="One event, two tellings">
      <h2 className="section-title">One event, two tellings</h2>
      <p className="section-says">
        {told.length === 1 ? "One event is" : `${told.length} events are`} told by both, and {apart === 0 ? "none" : apart} of them apart.
        As coded; what nobody coded is not here.
      </p>
      <div className="wide-table">
        <table className="list words-last told-twice">
          <thead>
            <tr>
              <th scope="col">Event</th>
              <th scope="col">{actor(a).short}</th>
              <th scope="col">{actor(b).short}</th>
              <th scope="col">How they part</th>
            </tr>
          </thead>
          <tbody>
            {told.map((each) => (
              <tr key={each.at} data-ev={each.at} className={each.at === at ? "selected" : ""}>
                <td>
                  <button type="button" className="row-opens" data-ev={each.at} data-step="">
                    {each.claim ?? `${actor(each.party ?? "").short} and ${actor(each.other ?? "").short}`}
                  </button>
                  <span className="by">{daysOf(each)}</span>
                </td>
                <td>
                  <Tellings all={each.byA} at={at} />
                </td>
                <td>
                  <Tellings all={each.byB} at={at} />
                </td>
                <td>
                  {partingWords[each.parting]}
                  <FramesOf frames={each.frames} a={actor(a).short} b={actor(b).short} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Tellings({ all, at }: { all: readonly TellingSaid[]; at: string | null }) {
  const actor = useActors();
  return (
    <ul className="plain-words">
      {all.map(({ at: key, stance, actor: doer, act, target, exact }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two pieces of evidence of one claim have one key and never change places
        <li key={`${key} ${index}`}>
          <button type="button" className="inline-evidence" data-ev={key} aria-pressed={key === at} title={exact ?? ""}>
            {stance}
          </button>
          {act && ` ${doer ? actor(doer).short : "somebody"} ${act}${target ? ` ${actor(target).short}` : ""}`}
          {!act && exact && <span className="muted"> {exact}</span>}
        </li>
      ))}
    </ul>
  );
}

function FramesOf({ frames, a, b }: { frames: ToldByBoth["frames"]; a: string; b: string }) {
  const parts = [
    frames.shared.length ? `both: ${frames.shared.join(", ")}` : "",
    frames.onlyA.length ? `${a}: ${frames.onlyA.join(", ")}` : "",
    frames.onlyB.length ? `${b}: ${frames.onlyB.join(", ")}` : "",
  ].filter(Boolean);
  return parts.length ? <span className="by">Coded as {parts.join("; ")}.</span> : null;
}

function daysOf({ since, until }: Pick<ToldByBoth, "since" | "until">): string {
  if (since === null) return "no day is known";
  return until === null || until === since ? dayWords(since) : `${dayWords(since)} to ${dayWords(until)}`;
}

function Recognition({ recognised: { rows, unnamed }, at }: { recognised: Recognitions; at: string | null }) {
  const actor = useActors();
  const left = unnamed > 0 && (
    <p className="section-says">
      {unnamed === 1 ? "One coding of their words is" : `${unnamed} codings of their words are`} of this kind and{" "}
      {unnamed === 1 ? "names" : "name"} nobody: a statement with whom it is about would place {unnamed === 1 ? "it" : "them"}.
    </p>
  );
  if (!rows.length)
    return (
      <section className="ruled">
        <h2 className="section-title">Recognition and refusal</h2>
        <Empty title="Not coded between them.">
          Categories with the slots constructivism/recognition and constructivism/refusal would tell it, or acts of codebook.yaml with
          recognition.
        </Empty>
        {left}
      </section>
    );
  const named = (id: string | null, otherwise: string) => (id === null ? otherwise : actor(id).short);
  return (
    <section className="ruled" aria-label="Recognition and refusal">
      <h2 className="section-title">Recognition and refusal</h2>
      <ul className="plain-words">
        {rows.map((each) => (
          <li key={each.at}>
            <button type="button" className="row-opens" data-ev={each.at} data-step="" aria-pressed={each.at === at}>
              <b>{named(each.actor, "somebody")}</b> {each.stance} {named(each.target, "somebody")}: {each.act}
              <span className="muted">
                {" "}
                · {daysOf(each)}
                {each.teller && `, as ${actor(each.teller).short} tells it`}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {left}
    </section>
  );
}
