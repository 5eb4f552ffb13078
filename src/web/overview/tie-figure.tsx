import type { TieNetwork } from "../../pages/page.js";
import type { NetworkTie } from "../../views/figures/figure.js";
import { Network } from "../../views/networks/network.js";
import { drawn, useExport } from "../ask/exports.js";
import { useActors, useIsNamed } from "../naming/names.js";
import { kindOf } from "../parts/signs.js";
import { Empty } from "../parts/states.js";
import { deaths } from "./deaths.js";

/** Who fought whom in the last year that is covered, and who is told as whose friend. */
export function TieFigure({ network, at }: { network: TieNetwork; at: string | null }) {
  const actor = useActors();
  const isNamed = useIsNamed();
  const onExport = useExport();
  if (network.ties.length === 0)
    return (
      <>
        <h2 className="section-title">No ties yet</h2>
        <Empty title="Rows with two sides, or claims with a tie, fill it.">
          Give a claim <code>tie: {"{actor, act, target, sign}"}</code>, or add event data that names both sides.
        </Empty>
      </>
    );
  const signed = network.ties.filter(({ sign }) => sign !== "none");
  const unsigned = network.ties.length - signed.length;
  const ids = [...new Set(signed.flatMap(({ a, b }) => [a, b]))];
  const degree = (id: string) => signed.filter(({ a, b }) => a === id || b === id).length;
  const most = Math.max(...ids.map(degree));
  const fights = network.ties.filter(({ value }) => value !== null);
  const disputed = network.ties.filter(({ sign }) => sign === "disputed").length;
  const title =
    fightTitle(network.ties, network.year, (id) => actor(id).short) ??
    tieTitle(
      fights.length,
      network.year,
      network.ties.filter(({ sign, value }) => sign === "enmity" && value === null).length,
      network.ties.filter(({ sign }) => sign === "amity").length,
      disputed,
    );
  if (!signed.length)
    return (
      <>
        <h2 className="section-title">{title}</h2>
        <Empty title="No pair has enough deaths for a sign.">
          {unsigned === 1 ? "The pair that fought is" : `The ${unsigned} pairs that fought are`} listed under Dyad, with what each is known
          by.
        </Empty>
      </>
    );
  return (
    <Network
      id="ties"
      {...drawn(onExport)}
      title={title}
      subtitle={[
        network.year ? `Deaths in ${network.year} on broken lines (enmity)` : "Broken: enmity",
        "full: told as friends",
        "dotted: disputed",
      ].join("; ")}
      foot={{
        source: network.dataset ?? "claims of the case",
        rows: network.rows,
        note: [
          network.claims ? `${network.claims} ${network.claims === 1 ? "claim" : "claims"} on ties` : "",
          network.more ? `${network.more} weaker ${network.more === 1 ? "tie" : "ties"} left out` : "",
          network.elsewhen
            ? `${network.elsewhen} stated ${network.elsewhen === 1 ? "tie does" : "ties do"} not hold in ${network.year}`
            : "",
          unsigned ? `${unsigned} ${unsigned === 1 ? "pair" : "pairs"} with too little for a sign not drawn` : "",
        ]
          .filter(Boolean)
          .join(" · "),
      }}
      unit="deaths"
      nodes={ids.map((id) => ({
        id,
        name: actor(id).short,
        kind: kindOf(actor(id)),
        role: degree(id) === most && most > 1 ? ("subject" as const) : ("context" as const),
        ...(isNamed(id) ? { evidence: `actor:${id}` } : {}),
      }))}
      ties={signed.map(
        ({ a, b, sign, value, at: evidence }): NetworkTie => ({
          from: a,
          to: b,
          sign: sign as NetworkTie["sign"],
          amount: value,
          evidence,
        }),
      )}
      widths={[340, 480]}
      selected={at ?? ""}
    />
  );
}

function fightTitle(ties: TieNetwork["ties"], year: string | null, name: (id: string) => string): string | null {
  const fights = ties.filter(({ value }) => value !== null);
  const [top] = fights.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  if (!top || year === null) return null;
  return `Deadliest in ${year}: ${name(top.a)} and ${name(top.b)}, ${deaths(top.value ?? 0)}`;
}

function tieTitle(fights: number, year: string | null, enemies: number, friends: number, disputed: number): string {
  const parts = [
    fights ? `${fights} ${fights === 1 ? "fight" : "fights"} in ${year}` : "",
    enemies && !fights ? `${enemies} told as ${enemies === 1 ? "an enmity" : "enmities"}` : "",
    friends ? `${friends} ${friends === 1 ? "friendship" : "friendships"}` : "",
    disputed ? `${disputed} disputed` : "",
  ].filter(Boolean);
  return parts.length ? parts.join(", ") : "No signed tie";
}
