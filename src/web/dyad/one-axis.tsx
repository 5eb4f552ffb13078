import type { Direction, DyadTrend } from "../../pages/dyad.js";
import { Series } from "../../views/series/series.js";
import { useCase } from "../addresses/address.js";
import { drawn, useExport } from "../ask/exports.js";
import { useActors } from "../naming/names.js";
import { besideEachOther, partedWords } from "./beside.js";

/** What one says of the other and what it does to it, on one axis, span by span; nothing where no span has enough of both. */
export function OneAxis({ trend, at }: { trend: DyadTrend; at: string | null }) {
  const actor = useActors();
  const shell = useCase();
  const onExport = useExport();
  const arrow = ({ actor: from, target }: Direction) => `${actor(from).short} to ${actor(target).short}`;
  const told = trend.directions.flatMap((each) => {
    const spans = besideEachOther(each.slices);
    return spans.length ? [{ each, spans }] : [];
  });
  return told.map(({ each, spans }) => (
    <section key={`${each.actor} ${each.target}`} className="ruled" aria-label={`Words and deeds of ${arrow(each)}`}>
      <Series
        id={`one-axis-${each.actor}-${each.target}`}
        {...drawn(onExport)}
        title={`Words and deeds of ${arrow(each)}: ${partedWords(spans)}`}
        subtitle="Mean of the acts in each span that has enough of both, −1 enmity to 1 amity; band: 95 % interval over crises"
        foot={{ source: "acts of the case", rows: spans.reduce((sum, { deeds, words }) => sum + deeds.rows + words.rows, 0) }}
        digits={2}
        lines={(["deeds", "words"] as const).map((kind) => ({
          id: kind,
          name: kind,
          role: kind === "deeds" ? "subject" : "context",
          points: spans.map((span) => ({ at: span.since.slice(0, 7), ...span[kind].score, evidence: span[kind].at })),
        }))}
        turningPoints={shell.turning.filter(({ day }) => day >= (spans[0]?.since ?? "") && day <= (spans.at(-1)?.since ?? ""))}
        widths={[340, 640, 900]}
        height={200}
        selected={at ?? ""}
      />
    </section>
  ));
}
