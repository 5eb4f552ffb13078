import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readGazetteer } from "../../../formats/gazetteer.js";
import { loadSyntax, readSentences } from "../../syntax/syntax.js";
import { gazetteer } from "./gazetteer.js";
import { findPlaces } from "./places.js";

const syntax = loadSyntax(readFileSync(fileURLToPath(new URL("../../syntax/weights.bin", import.meta.url))));
const small = gazetteer({
  cities: [
    { name: "Marjah", lat: "31.5", lng: "64.1", country: "AF", admin1: "10", admin2: "" },
    { name: "Springfield", lat: "39.8", lng: "-89.6", country: "US", admin1: "IL", admin2: "" },
    { name: "Springfield", lat: "-27.6", lng: "152.9", country: "AU", admin1: "04", admin2: "" },
  ],
  admin1: [
    { code: "AF.10", name: "Helmand" },
    { code: "AF.37", name: "Khowst" },
    { code: "US.IL", name: "Illinois" },
    { code: "AU.04", name: "Queensland" },
  ],
  admin2: [{ code: "AF.10.1", name: "Sangin District" }],
});
const places = (text: string, states: string[] = ["AFG"]) => findPlaces(readSentences(text, syntax), small, { states }).flat();

test("places come with their province and district, other spellings too", () => {
  expect(places("They were arrested in Marjah, Helmand province.").map(({ place }) => [place?.admin1, place?.level])).toEqual([
    ["Helmand", "town"],
    ["Helmand", "admin1"],
  ]);
  expect(places("A patrol in Sangin district was hit.")[0]?.place).toMatchObject({ admin1: "Helmand", admin2: "Sangin", level: "admin2" });
  expect(places("A patrol in Khost was hit.")[0]?.place).toMatchObject({ admin1: "Khowst", country: "AFG" });
});

test("a name of several states is taken only where the story speaks of one of them", () => {
  const [unclear] = places("They met in Springfield.");
  expect(unclear?.place).toBeNull();
  expect(unclear?.choices.map(({ country }) => country).sort()).toEqual(["AUS", "USA"]);
  expect(places("They met in Springfield.", ["USA"])[0]?.place?.admin1).toBe("Illinois");
});

test("the package's gazetteer knows provinces of the region", () => {
  const found = readGazetteer();
  for (const name of ["Nangarhar", "Khyber Pakhtunkhwa", "Balochistan", "Kandahar Province", "Uruzgan"]) {
    expect(found.find(name).some(({ level }) => level === "admin1")).toBe(true);
  }
});
