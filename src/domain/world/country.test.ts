import { describe, expect, it } from "vitest";
import { codesOf, countries, countryName, iso3, systems } from "./country.js";

describe("countries", () => {
  it("tells FIPS from ISO where they clash", () => {
    expect([iso3("fips", "CH"), iso3("fips", "PK"), iso3("fips", "AF"), iso3("fips", "IR"), iso3("fips", "IZ")]).toEqual([
      "CHN",
      "PAK",
      "AFG",
      "IRN",
      "IRQ",
    ]);
  });
  it("knows the names that datasets use, with brackets and without accents", () => {
    const said = [
      "Russia (Soviet Union)",
      "Myanmar (Burma)",
      "DR Congo (Zaire)",
      "Cote d'Ivoire",
      "Bosnia-Herzegovina",
      "Kingdom of eSwatini (Swaziland)",
    ];
    expect(said.map((name) => iso3("name", name))).toEqual(["RUS", "MMR", "COD", "CIV", "BIH", "SWZ"]);
    expect(iso3("name", "Atlantis")).toBeUndefined();
  });
  it("keeps Gleditsch & Ward apart from Correlates of War", () => {
    expect([iso3("gw", "260"), iso3("cow", "255"), iso3("gw", "678"), iso3("cow", "679"), iso3("gw", "816")]).toEqual([
      "DEU",
      "DEU",
      "YEM",
      "YEM",
      "VNM",
    ]);
  });
  it("leads every code of every system to a country it has", () => {
    const known = new Set(countries.map((each) => each.iso3));
    for (const system of systems) for (const [code, iso] of codesOf(system)) expect(known, `${system} ${code}`).toContain(iso);
    expect(known.size).toBe(countries.length);
    expect(countryName("PAK")).toBe("Pakistan");
  });
});
