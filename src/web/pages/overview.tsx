import type { Overview as OverviewModel } from "../../pages/page.js";
import { useAddress, useCase } from "../addresses/address.js";
import { useLand } from "../addresses/land.js";
import { useOverview } from "../ask/ask.js";
import { AddFiles } from "../beginning/adding/choose-files.js";
import { CaseQuestion } from "../beginning/case/case-question.js";
import { ConfirmStrip } from "../beginning/confirm/strip.js";
import { BeforeAfterMap, NoMap } from "../overview/before-after.js";
import { Checks, Stock } from "../overview/soundness.js";
import { TieFigure } from "../overview/tie-figure.js";
import { Coverage } from "../parts/coverage.js";
import { EffectTable } from "../parts/effects.js";
import { Lead } from "../parts/lead.js";
import { MonthFigures } from "../parts/month-figures.js";
import { Empty, Failed, Waiting } from "../parts/states.js";
import { Frame } from "../shell/frame.js";

/** What is this complex, what changed, how sound is the case. */
export default function Overview() {
  const { period, at } = useAddress();
  const { data, error, refetch } = useOverview(period);
  useLand();
  return (
    <Frame
      name="Overview"
      means="Overview"
      className="overview"
      rests={data?.rests}
      hint="Choose a number, a mark or a tie, and its rows and passages stand here."
      keys={[["Tab", "next thing with evidence"]]}
    >
      <CaseQuestion />
      {error && !data ? <Failed error={error} again={() => void refetch()} /> : !data ? <Waiting /> : <Parts data={data} at={at} />}
    </Frame>
  );
}

function Parts({ data, at }: { data: OverviewModel; at: string | null }) {
  const shell = useCase();
  if (shell.counts.events + shell.counts.sources + shell.counts.claims === 0)
    return (
      <>
        <h1 className="lead">Nothing has been found yet.</h1>
        <Empty title="The case is empty.">
          Documents, bibliographies and event data fill it: each file goes to its place in the folder, and this page follows.
          <AddFiles />
        </Empty>
        <div className="grid ruled">
          <div>
            <Checks health={data.health} at={at} />
          </div>
        </div>
      </>
    );
  return (
    <>
      {data.lead ? <Lead lead={data.lead} at={at} /> : <h1 className="lead">{data.title ?? "Nothing has been found yet."}</h1>}
      {data.confirm && <ConfirmStrip confirm={data.confirm} />}
      <div className="grid">
        <div>{data.map ? <BeforeAfterMap map={data.map} at={at} /> : <NoMap lacks={data.lacksMap} />}</div>
        <div>
          <TieFigure network={data.network} at={at} />
        </div>
      </div>
      {shell.series.length === 0 ? (
        <div className="grid ruled">
          <div className="under-one-another">
            <div>
              <MonthFigures effects={data.effects} at={at} />
            </div>
            <EffectTable effects={data.effects} at={at} />
            <Coverage lines={data.health.coverage} at={at} />
          </div>
          <div className="under-one-another">
            <div>
              <Checks health={data.health} at={at} />
            </div>
            <Stock health={data.health} at={at} />
          </div>
        </div>
      ) : (
        <>
          <div className="grid ruled">
            <div>
              <MonthFigures effects={data.effects} at={at} />
            </div>
            <div>
              <Checks health={data.health} at={at} />
            </div>
          </div>
          <div className="grid ruled">
            <div>
              <EffectTable effects={data.effects} at={at} />
            </div>
            <div>
              <Stock health={data.health} at={at} />
            </div>
          </div>
          {data.health.coverage.length > 0 && (
            <section className="ruled">
              <Coverage lines={data.health.coverage} at={at} />
            </section>
          )}
        </>
      )}
    </>
  );
}
