import type { ComplexPage } from "../../pages/complex.js";
import { formatNumber } from "../../views/format-number.js";
import { useActors } from "../naming/names.js";

/** How far the signed ties fall into two camps, and how much of that chance would give. */
export function Camps({ data, at }: { data: ComplexPage; at: string | null }) {
  const actor = useActors();
  const { balance } = data;
  if (!balance || balance.ties === 0) return null;
  const share =
    balance.triads === 1
      ? `The one triangle is ${balance.balanced === 1 ? "balanced" : "out of balance"}`
      : balance.triads
        ? `${Math.round((100 * balance.balanced) / balance.triads)} % of ${balance.triads} triangles balanced`
        : "no triangle";
  return (
    <section className="ruled">
      <h2 className="section-title">Camps</h2>
      <button type="button" className="camps" data-ev={balance.at} data-step="" aria-pressed={balance.at === at}>
        <span>
          {share}
          {balance.chance !== null && `; chance gives ${Math.round(balance.chance * 100)} %`}
          {balance.p !== null && ` (p ${formatNumber(balance.p, { digits: 2 })})`}. Of {balance.ties} signed ties,{" "}
          {balance.proved ? `exactly ${balance.frustration}` : `between ${balance.bound} and ${balance.frustration}`} would have to turn for
          two camps; {balance.counted ? `${balance.optimal}` : `at least ${balance.optimal}`}{" "}
          {balance.optimal === 1 ? "division does" : "divisions do"} as well.
        </span>
        {balance.camps.length > 1 && (
          <span className="camp-lists">
            {balance.camps.map((camp, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: camps have no names
              <span key={index}>{camp.map((id) => actor(id).short).join(", ")}</span>
            ))}
          </span>
        )}
        {balance.lacks && <span className="muted">{balance.lacks}</span>}
      </button>
    </section>
  );
}
