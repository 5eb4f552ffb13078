import { Link } from "wouter";
import { floors } from "../../domain/measures/floor.js";
import type { ComplexLine, ComplexPage, Estimated, Member } from "../../pages/complex.js";
import { formatNumber } from "../../views/format-number.js";
import { useAddress } from "../addresses/address.js";
import { useActors } from "../naming/names.js";
import { ActorName } from "../parts/signs.js";

/** Complexes with what they are, and actors with how sure their place is. */
export function Members({ data, at }: { data: ComplexPage; at: string | null }) {
  if (!data.members.length) return null;
  const thin = data.thinGroups.length;
  return (
    <>
      {data.complexes.length > 0 && (
        <section className="ruled">
          <h2 className="section-title">{data.complexes.length === 1 ? "One group" : `${data.complexes.length} groups`}</h2>
          <p className="section-says">
            A security complex has two territories that meet, is closed beyond chance, and holds together in two layers of three: violence,
            security practice, securitising moves. With one layer a group is called by it. The mean sign weighs ties of amity (1) and of
            enmity (−1) by their part of the interdependence; its bounds hold whatever the ties without a sign are. Below −0.2 throughout it
            is a conflict formation, above 0.2 and without violence a community, between them and with agreements a regime.
          </p>
          <ul className="complexes">
            {data.complexes.map((each) => (
              <Complex key={each.id} complex={each} at={at} />
            ))}
          </ul>
          {thin > 0 && (
            <p className="section-says">
              {thin === 1 ? "One more is" : `${thin} more are`} not told: no two of {thin === 1 ? "its" : "their"} members have the{" "}
              {floors.share.least} acts that it takes to say that they belong together.
            </p>
          )}
        </section>
      )}
      <section className="ruled">
        <h2 className="section-title">How sure each place is</h2>
        <p className="section-says">
          “With it” is the share of runs over λ, γ, half-lives and redrawn crises that put an actor with its group; the bars say how much of
          it hangs on each setting.
        </p>
        <div className="wide-table">
          <table className="list members">
            <thead>
              <tr>
                <th scope="col">Actor</th>
                <th scope="col">Group</th>
                <th scope="col">Place</th>
                <th scope="col" className="number">
                  With it
                </th>
                <th scope="col">Hangs on</th>
                <th scope="col" className="col-events">
                  Else with
                </th>
                <th scope="col" className="number">
                  Acts
                </th>
              </tr>
            </thead>
            <tbody>
              {data.members.map((each) => (
                <MemberRow key={each.actor} member={each} complexes={data.complexes} at={at} />
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}

function Complex({ complex, at }: { complex: ComplexLine; at: string | null }) {
  const actor = useActors();
  const core = new Set(complex.core);
  const names = (ids: readonly string[]) => ids.map((id) => actor(id).short).join(", ");
  return (
    <li>
      <button type="button" data-ev={complex.at} data-step="" aria-pressed={complex.at === at}>
        <b>{complex.name}</b>
        <span className="complex-kind">
          {complex.called}
          {complex.type !== "unclear" && complex.type !== "none" && `, ${complex.type}`}
          {complex.polarity && `, ${complex.polarity} (${complex.polarityYear})`}
        </span>
        <span className="complex-who">
          {names(complex.core)}
          {complex.members.length > core.size && (
            <span className="muted">
              {core.size > 0 ? "; around it " : ""}
              {names(complex.members.filter((id) => !core.has(id)))}
            </span>
          )}
        </span>
        <span className="muted">
          {[
            `between its members ${layerWords(complex.layers)}`,
            `mean sign ${bounded(complex.amity)}; ${percent(complex.signs.enmity)} of its ties are enmity, ${percent(complex.signs.amity)} amity, ${percent(complex.signs.unknown)} without a sign`,
            `concentration of ties as of ${ranged(complex.concentration, 1)} equal members`,
            complex.needs ?? "",
            complex.kind === "complex" && complex.polarityLacks ? `no polarity: ${complex.polarityLacks}` : "",
            complex.openness === null
              ? ""
              : `${percent(complex.openness)} of its ties lead out${complex.p === null ? "" : ` (as closed by chance: p ${formatNumber(complex.p, { digits: 2 })})`}`,
            // what changed names who joined and who parted
            complex.changed ?? (complex.change === "first" ? "" : complex.change),
            complex.changed === null && complex.joined.length ? `joined: ${names(complex.joined)}` : "",
            complex.changed === null && complex.parted.length ? `parted: ${names(complex.parted)}` : "",
            complex.lacks ?? "",
          ]
            .filter(Boolean)
            .map((each) => (each.endsWith(".") ? each.slice(0, -1) : each))
            .join(" · ")}
        </span>
      </button>
    </li>
  );
}

/** “12 acts of violence, 5 of security practice, no coded move” */
function layerWords({ violence, practice, moves }: ComplexLine["layers"]): string {
  const acts = (n: number, of: string) => `${n === 0 ? "no" : n.toLocaleString("en-GB")} ${n === 1 ? "act" : "acts"} of ${of}`;
  const coded = `${moves === 0 ? "no" : moves} coded ${moves === 1 ? "move" : "moves"}`;
  return `${acts(violence, "violence")}, ${acts(practice, "security practice")}, ${coded}`;
}

/** “−0.80 (−0.90 to −0.40)”; the bounds alone where no sign is known. */
function bounded({ value, low, high }: Estimated): string {
  if (value === null && low !== null && high !== null)
    return `unknown (${formatNumber(low, { digits: 2 })} to ${formatNumber(high, { digits: 2 })})`;
  return ranged({ value, low, high }, 2);
}

const settings = [
  ["lambda", "λ", "distance λ"],
  ["gamma", "γ", "resolution γ"],
  ["halfLife", "½", "half-life"],
  ["draw", "≈", "redrawn crises"],
] as const;

function MemberRow({ member, complexes, at }: { member: Member; complexes: readonly ComplexLine[]; at: string | null }) {
  const { href } = useAddress();
  const found = (id: string | null) => complexes.find((each) => each.id === id)?.name;
  const name = (id: string | null) => found(id) ?? "–";
  /** Where its group is not told, what it is in it cannot be. */
  const standing = member.complex === null || found(member.complex) ? member.standing : "with nobody who has enough acts";
  return (
    <tr data-ev={member.at} className={member.at === at ? "selected" : ""}>
      <td className="col-title">
        <Link href={href(`/actors/${encodeURIComponent(member.actor)}`)} data-step="">
          <ActorName id={member.actor} isShort />
        </Link>
      </td>
      <td>{name(member.complex)}</td>
      <td>
        {member.lacks ? <span className="muted">{member.lacks}</span> : standing}
        {member.flips && !member.lacks && standing === member.standing && <span className="muted"> · turns with a setting</span>}
      </td>
      <td className="number">{member.lacks ? <i>–</i> : percent(member.together)}</td>
      <td>
        <span className="depends">
          {(member.lacks ? [] : settings).map(([key, sign, words]) => (
            <svg key={key} viewBox="0 0 34 12" width={34} height={12} role="img" aria-label={`${words}: ${percent(member.depends[key])}`}>
              <title>{`${words}: ${percent(member.depends[key])}`}</title>
              <text x="0" y="10">
                {sign}
              </text>
              <rect x="12" y="3" width="20" height="6" className="depends-all" />
              <rect x="12" y="3" width={20 * Math.min(1, member.depends[key])} height="6" />
            </svg>
          ))}
        </span>
      </td>
      <td className="col-events">{member.next && !member.lacks ? `${name(member.next)}, ${percent(member.nextTogether)}` : <i>–</i>}</td>
      <td className="number">{member.rows.toLocaleString("en-GB")}</td>
    </tr>
  );
}

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** “0.31 (0.12 to 0.44)”, or words where there is none. */
export function ranged({ value, low, high }: Estimated, digits: number): string {
  if (value === null) return "not enough to say";
  const told = (each: number) => formatNumber(each, { digits });
  return low === null || high === null ? told(value) : `${told(value)} (${told(low)} to ${told(high)})`;
}
