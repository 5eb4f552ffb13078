import { readFileSync } from "node:fs";
import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { SaxesParser } from "saxes";
import type { Topology } from "topojson-specification";
import { describe, expect, it } from "vitest";
import { Bars, barsTable } from "./bars/bars.js";
import { Compare } from "./bars/compare.js";
import { colours } from "./css/tokens.js";
import type { SeriesPoint } from "./figures/figure.js";
import { standaloneSvg } from "./figures/standalone-svg.js";
import { CountryMap } from "./maps/country-map.js";
import { Network } from "./networks/network.js";
import { timelineTable } from "./series/lane-words.js";
import { Series, SeriesDrawing, seriesTable } from "./series/series.js";
import { TimelineLanes } from "./series/timeline-lanes.js";

const land = JSON.parse(readFileSync(new URL("../../node_modules/world-atlas/countries-50m.json", import.meta.url), "utf8")) as Topology;
const head = { id: "f1", title: "A <title> & more", subtitle: "per year", foot: { source: "Own rows", rows: 3 } };

const maybe = fc.oneof(fc.double({ min: -1e6, max: 1e6 }), fc.constant(null), fc.constant(Number.POSITIVE_INFINITY));
const point = fc.record({
  at: fc.oneof(fc.integer({ min: 1990, max: 2024 }), fc.constantFrom("2020-02", "2021-08-15", "no date")),
  value: maybe,
  low: maybe,
  high: maybe,
});

function sound(markup: string): void {
  expect(markup).not.toMatch(/NaN|Infinity|undefined/);
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(`<html>${markup.replaceAll(/<(br|hr|img)>/g, "")}</html>`).close();
}

