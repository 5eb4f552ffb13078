import type { EffectsPage } from "../../pages/explanations.js";
import { useAddress, useCase } from "../addresses/address.js";
import { useEffects } from "../ask/why.js";
import { dayWords } from "../naming/months.js";
import { sourceOf } from "../naming/series.js";
import { Coverage } from "../parts/coverage.js";
import { Lead } from "../parts/lead.js";
import { Empty, Failed, Waiting } from "../parts/states.js";
import { Frame } from "../shell/frame.js";
import { BreaksFigure } from "../why/breaks-figure.js";
import { ControlAlarms } from "../why/control-alarms.js";
import { Baseline } from "../why/effects/baseline.js";
import { Declined, named } from "../why/effects/declined.js";
import { Answers, Counterfactual } from "../why/effects/model.js";
import { Pick } from "../why/effects/pick.js";
import { Placebos } from "../why/effects/placebos.js";
import { Windows } from "../why/effects/windows.js";
import { WhatSpreads } from "../why/what-spreads.js";
import { WriteSeries } from "../why/write-series.js";

/** What changed, by how much, and how sure one can be. */
export default function Effects() {
  const { at } = useAddress();
  const { data, error, refetch } = useEffects();
  return (
    <Frame
      name="Effects"
      means="Effects"
      className="effects-page"
      rests={data?.rests}
      hint="Choose an interval, a break or a month, and the rows behind it stand here."
      keys={[["j k", "next, previous mark"]]}
    >
      {error && !data ? (
        <Failed error={error} again={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.series.length + data.baselines.length === 0 ? (
        <>
          <h1 className="lead">Nothing is measured yet.</h1>
          <Empty title="A series and a turning point fill this page.">
            Event data with days gives series by itself. Turning points, and series of your own, stand in <code>case.yaml</code> under{" "}
            <code>turning_points</code> and <code>series</code>; a count held against others under <code>baselines</code>.
          </Empty>
          <WriteSeries />
        </>
      ) : (
        <Shown data={data} at={at} />
      )}
    </Frame>
  );
}

function Shown({ data, at }: { data: EffectsPage; at: string | null }) {
  const { params, set } = useAddress();
  const series = data.series.find(({ id }) => id === params.get("series")) ?? data.series[0];
  const lacks = useCase().series.find(({ id }) => id === series?.id)?.lacks;
  const turning = data.turning.find(({ id }) => id === params.get("turning")) ?? data.turning.at(-1);
  const isMine = (each: { readonly series: string; readonly turning: string }) =>
    each.series === series?.id && each.turning === turning?.id;
  const effects = data.effects.filter(isMine);
  const model = data.models.find(isMine);
  const declined = data.refusals.filter(({ subject }) => subject === series?.id);
  return (
    <>
      {data.lead ? <Lead lead={data.lead} at={at} /> : <h1 className="lead">What changed, and how sure one can be.</h1>}
      {series && (
        <>
          <Pick
            label="Series"
            chosen={series.id}
            of={data.series.map(({ id, says }) => [id, says])}
            areAlike
            onChoose={(id) => set({ series: id, at: null })}
          />
          {lacks && <p className="section-says">{`${lacks}.`}</p>}
          {turning && (
            <Pick
              label="Turning point"
              chosen={turning.id}
              of={data.turning.map(({ id, name, day }) => [id, `${name}, ${dayWords(day)}`])}
              onChoose={(id) => set({ turning: id, at: null })}
            />
          )}
          {series.points.length === 0 && (
            <Empty title={`${series.says}: no rows.`}>Its query failed or gave nothing; the checks name the line.</Empty>
          )}
          {turning && effects.length > 0 && <Windows effects={effects} series={series} name={turning.name} at={at} />}
          {turning && model && <Counterfactual model={model} says={series.says} name={turning.name} at={at} />}
          {turning && model && <Answers model={model} all={data.series} source={sourceOf(series)} name={turning.name} at={at} />}
          <Placebos data={data} series={series} at={at} />
          <ControlAlarms data={data} />
          {data.breaks.some((each) => each.series === series.id) && (
            <section className="ruled">
              <BreaksFigure
                id="breaks"
                series={series}
                breaks={data.breaks.filter((each) => each.series === series.id)}
                from={data.period.from}
                to={data.period.to}
                at={at}
              />
            </section>
          )}
          {declined.length > 0 && <Declined lines={declined.map((each) => named(each, data))} />}
        </>
      )}
      <WriteSeries />
      {data.baselines.map((each) => (
        <Baseline
          key={each.id}
          line={each}
          declined={data.refusals.filter(({ subject }) => subject === each.id).map((line) => named(line, data))}
          at={at}
        />
      ))}
      {data.coverage.length > 0 && (
        <section className="ruled">
          <Coverage lines={data.coverage} at={at} />
        </section>
      )}
      <WhatSpreads data={data} at={at} />
      {data.lacks.length > 0 && (
        <section className="ruled">
          <h2 className="section-title">What the case has no data for</h2>
          <ul className="why-list">
            {data.lacks.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
