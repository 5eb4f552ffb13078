import { expect, it } from "vitest";
import { inTurn } from "./in-turn.js";

it("does one after the other, also after one that failed", async () => {
  const said: string[] = [];
  const turn = inTurn();
  const work = (name: string, ms: number) => async () => {
    said.push(`${name} begins`);
    await new Promise((done) => setTimeout(done, ms));
    said.push(`${name} ends`);
    if (name === "second") throw new Error(name);
    return name;
  };
  const all = await Promise.allSettled([turn(work("first", 20)), turn(work("second", 5)), turn(work("third", 0))]);
  expect(said).toEqual(["first begins", "first ends", "second begins", "second ends", "third begins", "third ends"]);
  expect(all).toMatchObject([{ value: "first" }, { reason: { message: "second" } }, { value: "third" }]);
});
