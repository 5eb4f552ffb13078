import { readFileSync } from "node:fs";
import type { Topology } from "topojson-specification";
import { describe, expect, it } from "vitest";
import { allIso3, iso3Of, numberOf } from "./country-codes.js";
import { knownDisputes } from "./disputed-borders.js";
import { areasOf, iso3OfArea, pruneLand } from "./land.js";
import { drawView, mapNotes, mapView, steps } from "./map-view.js";

const land = JSON.parse(readFileSync(new URL("../../../node_modules/world-atlas/countries-50m.json", import.meta.url), "utf8")) as Topology;
const region = ["AFG", "PAK", "IND", "IRN", "TJK"];

/** The path with every point written out. */
function absolute(path: string): string {
  return path.replace(/M(-?[\d.]+),(-?[\d.]+)(?:l([^MZ]*))?/g, (_, x0: string, y0: string, rest = "") => {
    let [x, y] = [Number(x0), Number(y0)];
    const numbers = [...(rest as string).matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(Number);
    let out = `M${x},${y}`;
    for (let at = 0; at < numbers.length; at += 2) {
      x = Math.round((x + (numbers[at] ?? 0)) * 10) / 10;
      y = Math.round((y + (numbers[at + 1] ?? 0)) * 10) / 10;
      out += `L${x},${y}`;
    }
    return out;
  });
}

/** Area of a path on the page. */
function areaOf(path: string): number {
  const rings = absolute(path).split("M").slice(1);
  return rings.reduce((sum, ring) => {
    const points = ring
      .replace("Z", "")
      .split("L")
      .map((point) => point.split(",").map(Number));
    return points.reduce((all, [x = 0, y = 0], at) => {
      const [nextX = 0, nextY = 0] = points[(at + 1) % points.length] ?? [];
      return all + (x * nextY - nextX * y) / 2;
    }, sum);
  }, 0);
}

describe("steps", () => {
  it("writes the same lines in less", () => {
    const path = "M0.4,10L12.5,10L12.4,9.3L-3,-0.1L-3,20ZM5,5L6,6.5";
    expect(steps(path)).toBe("M.4,10l12.1,0-.1-.7-15.4-9.4 0,20.1ZM5,5l1,1.5".replace("M.4", "M0.4"));
    expect(absolute(steps(path))).toBe(path);
  });
});

describe("country codes", () => {
  it("reads every shape of the atlas but the two that are no country of their own", () => {
    const unread = areasOf(land).filter((area) => iso3OfArea(area) === undefined);
    expect(unread.map((area) => area.properties?.name)).toEqual(["Indian Ocean Ter.", "Ashmore and Cartier Is."]);
  });

  it("goes to numbers and back", () => {
    expect(allIso3()).toHaveLength(249);
    for (const iso3 of allIso3()) expect(iso3Of(numberOf(iso3))).toBe(iso3);
    expect(numberOf("AFG")).toBe("004");
    expect(iso3Of(4)).toBe("AFG");
    expect(iso3Of(undefined, "Kosovo")).toBe("XKX");
  });
});

describe("pruneLand", () => {
  const pruned = pruneLand(land, region);

  it("keeps what is in sight, and is small", () => {
    const kept = areasOf(pruned).map(iso3OfArea);
    for (const iso3 of [...region, "CHN", "TKM", "UZB", "XSG"]) expect(kept).toContain(iso3);
    expect(kept).not.toContain("BRA");
    const [small, whole] = [JSON.stringify(pruned).length, JSON.stringify(land).length];
    expect(small).toBeLessThan(whole * 0.4);
  });

  it.each([
    [region],
    [["CHL"]],
    [["NPL", "BTN"]],
    [["XKX", "SRB", "ALB"]],
    [["FJI", "TON"]],
    [["KAZ"]],
    [["IDN", "PNG"]],
    [["NOR", "FIN"]],
    [["USA", "RUS", "CHN", "AUS", "BRA", "ZAF"]],
  ])("draws the same map of %j as the whole atlas, and can be pruned again", (iso3s) => {
    const all = drawView(land, iso3s, 300, knownDisputes);
    const small = drawView(pruneLand(pruneLand(land, iso3s), iso3s), iso3s, 300, knownDisputes);
    const pieces = (path: string | undefined) => (path ?? "").split("M").sort();
    expect(pieces(small?.borders)).toEqual(pieces(all?.borders));
    expect(pieces(small?.coasts)).toEqual(pieces(all?.coasts));
    expect(pieces(small?.disputed)).toEqual(pieces(all?.disputed));
    const pathOf = (view: typeof all, iso3: string) => view?.lands.find((each) => each.iso3 === iso3)?.path;
    for (const iso3 of iso3s) expect(pathOf(small, iso3)).toBe(pathOf(all, iso3));
  });

  it("gives an empty atlas for no country", () => expect(areasOf(pruneLand(land, []))).toEqual([]));
});

describe("mapView", () => {
  it("dashes the Durand line and Kashmir, and draws the rest of the border of India and Pakistan through", () => {
    const view = mapView(land, region, 300, knownDisputes);
    expect(view?.notes.join(" ")).toMatch(/Durand line.*Kashmir/);
    const without = mapView(land, region, 300, []);
    expect(without?.disputed).toBe("");
    expect(view?.borders.length).toBeLessThan(without?.borders.length ?? 0);
    const onlyKashmir = mapView(
      land,
      ["IND", "PAK"],
      300,
      knownDisputes.filter(({ between }) => between.includes("IND") && between.includes("PAK")),
    );
    const whole = mapView(land, ["IND", "PAK"], 300, [{ between: ["IND", "PAK"], note: "all of it" }]);
    expect(onlyKashmir?.disputed.length).toBeGreaterThan(20);
    expect(whole?.disputed.length).toBeGreaterThan((onlyKashmir?.disputed.length ?? 0) * 1.5);
  });

  it("keeps areas true: India is near five times Afghanistan", () => {
    const view = mapView(land, ["AFG", "IND"], 900, []);
    const size = (iso3: string) => areaOf(view?.lands.find((each) => each.iso3 === iso3)?.path ?? "");
    expect(Math.abs(size("IND") / size("AFG"))).toBeGreaterThan(4.4);
    expect(Math.abs(size("IND") / size("AFG"))).toBeLessThan(5.2);
  });

  it.each([[["USA", "RUS", "CHN", "AUS", "BRA", "ZAF"]], [["FJI", "NZL"]], [["IDN", "PHL"]], [["GRL", "NOR", "CAN"]], [["ATA", "CHL"]]])(
    "leaves the sea of %j open: no island turns into all the world",
    (iso3s) => {
      for (const width of [160, 340, 640]) {
        const view = mapView(land, iso3s, width, []);
        expect(view?.missing).toEqual([]);
        const covered = (view?.lands ?? []).reduce((sum, each) => sum + Math.abs(areaOf(each.path)), 0);
        expect(covered).toBeGreaterThan(0);
        expect(covered).toBeLessThan((view?.width ?? 0) * (view?.height ?? 0) * 0.72);
      }
    },
  );

  it("draws a view once, and another for another width or other disputes", () => {
    const view = mapView(land, ["NPL", "BTN"], 340, knownDisputes);
    expect(mapView(land, ["BTN", "NPL", "NPL"], 340, knownDisputes)).toBe(view);
    expect(mapView(land, ["NPL", "BTN"], 640, knownDisputes)?.width).toBe(640);
    expect(mapView(land, ["NPL", "BTN"], 340, [])).not.toBe(view);
    for (let width = 100; width < 130; width++) mapView(land, ["NPL"], width, []);
    expect(mapView(land, ["NPL", "BTN"], 340, knownDisputes)).toEqual(view);
  });

  it.each([[["AFG", "PAK"]], [["SRB", "ALB", "QQQ"]], [["SOM", "ETH"]], [["COL", "VEN"]], [["JPN", "PRK"]], [["QQQ"]]])(
    "tells under a map of %j what the map itself shows, without drawing it",
    (iso3s) => {
      const view = mapView(land, iso3s, 340, knownDisputes);
      expect(mapNotes(land, iso3s, knownDisputes)).toEqual(view && { notes: view.notes, missing: view.missing });
    },
  );

  it("says which country is not in the atlas, and has no view where none is", () => {
    expect(mapView(land, ["AFG", "QQQ"], 300, [])?.missing).toEqual(["QQQ"]);
    expect(mapView(land, ["QQQ"], 300, [])).toBeUndefined();
  });
});