describe("drawings", () => {
  it("are well-formed whatever the rows", () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 20 }), fc.constantFrom("linear" as const, "log" as const), (points, scale) => {
        sound(
          renderToStaticMarkup(
            <Series
              {...head}
              scale={scale}
              inset="auto"
              lines={[{ id: "a", name: "A", points }]}
              turningPoints={[{ name: "turn", day: "2021-08-15" }]}
            />,
          ),
        );
        const bars = points.map((each, index) => ({ name: String(2000 + index), value: each.value, low: each.low, high: each.high }));
        sound(renderToStaticMarkup(<Bars {...head} bars={bars} inset="auto" />));
        sound(renderToStaticMarkup(<Bars {...head} bars={bars} direction="horizontal" />));
        sound(renderToStaticMarkup(<Compare {...head} figures={bars.map((bar) => ({ ...bar, source: bar.name, unit: "deaths" }))} />));
      }),
      { numRuns: 40, examples: [[[{ at: "2020-02", value: 5e-324, low: -5e-324, high: null }], "linear"]] },
    );
  });

  it("are well-formed with nothing to draw", () => {
    sound(renderToStaticMarkup(<Series {...head} lines={[]} />));
    sound(renderToStaticMarkup(<Bars {...head} bars={[]} />));
    sound(renderToStaticMarkup(<Compare {...head} figures={[]} />));
    sound(renderToStaticMarkup(<CountryMap {...head} land={land} panels={[]} />));
    sound(renderToStaticMarkup(<Network {...head} nodes={[]} ties={[]} />));
    sound(renderToStaticMarkup(<TimelineLanes {...head} lanes={[]} events={[]} />));
  });

  it("make marks with evidence focusable and named, and leave others alone", () => {
    const points: SeriesPoint[] = [
      { at: 2020, value: 4, low: 3, high: 6, evidence: "rows:x" },
      { at: 2021, value: 9 },
    ];
    const markup = renderToStaticMarkup(
      <SeriesDrawing {...head} width={340} unit="deaths" lines={[{ id: "a", name: "Pakistan", points }]} selected="rows:x" />,
    );
    expect(markup.match(/data-ev=/g)).toHaveLength(1);
    expect(markup).toContain(
      '<g data-ev="rows:x" tabindex="0" role="button" aria-label="Pakistan, 2020: 4 deaths, 3–6 deaths" class="mark selected" aria-pressed="true">',
    );
    expect(markup).toContain('role="group"');
    expect(
      renderToStaticMarkup(<SeriesDrawing {...head} width={340} lines={[{ id: "a", name: "A", points: [{ at: 2020, value: 1 }] }]} />),
    ).toContain('role="img"');
  });

  it("are the same each time, and draw each width with the same text sizes", () => {
    const drawn = () =>
      renderToStaticMarkup(
        <Network
          {...head}
          nodes={[
            { id: "a", name: "A", kind: "state" },
            { id: "b", name: "B", kind: "group" },
          ]}
          ties={[{ from: "a", to: "b", sign: "enmity", amount: 3 }]}
        />,
      );
    expect(drawn()).toBe(drawn());
    expect(drawn()).toContain('viewBox="0 0 340');
    expect(drawn()).toContain('viewBox="0 0 640');
    expect([...drawn().matchAll(/font-size="([\d.]+)"/g)].every((found) => Number(found[1]) >= 11)).toBe(true);
  });

  it("hatch what has no row, and say so", () => {
    const bars = [
      { name: "2023", value: 3 },
      { name: "2024", value: null, reason: "the file ends in 2023" },
      { name: "2025", value: 0 },
    ];
    const markup = renderToStaticMarkup(<Bars {...head} bars={bars} />);
    expect(markup).toContain("2024: the file ends in 2023");
    expect(markup).toContain('<td class="number missing">no row</td>');
    expect(markup).toContain("2025: 0");
    expect(barsTable({ ...head, bars }).rows).toEqual([
      ["2023", 3],
      ["2024", null],
      ["2025", 0],
    ]);
  });

  it("tell the bars of one group from those of another, though they bear the same name", () => {
    const bars = [
      { name: "Chad", group: "Niger buys from", value: 3 },
      { name: "Togo", group: "Niger buys from", value: 2 },
      { name: "Chad", group: "Niger sells to", value: 1 },
    ];
    const markup = renderToStaticMarkup(<Bars {...head} bars={bars} />);
    expect(markup.match(/>Niger buys from<\/text>/g)?.length).toBe(markup.match(/>Niger sells to<\/text>/g)?.length);
    expect(markup).toContain("Niger buys from Chad: 3; Niger buys from Togo: 2; Niger sells to Chad: 1");
    expect(barsTable({ ...head, bars }).rows).toEqual([
      ["Niger buys from", "Chad", 3],
      ["Niger buys from", "Togo", 2],
      ["Niger sells to", "Chad", 1],
    ]);
    const plain = bars.map(({ name, value }) => ({ name, value }));
    expect(barsTable({ ...head, bars: plain }).columns.map(({ name }) => name)).not.toContain("Group");
  });

  it("have tables with every row, also those that cannot be drawn", () => {
    const lines = [
      {
        id: "a",
        name: "A",
        points: [
          { at: "no date", value: 1 },
          { at: 2020, value: null },
        ],
      },
    ];
    expect(seriesTable({ ...head, lines }).rows).toHaveLength(2);
    expect(renderToStaticMarkup(<Series {...head} lines={lines} />)).toContain("1 row has no date that can be drawn");
    const table = timelineTable({
      ...head,
      lanes: [{ id: "a", name: "A" }],
      events: [
        { lane: "a", from: "2021", says: "later" },
        { lane: "a", from: "2020", says: "sooner" },
      ],
    });
    expect(table.rows.map((row) => row[3])).toEqual(["sooner", "later"]);
  });

  it("draw circles by area on one scale for all panels", () => {
    const panels = [
      { name: "before", amounts: [{ iso3: "AFG", value: 400 }] },
      {
        name: "after",
        amounts: [
          { iso3: "AFG", value: 100 },
          { iso3: "PAK", value: null },
        ],
      },
    ];
    const markup = renderToStaticMarkup(<CountryMap {...head} land={land} panels={panels} widths={[340]} />);
    const radii = [...markup.matchAll(/class="dot solid"[^>]* r="([\d.]+)"/g)].map((found) => Number(found[1]));
    expect(radii).toHaveLength(2);
    expect((radii[0] ?? 0) / (radii[1] ?? 1)).toBeCloseTo(2, 1);
    expect(markup).toContain("the Durand line, which Kabul does not recognise");
  });
});

describe("standaloneSvg", () => {
  const markup = renderToStaticMarkup(
    <SeriesDrawing
      {...head}
      width={640}
      lines={[
        {
          id: "a",
          name: "A",
          points: [
            { at: 2020, value: 1, evidence: "rows:1" },
            { at: 2021, value: 3 },
          ],
        },
      ]}
    />,
  );

  for (const theme of ["light", "dark"] as const) {
    it(`is a whole file with its colours written out, ${theme}`, () => {
      const file = standaloneSvg(markup, theme, head);
      expect(file).not.toMatch(/var\(|data-ev|tabindex|class=/);
      expect(file).toContain(`fill="${colours[theme].paper}"`);
      expect(file).toContain("A &lt;title&gt; &amp; more");
      expect(file).toContain("Own rows · 3 rows");
      const parser = new SaxesParser({ xmlns: true });
      let root = "";
      parser.on("opentag", (tag) => {
        root ||= `${tag.uri} ${tag.name}`;
      });
      parser.on("error", (error) => {
        throw error;
      });
      parser.write(file).close();
      expect(root).toBe("http://www.w3.org/2000/svg svg");
    });
  }

  it("says what it needs", () => {
    expect(() => standaloneSvg("<p>none</p>", "light")).toThrow("there is no <svg>");
  });
});
