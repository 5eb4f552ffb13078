import { expect, it } from "vitest";
import { gamesIn, heldGame, heldOption, madeGame, madeOption, optionFault, patternFault, patternWords, wholeGame } from "./game-rows.js";

const options = [
  { id: "dam", actor: "ETH", says: "Fill the dam" },
  { id: "share", actor: "ETH", says: "Share its data" },
  { id: "sue", actor: "EGY", says: "Go to the Security Council" },
];
const says = {
  games: [
    { id: "nile", says: "The river is shared", options, wishes: { EGY: [{ options: { share: true } }] }, now: { dam: true } },
    { id: "dry", says: "A dry year", from: "nile", impossible: [{ sue: true, share: true }] },
    { id: "other", says: "Another river", options: [{ id: "dam", actor: "TUR", says: "Build" }] },
    null,
    { id: "round", says: "Round", from: "round" },
  ],
};
const games = gamesIn(says);
const [nile, share, sue] = [games[0], options[1], options[2]] as const;

it("reads games as far as they can be read, and takes what is not said from the one below", () => {
  expect(games).toHaveLength(5);
  expect(wholeGame(games, games[1] as never).options).toEqual(options);
  expect(wholeGame(games, games[4] as never).options).toEqual([]);
  expect(gamesIn(null)).toEqual([]);
});

it("gives a new game and a new option ids that nothing has", () => {
  expect(Object.entries(madeGame({ says: "Dry" }, says.games))[0]).toEqual(["id", "dry-2"]);
  expect(madeOption({ actor: "ETH", says: "Fill the dam at once and whole" }, options)["id"]).toBe("fill-the-dam-at");
});

it("refuses a ninth option and one that is there already", () => {
  expect(optionFault({ actor: "ETH", says: "fill the Dam" }, options)).toBe("That option is there already.");
  expect(optionFault({ actor: "EGY", says: "Fill the dam" }, options)).toBeNull();
  const eight = Array.from({ length: 8 }, (_, n) => ({ actor: "ETH", says: `Step ${n}` }));
  expect(optionFault({ actor: "ETH", says: "Step 8" }, eight)).toBe("Eight options are the most. Join two that go together.");
});

it("refuses a pattern that says nothing, and one that is there in another order", () => {
  expect(patternFault({}, [])).toBe("Say of one option at least whether it is done.");
  expect(patternFault(undefined, [])).toBe("Say of one option at least whether it is done.");
  expect(patternFault({ a: true, b: false }, [{ b: false, a: true }])).toBe("That is there already.");
  expect(patternFault({ a: true, b: false }, [{ a: true, b: true }])).toBeNull();
});

it("keeps a game on which another stands, and an option that is named in this game or in one that has its options from it", () => {
  expect(heldGame({ id: "nile" }, says.games.slice(1))).toBe("“A dry year” stands on it. Change that first.");
  expect(heldGame({ id: "dry" }, says.games)).toBeNull();
  expect(heldOption(share ?? {}, games, "nile")).toBe("A wish in “The river is shared” names it. Change that first.");
  expect(heldOption({ ...options[0] }, games, "nile")).toBe("What is done today in “The river is shared” names it. Change that first.");
  const named = heldOption(sue ?? {}, [{ ...nile, wishes: {} } as never, ...games.slice(1)], "nile");
  expect(named).toBe("What cannot be at once in “A dry year” names it. Change that first.");
  expect(heldOption({ id: "dam", actor: "TUR", says: "Build" }, games, "other")).toBeNull();
});

it("keeps the last option of a side that has wishes", () => {
  const alone = [{ ...nile, now: {}, wishes: { EGY: [{ options: { dam: false } }] } } as never];
  expect(heldOption(sue ?? {}, alone, "nile")).toBe("EGY has wishes, and no other option. Drop those first.");
});

it("says a pattern in words, and an option that is gone by its id", () => {
  expect(patternWords({ share: true, sue: false, lost: true }, options, (id) => (id === "ETH" ? "Addis" : "Cairo"))).toBe(
    "Addis: share its data; not Cairo: go to the Security Council; lost",
  );
});
