import { useMemo } from "react";
import { Link } from "wouter";
import type { Period } from "../../domain/days/period.js";
import type { ComplexPage } from "../../pages/complex.js";
import { useAddress } from "../addresses/address.js";
import { useLand } from "../addresses/land.js";
import { api, useAnswer } from "../ask/ask.js";
import { Borders } from "../complex/borders.js";
import { Camps } from "../complex/camps.js";
import { ComplexDrawings } from "../complex/drawings.js";
import { Layers } from "../complex/layers.js";
import { Members } from "../complex/members.js";
import { SliceSlider } from "../complex/slices.js";
import { Triangles } from "../complex/triangles.js";
import { Lead } from "../parts/lead.js";
import { Empty, Failed, Waiting } from "../parts/states.js";
import { Frame } from "../shell/frame.js";

const useComplex = (slice: string, period: Period) =>
  useAnswer(["complex", slice, period], () => api.complex.$get({ query: { slice, ...period } }), { keeps: true });

/** Who belongs together, where is the border. */
export default function Complex() {
  const { at, params, period, set } = useAddress();
  const asked = params.get("slice") ?? "";
  const { data, error, refetch } = useComplex(asked, period);
  useLand();
  return (
    <Frame
      name="Complex"
      means="Complex"
      className="complex-page"
      rests={data?.rests}
      hint="Choose a complex, an actor, a tie or a triangle, and the acts behind it stand here."
      keys={[
        ["j k", "next, previous mark"],
        ["← →", "on the slider: another span of time"],
      ]}
    >
      {error && !data ? (
        <Failed error={error} again={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.slice === null ? (
        <Nothing />
      ) : (
        <Shown data={data} at={at} onSlice={(slice) => set({ slice, at: null })} />
      )}
    </Frame>
  );
}

function Nothing() {
  const { href } = useAddress();
  return (
    <>
      <h1 className="lead">No complex can be found yet.</h1>
      <Empty title="Acts between two actors fill this page.">
        Add event data that names who did what to whom, or accept coded statements in the <Link href={href("/sources")}>sources</Link>.
      </Empty>
    </>
  );
}

function Shown({ data, at, onSlice }: { data: ComplexPage; at: string | null; onSlice: (slice: string) => void }) {
  const slice = useMemo(() => data.slices.find(({ id }) => id === data.slice), [data.slices, data.slice]);
  const isSilent = data.members.length + data.ties.length + data.triads.length === 0;
  return (
    <>
      {data.lead ? (
        <Lead lead={data.lead} at={at} />
      ) : (
        <h1 className="lead">
          {isSilent ? "Nothing is known of who belongs together" : "No group holds together"} in {slice?.name ?? "this span"}.
        </h1>
      )}
      <SliceSlider slices={data.slices} chosen={data.slice ?? ""} onChoose={onSlice} />
      {slice?.compared && <p className="section-says">{slice.compared}</p>}
      {isSilent ? (
        <Empty title={`Not enough to say about ${slice?.name ?? "this span"}.`}>
          No two actors have acts with a code between them in it. Another span may have more; sets that only count deaths bind actors, and
          give no sign.
        </Empty>
      ) : (
        <ComplexDrawings data={data} sliceName={slice?.name ?? ""} at={at} />
      )}
      <Layers data={data} at={at} />
      <Members data={data} at={at} />
      <Borders data={data} at={at} />
      <Triangles data={data} at={at} />
      <Camps data={data} at={at} />
    </>
  );
}
