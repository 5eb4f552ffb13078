import { expect, test } from "vitest";
import { codeSentences } from "./code-text.js";
import { happeningsOf, type PlacedEvent } from "./same-happening.js";
import { treeFromLine } from "./sentence/test-trees.js";

const bombed = "Israel:NNP:2:nsubj:ISR bombed=bomb:VBD:0:root Rafah:NNP:2:obj:PSE";
const signed = "India:NNP:4:nsubj:IND and:CC:3:cc Nepal:NNP:1:conj:NPL signed=sign:VBD:0:root a:DT:6:det treaty:NN:4:obj";

function told(tree: string, day: string | null, place: string | null = null): PlacedEvent[] {
  const { sentence, mentions } = treeFromLine(tree);
  return codeSentences([sentence], [mentions]).events.map((event) => ({ ...event, day, place }));
}

test("one happening told twice on one day is one, with both mentions as its evidence", () => {
  const happenings = happeningsOf([...told(bombed, "2024-03-14"), ...told(bombed, "2024-03-14", "Rafah"), ...told(bombed, null)]);
  expect(happenings).toHaveLength(1);
  expect(happenings[0]?.mentions).toHaveLength(3);
  expect(happenings[0]?.event.place).toBe("Rafah");
});

test("another day or another place is another happening", () => {
  expect(happeningsOf([...told(bombed, "2024-03-14"), ...told(bombed, "2024-03-15")])).toHaveLength(2);
  expect(happeningsOf([...told(bombed, "2024-03-14", "Rafah"), ...told(bombed, "2024-03-14", "Gaza City")])).toHaveLength(2);
});

test("a happening that was denied is not the one that happened", () => {
  const [event] = told(bombed, "2024-03-14") as [PlacedEvent];
  expect(happeningsOf([event, { ...event, status: "denied" }])).toHaveLength(2);
});

test("the two directions of a reciprocal event never merge", () => {
  const happenings = happeningsOf([...told(signed, "2024-03-14"), ...told(signed, "2024-03-14")]);
  expect(happenings.map(({ mentions }) => mentions.length)).toEqual([2, 2]);
});
