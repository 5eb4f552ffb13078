import type { Between, ComplexPage } from "../../pages/complex.js";
import { formatNumber } from "../../views/format-number.js";
import { useActors } from "../naming/names.js";
import { ActorName } from "../parts/signs.js";
import { Empty } from "../parts/states.js";
import { percent } from "./members.js";

/** Who stands between complexes, and which powers reach in from outside. */
export function Borders({ data, at }: { data: ComplexPage; at: string | null }) {
  if (!data.members.length) return null;
  return (
    <div className="grid ruled">
      <div>
        <Insulators data={data} at={at} />
      </div>
      <div>
        <Powers data={data} at={at} />
      </div>
    </div>
  );
}

function Insulators({ data, at }: { data: ComplexPage; at: string | null }) {
  const actor = useActors();
  return (
    <section>
      <h2 className="section-title">Insulators and buffers</h2>
      {data.insulators.length === 0 ? (
        <Empty title="None can be told.">An insulator needs two complexes to lie between; a buffer, two enemies that it borders.</Empty>
      ) : (
        <ul className="plain-list">
          {data.insulators.map((each) => (
            <li key={each.actor}>
              <button type="button" data-ev={each.at} data-step="" aria-pressed={each.at === at}>
                <ActorName id={each.actor} isShort />
                <span className="muted">{insulatorWords(each, (id) => actor(id).short)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** “insulator 0.24, rank 1; buffer between Pakistan and TTP, 0.48” */
function insulatorWords({ score, rank, buffer, between }: Between, name: (id: string) => string): string {
  const parts = [
    score !== null && score >= 0.01 ? `insulator ${formatNumber(score, { digits: 2 })}${rank === null ? "" : `, rank ${rank}`}` : "",
    buffer >= 0.05
      ? `buffer between ${between.map((pair) => pairName(pair, name)).join(", ")}, ${formatNumber(buffer, { digits: 2 })}`
      : "",
  ];
  return parts.filter(Boolean).join("; ");
}

const pairName = (pair: string, name: (id: string) => string) => pair.split("–").map(name).join(" and ");

function Powers({ data, at }: { data: ComplexPage; at: string | null }) {
  const names = new Map(data.complexes.map(({ id, name }) => [id, name]));
  return (
    <section>
      <h2 className="section-title">Powers from outside</h2>
      {data.powers.length === 0 ? (
        <Empty title="No outside power has acts with a member.">
          Mark an actor <code>outside: true</code> in actors.yaml where it is one.
        </Empty>
      ) : (
        <ul className="plain-list">
          {data.powers.map((each) => (
            <li key={`${each.complex} ${each.power}`}>
              <button type="button" data-ev={each.at} data-step="" aria-pressed={each.at === at}>
                <ActorName id={each.power} isShort />
                <span className="muted">
                  {each.share.value === null
                    ? `in ${names.get(each.complex) ?? each.complex}${each.lacks ? "" : ": not enough to say"}`
                    : `${percent(each.share.value)}${each.share.low === null || each.share.high === null ? "" : ` (${percent(each.share.low)} to ${percent(each.share.high)})`} of all ties of ${names.get(each.complex) ?? each.complex}`}
                  {each.isOverlay ? "; overlay" : ""}
                  {each.lacks ? ` · ${each.lacks}` : ""}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
