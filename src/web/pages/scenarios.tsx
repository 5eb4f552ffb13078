import { useState } from "react";
import type { ScenariosPage } from "../../pages/scenarios.js";
import { useAddress } from "../addresses/address.js";
import { useScenarios } from "../ask/why.js";
import { useActors } from "../naming/names.js";
import { Lead } from "../parts/lead.js";
import { Empty, Failed, Waiting } from "../parts/states.js";
import { Frame } from "../shell/frame.js";
import { CountsAhead } from "../why/counts-ahead.js";
import { Games } from "../why/games/games.js";
import { WriteGames } from "../why/games/write-games.js";

/** What if: games, counts that go on, and what would balance the ties. */
export default function Scenarios() {
  const { at } = useAddress();
  const { data, error, refetch } = useScenarios();
  return (
    <Frame
      name="Scenarios"
      means="Scenarios"
      className="scenarios-page"
      rests={data?.rests}
      hint="Nothing here is a forecast of what will happen. Each number says whether it is assumed, from data, or from a model."
      keys={[
        ["Alt ↑↓", "on a wish: move it"],
        ["Space", "on a wish: turn it round"],
      ]}
    >
      {error && !data ? <Failed error={error} again={() => void refetch()} /> : !data ? <Waiting /> : <Shown data={data} at={at} />}
    </Frame>
  );
}

/** The forms stand at one place whether anything has been written or not: what somebody writes first stays open under his hands. */
function Shown({ data, at }: { data: ScenariosPage; at: string | null }) {
  const isEmpty = data.games.length + data.counts.length + data.repairs.length === 0;
  return (
    <>
      {isEmpty ? <Unwritten /> : data.lead ? <Lead lead={data.lead} at={at} /> : <h1 className="lead">What if.</h1>}
      {data.problems.length > 0 && (
        <ul className="why-list declined" aria-label="Not worked out">
          {data.problems.map((each) => (
            <li key={each.key}>
              <button type="button" className="link-quiet" data-ev={each.key} aria-pressed={each.key === at}>
                {each.says}
              </button>{" "}
              {each.mend}
            </li>
          ))}
        </ul>
      )}
      {!isEmpty && <Games data={data} />}
      <WriteGames isFirst={data.games.length === 0} />
      {!isEmpty && <CountsAhead data={data} />}
      {!isEmpty && <Repairs data={data} at={at} />}
    </>
  );
}

function Unwritten() {
  return (
    <>
      <h1 className="lead">No scenario has been written down yet.</h1>
      <Empty title="judgements/scenarios.yaml fills this page.">
        Games say who may do what and who wants what, and are written below; counts say from which months a series goes on
        (docs/case-format.md).
      </Empty>
    </>
  );
}

/** The smallest sets of ties whose turning would leave the claimed ties in balance. */
function Repairs({ data, at }: { data: ScenariosPage; at: string | null }) {
  const actor = useActors();
  const [isAll, setAll] = useState(false);
  const few = 6;
  const [first] = data.repairs;
  if (!first) return null;
  const size = first.ties.length;
  return (
    <section className="ruled">
      <h2 className="section-title">
        {size === 1 ? "One tie" : `${size} ties`} would have to turn for the claimed ties to be in balance, in one of {data.repairSets} ways
      </h2>
      <p className="section-says">
        Balance is a hypothesis, not a law: a triangle of friends and enemies may stay out of balance for decades.
      </p>
      <ul className="why-list">
        {data.repairs.slice(0, isAll ? undefined : few).map(({ ordinal, ties }) => (
          <li key={ordinal}>
            {ties.map((tie, index) => (
              <span key={tie.at}>
                {index > 0 && ", and "}
                <button type="button" className="link-quiet" data-ev={tie.at} aria-pressed={tie.at === at}>
                  {actor(tie.a).short} and {actor(tie.b).short} {tie.becomes === "enmity" ? "fall out" : "come to terms"}
                </button>
              </span>
            ))}
          </li>
        ))}
      </ul>
      {data.repairs.length > few && (
        <button type="button" className="link" onClick={() => setAll(!isAll)}>
          {isAll ? "Fewer" : `All ${data.repairs.length}`}
        </button>
      )}
    </section>
  );
}
