import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { describeShared, shared } from "../../../test/helpers/shared.js";
import { officeOf } from "./officeholders.js";
import { homeOf, type Who, whoIs } from "./who.js";

const table = new URL("../../../test/world/spellings.txt", import.meta.url);
const spellings = readFileSync(table, "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split(" | ") as [string, string]);

function said(who: Who | undefined): string | undefined {
  if (who === undefined) return undefined;
  if (who.is === "nobody") return "0";
  if (who.is === "state") return [who.state, who.organ].filter(Boolean).join(" ");
  if (who.is === "territory") return [`T:${who.territory.id}`, who.organ].filter(Boolean).join(" ");
  return who.home ? `-${who.home}` : "*";
}

describe("what a name in event data stands for", () => {
  it("is right wherever it is told, and told for six in seven of what is no proper name", () => {
    const answers = spellings.map(([name, truth]) => ({ name, truth, says: said(whoIs(name, /^[A-Z]{3}$/u.test(name))) }));
    const told = answers.filter(({ says }) => says !== undefined);
    const wrong = told.filter(({ says, truth }) => says !== truth);
    const known = answers.filter(({ truth }) => truth !== "*");
    const found = known.filter(({ says }) => says !== undefined);
    console.log(
      `${spellings.length} spellings: ${told.length} told, ${wrong.length} wrong; of ${known.length} that are no proper name ${found.length} told.`,
    );
    expect(wrong).toEqual([]);
    expect(found.length / known.length).toBeGreaterThan(0.85);
  });

  it("never takes rebels, protesters, mutineers or a former army for the state", () => {
    for (const iso of ["Ethiopia", "Mali", "Sudan", "Myanmar", "Colombia", "DR Congo"])
      for (const name of [
        ...[`Armed Insurgent (${iso})`, `Rebels (${iso})`, `Protesters (${iso})`, `Citizen (${iso})`, `Opposition Leader (${iso})`],
        ...[`Mutiny of Military Forces of ${iso} (2012-)`, `Former Military Forces of ${iso}`, `Rebel Military Forces of ${iso}`],
        ...[`Militia of ${iso}`, `Government in exile of ${iso}`, `Shadow Government (${iso})`, `Unidentified Military Forces (${iso})`],
      ])
        expect(whoIs(name)?.is ?? "unknown", name).not.toBe("state");
  });

  it("tells the two Congos apart as UCDP and ISO do, and gives no state of today the acts of one of the past", () => {
    const states = ["Government of Congo", "Government of DR Congo (Zaire)", "Republic of Congo", "Democratic Republic of Congo"].map(
      (name) => said(whoIs(name)),
    );
    expect(states).toEqual(["COG government", "COD government", "COG", "COD"]);
    for (const name of ["Government of Czechoslovakia", "Government of South Vietnam"]) expect(whoIs(name)?.is, name).not.toBe("state");
  });

  it("gives the home of those who are no state", () => {
    expect(homeOf("Citizen (India)")).toBe("IND");
    expect(homeOf("Kuchi Tribal Militia (Afghanistan)")).toBe("AFG");
    expect(homeOf("Tigrayan forces")).toBe("ETH");
    expect(homeOf("Boko Haram")).toBeUndefined();
  });
});

describe("who holds office", () => {
  it.each([
    ["Barack Obama", "2010-01-01", "2010-12-31", "USA"],
    ["Barack Obama", "2008-01-01", "2010-12-31", undefined],
    ["Barack Obama", "2018-01-01", "2018-01-02", undefined],
    ["Armen Sarkissian", "2019-05-01", "2021-12-31", "ARM"],
    ["Armen Sarkissian", "2018-10-01", "2018-10-01", undefined],
    ["Armen Sarkissian", "2024-10-01", "2024-10-01", undefined],
    ["Elizabeth II", "2015-01-01", "2015-01-01", undefined],
    ["Nobody Known", "2015-01-01", "2015-01-01", undefined],
  ])("%s %s to %s", (name, first, last, state) => expect(officeOf(name, first, last)?.state).toBe(state));
});

describeShared("governments in the actor table of UCDP", () => {
  it("are the states of their numbers, by their names alone", () => {
    const rows = parse(gunzipSync(readFileSync(shared("data/world/ucdp_actor_v24_1.csv.gz"))), { columns: true }) as Record<
      string,
      string
    >[];
    const governments = rows.filter(({ NameData }) => NameData?.startsWith("Government of "));
    expect(governments.length).toBeGreaterThan(100);
    const unlike = governments.flatMap(({ ActorId, NameData = "" }) => {
      const [byName, byId] = [whoIs(NameData), whoIs(`ucdp:${ActorId}`)].map((who) => (who?.is === "state" ? who.state : null));
      return byName === byId ? [] : [[NameData, byName, byId]];
    });
    expect(unlike).toEqual([]);
  });
});
