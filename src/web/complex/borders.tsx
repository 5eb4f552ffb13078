import type { Between, ComplexPage } from "../../pages/complex.js";
import { formatNumber } from "../../views/format-number.js";
import { useActors } from "../naming/names.js";
import { ShowMore, useInParts } from "../parts/in-parts.js";
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
  const complexName = new Map(data.complexes.map(({ id, name }) => [id, name]));
  return (
    <section>
      <h2 className="section-title">Insulators and buffers</h2>
      <p className="section-says">
        An insulator is a state with acts with two security complexes or more that belongs to none; a buffer is a member between two enemies
        of its own, bordering both and close to neither. What is not observed is no insulation.
      </p>
      {data.insulators.length === 0 ? (
        <Empty title="No state is one in this span.">{data.insulatorsLack}</Empty>
      ) : (
        <ul className="plain-list">
          {data.insulators.map((each) => (
            <li key={each.actor}>
              <button type="button" data-ev={each.at} data-step="" aria-pressed={each.at === at}>
                <ActorName id={each.actor} isShort />
                <span className="muted">
                  {betweenWords(
                    each,
                    (id) => actor(id).short,
                    (id) => complexName.get(id) ?? id,
                  )}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** “insulator of A and B, 0.24, rank 1; buffer between Pakistan and India, 0.48” */
function betweenWords(
  { score, rank, complexes, buffer, between }: Between,
  name: (id: string) => string,
  complexName: (id: string) => string,
): string {
  const parts = [
    score !== null
      ? `insulator of ${complexes.map(complexName).join(" and ")}, ${formatNumber(score, { digits: 2 })}${rank === null ? "" : `, rank ${rank}`}`
      : "",
    buffer !== null
      ? `buffer between ${between.map((pair) => pairName(pair, name)).join(", ")}, ${formatNumber(buffer, { digits: 2 })}`
      : "",
  ];
  return parts.filter(Boolean).join("; ");
}

const pairName = (pair: string, name: (id: string) => string) => pair.split("–").map(name).join(" and ");

function Powers({ data, at }: { data: ComplexPage; at: string | null }) {
  const actor = useActors();
  const { shown, left } = useInParts(`powers ${data.slice}`, data.powers);
  const names = new Map([...data.complexes, ...data.thinGroups].map(({ id, name }) => [id, name]));
  const short = (ids: readonly string[]) => ids.map((id) => actor(id).short).join(", ");
  const lacks = [...new Set(data.powers.flatMap((each) => (each.share.value === null || each.overlay !== null ? [] : (each.lacks ?? []))))];
  return (
    <section>
      <h2 className="section-title">Powers from outside</h2>
      <p className="section-says">
        Penetration: the part that a power from outside the region has of all ties of a group, and whose side it is on. Neighbours and armed
        groups do not count as powers from outside.
      </p>
      {data.powers.length === 0 ? (
        <Empty title="No power from outside has acts with a member.">
          Great powers beyond the region count as such; mark any other with <code>outside: true</code> in actors.yaml.
        </Empty>
      ) : (
        <>
          <ul className="plain-list">
            {shown.map((each) => (
              <li key={`${each.complex} ${each.power}`}>
                <button type="button" data-ev={each.at} data-step="" aria-pressed={each.at === at}>
                  <ActorName id={each.power} isShort />
                  <span className="muted">
                    {each.share.value === null
                      ? `in ${names.get(each.complex) ?? each.complex}: ${each.lacks ?? "not enough to say"}`
                      : `${percent(each.share.value)}${each.share.low === null || each.share.high === null ? "" : ` (${percent(each.share.low)} to ${percent(each.share.high)})`} of all ties of ${names.get(each.complex) ?? each.complex}`}
                    {each.friends.length > 0 && `; with ${short(each.friends)}`}
                    {each.foes.length > 0 && `; against ${short(each.foes)}`}
                    {each.share.value !== null && each.friends.length + each.foes.length === 0 && "; no side known"}
                    {each.stationed !== null && `; troops or bases on ${percent(each.stationed)} of the days`}
                    {each.overlay !== null &&
                      `; overlay ${formatNumber(each.overlay, { digits: 2 })}${each.isOverlay ? ", called so" : ""}`}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <ShowMore left={left} of="powers" />
          {lacks.map((each) => (
            <p key={each} className="section-says">
              {each}
            </p>
          ))}
        </>
      )}
    </section>
  );
}
