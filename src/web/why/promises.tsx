import type { PromiseLine } from "../../pages/explanations.js";
import { dayWords } from "../naming/months.js";
import { useActors } from "../naming/names.js";

const fates: readonly (readonly [string, string])[] = [
  ["overdue", "○ Overdue: nothing says whether it was kept"],
  ["open", "○ Open"],
  ["contested", "≠ Contested"],
  ["broken", "✕ Broken"],
  ["kept", "✓ Kept"],
];

/** Promises by their fate: who, to whom, each deadline after the other, and what shows that they were kept or broken. */
export function PromiseBoard({ promises, at }: { promises: readonly PromiseLine[]; at: string | null }) {
  const overdue = promises.filter(({ status }) => status === "overdue").length;
  return (
    <section className="after-list">
      <h2 className="section-title">
        {promises.length} {promises.length === 1 ? "promise" : "promises"}
        {overdue > 0 && `, ${overdue} past their deadline with nothing said of them`}
      </h2>
      <div className="promises">
        {fates.map(([status, name]) => {
          const mine = promises.filter((each) => each.status === status);
          if (!mine.length) return null;
          return (
            <section key={status} aria-label={name}>
              <h3 className="small-title">{name}</h3>
              <ul>
                {mine.map((each) => (
                  <Promised key={each.id} promise={each} at={at} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </section>
  );
}

function Promised({ promise, at }: { promise: PromiseLine; at: string | null }) {
  const actor = useActors();
  const { promiser, promisee, agreement, made, due, moves, deadline, ended, late, kept, broken } = promise;
  const shown = [kept ? `${kept} ${kept === 1 ? "piece shows" : "pieces show"} it kept` : "", broken ? `${broken} broken` : ""].filter(
    Boolean,
  );
  return (
    <li className={promise.at === at ? "is-here" : undefined}>
      <button type="button" className="link-quiet" data-ev={promise.at} data-step="" aria-pressed={promise.at === at}>
        {promise.says}
      </button>
      <span className="by">
        {actor(promiser).short}
        {promisee ? ` to ${actor(promisee).short}` : ""}
        {agreement ? ` · ${agreement}` : ""}
        {made ? ` · ${dayWords(made)}` : ""}
      </span>
      <span className="deadlines">
        {due ? (
          <>
            due {moves.length || (deadline && deadline !== due) ? <s>{dayWords(due)}</s> : dayWords(due)}
            {moves.map((move, index) => (
              <span key={move.to} title={move.because}>
                {" → "}
                {index < moves.length - 1 ? <s>{dayWords(move.to)}</s> : dayWords(move.to)}
                {move.by || move.on
                  ? ` (${[move.by ? actor(move.by).short : "", move.on ? dayWords(move.on) : ""].filter(Boolean).join(", ")})`
                  : ""}
              </span>
            ))}
            {moves.length === 0 && deadline && deadline !== due && ` → ${dayWords(deadline)}`}
          </>
        ) : (
          "no deadline"
        )}
        {ended && ` · ended ${dayWords(ended)}`}
        {late !== null && late !== 0 && ` · ${Math.abs(late)} days ${late > 0 ? "after" : "before"} its first deadline`}
      </span>
      {shown.length > 0 && <span className="by">{shown.join(", ")}</span>}
    </li>
  );
}
