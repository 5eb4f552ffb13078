import { readFileSync } from "node:fs";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Topology } from "topojson-specification";
import { Bars } from "../../src/views/bars/bars.js";
import { Compare } from "../../src/views/bars/compare.js";
import { FourPartBar } from "../../src/views/bars/four-part-bar.js";
import { Rates } from "../../src/views/bars/rates.js";
import { DataTable } from "../../src/views/figures/data-table.js";
import type { FigureHead, MapPanel, SourceKind } from "../../src/views/figures/figure.js";
import { CountryMap } from "../../src/views/maps/country-map.js";
import { Network } from "../../src/views/networks/network.js";
import { Series } from "../../src/views/series/series.js";
import { Sparkline } from "../../src/views/series/sparkline.js";
import { TimelineLanes } from "../../src/views/series/timeline-lanes.js";
import { ActorSign, Hatched, Proposed, SeverityGlyph, SourceGlyph, StandingSign } from "../../src/views/signs.js";
import { actors, battleDeaths, events, hasShared, invented, monthlyDeaths, panels, ties, turningPoints, yearly } from "./gallery-rows.js";

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));
const land = JSON.parse(file("node_modules/world-atlas/countries-50m.json").toString("utf8")) as Topology;

const readIn = (at: number) => (at === 1 ? 1 : at === 2 ? 0 : 8 + ((at * 13) % 40));
const monthNamed = (at: number) => `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;

let count = 0;
const head = (title: string, subtitle: string, rows: number, more: Partial<FigureHead> = {}): FigureHead => ({
  id: `g${++count}`,
  title,
  subtitle,
  foot: { source: "Gallery rows", rows },
  exports: ["svg", "png", "csv"],
  widths: [340, 480, 640],
  ...more,
});

const inventedPanels: MapPanel[] = [
  {
    name: "Before",
    says: "invented",
    amounts: [
      { iso3: "AFG", value: 78_000, low: 70_000, high: 84_000, evidence: "rows:AFG" },
      { iso3: "PAK", value: 1200, low: 1100, high: 1500, role: "subject", evidence: "rows:PAK" },
      { iso3: "IND", value: 2400 },
      { iso3: "IRN", value: 650 },
      { iso3: "TJK", value: 109 },
      { iso3: "KGZ", value: 0 },
    ],
  },
  {
    name: "After",
    says: "invented",
    amounts: [
      { iso3: "AFG", value: 2300, high: 2700 },
      { iso3: "PAK", value: 3800, high: 4600, role: "subject" },
      { iso3: "IND", value: 1350 },
      { iso3: "IRN", value: null },
      { iso3: "TJK", value: 87 },
      { iso3: "KGZ", value: 68 },
    ],
  },
];

const small: MapPanel[] = [
  {
    name: "Small countries",
    amounts: [
      { iso3: "SRB", value: 5 },
      { iso3: "XKX", value: 40, role: "subject" },
      { iso3: "MNE", value: 8 },
      { iso3: "MKD", value: 21 },
      { iso3: "ALB", value: 12 },
      { iso3: "BIH", value: 90 },
      { iso3: "HRV", value: 17 },
    ],
  },
];

const far: MapPanel[] = [
  {
    name: "Far apart",
    amounts: [
      { iso3: "USA", value: 500 },
      { iso3: "RUS", value: 900 },
      { iso3: "CHN", value: 400, role: "subject" },
      { iso3: "AUS", value: 100 },
      { iso3: "BRA", value: 300 },
      { iso3: "ZAF", value: 30 },
    ],
  },
];

const kinds: SourceKind[] = ["news", "journal", "policy", "report", "government", "think tank", "dataset", "note", "document"];
const line = (id: string, name: string, points: typeof invented.falling, role?: "context") => ({ id, name, points, ...(role && { role }) });

function Signs() {
  return (
    <section className="signs">
      <p>
        A sentence that is known{" "}
        {(["reported", "coded", "estimated", "judged", "projected"] as const).map((standing) => (
          <StandingSign key={standing} standing={standing} />
        ))}
      </p>
      <p>
        {kinds.map((kind) => (
          <span key={kind}>
            <SourceGlyph kind={kind} isNamedBeside /> {kind}{" "}
          </span>
        ))}
      </p>
      <p>
        {(["state", "group", "organisation", "outside", "person", "population"] as const).map((kind) => (
          <span key={kind}>
            <ActorSign kind={kind} /> {kind}{" "}
          </span>
        ))}
      </p>
      <p>
        {(["error", "warning", "note"] as const).map((severity) => (
          <span key={severity}>
            <SeverityGlyph severity={severity} /> {severity}{" "}
          </span>
        ))}
        <Proposed>grade C</Proposed> · <span className="bare">nothing under it</span> · <Hatched says="no rows before 2010" />
      </p>
      <p>
        <Sparkline values={[4, 8, 3, null, 5, 9, 12, 7]} label="invented, last 7" />
        <Sparkline kind="bars" values={[4, 8, 3, null, 5, 9, 12, 7]} label="invented, last 7" />
      </p>
      <div style={{ maxWidth: 330 }}>
        <FourPartBar believed={0.627} contested={0.111} refuted={0.039} words />
        <p />
        <FourPartBar believed={0.2} contested={0.3} refuted={0.4} />
        <p />
        <FourPartBar believed={0} contested={0} refuted={0} />
      </div>
    </section>
  );
}

function drawings(): ReactNode[] {
  const real = hasShared
    ? [
        <Series
          key="r1"
          {...head(
            "From 293 to 1,885 in five years, and still a quarter of 2010",
            "Deaths in organised violence a year, Pakistan, 2010–2024",
            15,
          )}
          unit="deaths"
          lines={[line("pak", "Pakistan", yearly("pakistan"))]}
          turningPoints={turningPoints}
          inset="auto"
        />,
        <Series
          key="r2"
          {...head("Three neighbours", "Deaths in organised violence a year, 2010–2024", 45)}
          unit="deaths"
          lines={[
            line("pak", "Pakistan", yearly("pakistan")),
            line("afg", "Afghanistan", yearly("afghanistan"), "context"),
            line("irn", "Iran", yearly("iran"), "context"),
          ]}
          turningPoints={turningPoints}
        />,
        <Series
          key="r3"
          {...head("A floor until 2020", "Deaths a month, Pakistan, 2010–2024", 180, { widths: [340, 640, 900] })}
          unit="deaths"
          lines={[line("pak", "Pakistan", monthlyDeaths("Pakistan"))]}
          turningPoints={turningPoints}
        />,
        <Bars
          key="r4"
          {...head("Deaths fell from 5,502 to 147 in eight years", "Battle deaths a year, Pakistan and the TTP, 2010–2023", 14)}
          unit="deaths"
          bars={[
            ...battleDeaths().map((each) => ({ ...each, name: String(each.at) })),
            { name: "2024", value: null, reason: "the file ends in 2023" },
          ]}
          inset="auto"
          turningPoints={turningPoints}
        />,
        <CountryMap
          key="r5"
          {...head("Once most deaths were in Afghanistan", "Deaths in organised violence, best estimate", 36)}
          unit="deaths"
          land={land}
          panels={panels()}
        />,
      ]
    : [];
  return [
    ...real,
    <Series
      key="1"
      {...head("One line with a band and an inset", "Deaths a year, invented", 15)}
      unit="deaths"
      lines={[line("a", "Subject", invented.falling)]}
      turningPoints={turningPoints}
      inset="auto"
      gaps={[{ from: 2025, to: 2026, says: "no rows" }]}
    />,
    <Series
      key="2"
      {...head("Lines that end close together", "Events a year, invented; one has gaps", 45)}
      lines={[
        line("a", "A line with a long name that wraps", invented.rising),
        line("b", "Context", invented.broken, "context"),
        line(
          "c",
          "Another",
          invented.rising.map((p) => ({ ...p, value: p.value === null ? null : p.value * 0.97 })),
          "context",
        ),
      ]}
      gaps={[{ from: 2012, to: 2013 }]}
      turningPoints={turningPoints}
    />,
    <Series
      key="3"
      {...head("A month at a time", "Events a month, invented", 84)}
      lines={[line("a", "Subject", invented.monthly)]}
      turningPoints={turningPoints}
    />,
    <Series
      key="4"
      {...head("After divided by before", "Ratio, log scale", 8)}
      unit="×"
      digits={2}
      scale="log"
      lines={[line("a", "Ratio", invented.ratios)]}
    />,
    <Series
      key="5"
      {...head("Days of one summer", "Events a day, invented", 5)}
      lines={[
        line("a", "Days", [
          { at: "2021-07-02", value: 3 },
          { at: "2021-07-20", value: 9 },
          { at: "2021-08-15", value: 31 },
          { at: "2021-09-01", value: 4 },
        ]),
      ]}
      turningPoints={turningPoints}
    />,
    <Series key="6" {...head("Nothing yet", "Events a year", 0)} lines={[line("a", "Subject", [])]} />,
    ...[5, 40].map((periods) => (
      <Rates
        key={`rates ${periods}`}
        {...head("Acts by documents read", "Per hundred documents, invented; one span has none, one hardly any", periods)}
        counted="acts"
        reading="documents"
        periods={Array.from({ length: periods }, (_, at) => ({
          name: periods < 10 ? String(2020 + at) : monthNamed(at),
          read: readIn(at),
        }))}
        rows={(["enmity", "amity"] as const).map((tone) => ({
          name: tone === "enmity" ? "Hostile acts" : "Friendly acts",
          tone,
          marks: Array.from({ length: periods }, (_, at) => {
            const count = tone === "amity" ? 0 : Math.min(readIn(at), (at * 5) % 11);
            if (!readIn(at)) return { count: 0, value: null };
            const per = 100 / readIn(at);
            const evidence = `rows:${tone}${at}`;
            return { count, value: per * count, low: per * count * 0.4, high: per * (2 * count + 3.7), expected: per * 3, evidence };
          }),
        }))}
      />
    )),
    <Bars
      key="7"
      {...head("Upright bars with an inset", "Battle deaths a year, invented", 14)}
      bars={invented.falling.map((each) => ({ ...each, name: String(each.at) }))}
      inset="auto"
      turningPoints={turningPoints}
    />,
    <Bars
      key="8"
      {...head("Lying bars with long names", "Deaths, invented", 6)}
      bars={[
        { name: "Government of Pakistan – Tehrik-i-Taliban Pakistan", value: 752, low: 700, high: 931, evidence: "rows:x" },
        { name: "Baloch groups", value: 154, low: 120, high: 180, role: "context" },
        { name: "Islamic State", value: 86, role: "context" },
        { name: "Lashkar-e-Islam", value: null, reason: "fewer than 25 deaths, so no row", role: "context" },
        { name: "Tehrik-e-Jihad", value: 93, role: "context" },
        { name: "None", value: 0, role: "context" },
      ]}
    />,
    <Bars
      key="9"
      {...head("Above and below zero", "Change, invented", 6)}
      unit="%"
      digits={0}
      bars={[12, -30, 45, 79, -8, 3].map((value, index) => ({ name: String(2018 + index), value, low: value - 6, high: value + 9 }))}
    />,
    <CountryMap key="10" {...head("Before and after", "Deaths, invented", 12)} unit="deaths" land={land} panels={inventedPanels} />,
    <CountryMap key="11" {...head("Small countries", "Invented", 7)} land={land} panels={small} />,
    <CountryMap key="12" {...head("Far apart", "Invented", 6)} land={land} panels={far} />,
    <Network
      key="13"
      {...head("Four fights, one quarrel with Kabul", "Battle deaths on broken lines", 12)}
      unit="deaths"
      nodes={actors}
      ties={ties}
    />,
    <Compare
      key="14"
      {...head("Four monitors, four answers", "Attacks and deaths in Pakistan, 2022 and 2023", 6)}
      figures={[
        {
          source: "PICSS",
          period: "Jan–Jun 2023",
          definition: "militant attacks, all groups",
          unit: "attacks",
          value: 271,
          evidence: "rows:picss",
        },
        { source: "PIPS", period: "2022", definition: "terrorist attacks", unit: "attacks", value: 262, role: "context" },
        {
          source: "UCDP GED",
          period: "2022",
          definition: "events with at least one death, TTP and state",
          unit: "attacks",
          value: 298,
          low: 270,
          high: 320,
        },
        { source: "GTD", period: "2022", definition: "terrorist attacks", unit: "attacks", value: null, reason: "ends in June 2021" },
        {
          source: "UCDP country-year",
          period: "2023",
          definition: "deaths in organised violence",
          unit: "deaths",
          value: 1178,
          low: 1100,
          high: 1420,
        },
        { source: "PICSS", period: "2023", definition: "deaths in militant attacks", unit: "deaths", value: 957 },
      ]}
    />,
    <TimelineLanes
      key="15"
      {...head("What happened, and what was promised", "By actor, 2020–2023", 30, { widths: [340, 640, 900] })}
      lanes={[
        { id: "USA", name: "United States", kind: "outside" },
        { id: "TLB", name: "Afghan Taliban", kind: "group" },
        { id: "PAK", name: "Pakistan", kind: "state" },
        { id: "TTP", name: "TTP", kind: "group" },
      ]}
      events={events}
      commitments={[
        {
          lane: "USA",
          made: "2020-02-29",
          deadline: "2021-05-01",
          outcome: "broken",
          says: "all troops out by 1 May 2021",
          evidence: "passage:c1",
        },
        { lane: "TLB", made: "2020-02-29", deadline: "2020-03-10", outcome: "kept", says: "talks with Kabul" },
        { lane: "TLB", made: "2021-08-17", deadline: "2023-10-01", outcome: "open", says: "no attacks from Afghan soil" },
      ]}
      turningPoints={turningPoints}
    />,
    <DataTable
      key="16"
      caption="A table"
      columns={[
        { name: "Source" },
        { name: "Year", kind: "year" },
        { name: "Deaths", kind: "number" },
        { name: "Share", kind: "number", unit: "%", digits: 1 },
      ]}
      rows={[
        ["UCDP country-year 25.1", 2024, 1885, 47.2],
        ["A source whose name goes on for far longer than any column could ever hold it", 2023, 1178, null],
        ["PIPS", 2022, null, 3],
      ]}
      evidence={["rows:1", null, null]}
      selected="rows:1"
      total={412}
    />,
    <Signs key="17" />,
  ];
}

/** The whole gallery as one page, with the fonts of the app. */
export function gallery(theme: "light" | "dark"): string {
  count = 0;
  const font = (family: string, path: string) =>
    `@font-face{font-family:"${family}";font-weight:100 900;src:url(data:font/woff2;base64,${file(`node_modules/@fontsource-variable/${path}`).toString("base64")})}`;
  const body = renderToStaticMarkup(
    <main>
      {drawings().map((drawing, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page that never changes
        <section key={index} className="shown">
          {drawing}
        </section>
      ))}
    </main>,
  );
  return `<!doctype html><html lang="en" data-theme="${theme}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Drawings</title><style>${font("Inter Variable", "inter/files/inter-latin-wght-normal.woff2")}${font("Source Serif 4 Variable", "source-serif-4/files/source-serif-4-latin-wght-normal.woff2")}${file("src/views/css/tokens.css")}${file("src/views/css/views.css")}
body{margin:0;background:var(--paper);color:var(--ink);font:14px/20px var(--sans)}main{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,560px),1fr));gap:44px 40px;padding:24px 16px;max-width:1400px}.shown{min-width:0}.signs p{margin:0 0 12px}</style><body>${body}</body></html>`;
}
