import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import type { CodingAct } from "../../domain/coding/coding.js";
import { sourcesInOrder, usesOfCategory } from "./codebook.js";
import { type Category, currentIds, usesKeeper } from "./desk.js";
import { type CodingsByCategory, codingStore } from "./store.js";

const work = mkdtempSync(join(tmpdir(), "amity-by-category-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const coding = (id: string, source: string, category: string | null): CodingAct => ({
  id,
  act: "code",
  coding: {
    ...{ id, source, exact: "words", category, prefix: "", suffix: "", text: null, start: null, end: null },
    ...{ statement: null, memo: null, at: null, machine: false, accepted: true },
  },
});
const categories = [
  { id: "force", name: "Force", definition: "arms", terms: [], was: ["war"] },
  { id: "peace", name: "Peace", definition: "none", terms: [] },
] as unknown as readonly Category[];
const seeAll = () => true;
const listed = (all: readonly CodingsByCategory[]) =>
  all.map(({ coder, byCategory }) => [coder, Object.fromEntries([...byCategory].filter(([, list]) => list.length))]);

it("after any acts of two coders, codings by category and their counts are those of files that are read anew", async () => {
  let cases = 0;
  const acts = fc.array(
    fc.record({
      coder: fc.constantFrom("ana", "ben"),
      what: fc.constantFrom("code", "code", "uncode", "restore", "recode", "memo"),
      at: fc.nat(3),
      category: fc.constantFrom("force", "peace", "war", null),
    }),
    { minLength: 1, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      const folder = join(work, `${cases++}`);
      mkdirSync(join(folder, "judgements/codings"), { recursive: true });
      for (const coder of ["ana", "ben"])
        writeFileSync(
          join(folder, `judgements/codings/${coder}.jsonl`),
          `{"id": "${coder}0", "source": "s0", "exact": "words", "category": "force"}\n`,
        );
      const store = codingStore(folder);
      const uses = usesKeeper();
      for (const [n, { coder, what, at, category }] of all.entries()) {
        const [id, of] = [`e${n}`, at === 0 ? `${coder}0` : `e${at - 1}`];
        if (what === "code") await store.add(coder, [coding(id, `s${at}`, category)]);
        else if (what === "recode") await store.add(coder, [{ id, act: "recode", of, category }]);
        else if (what === "memo") await store.add(coder, [{ id, act: "memo", on: `coding:${of}`, says: `${n}` }]);
        else await store.add(coder, [{ id, act: what as "uncode" | "restore", of }]);
        const kept = await store.byCategory();
        const fresh = await codingStore(folder).byCategory();
        expect(listed(kept)).toEqual(listed(fresh));
        const idOf = currentIds(categories);
        const told = ([id, { all: n, mine, sources }]: [string, { all: number; mine: number; sources: Set<string> }]) =>
          [id, n, mine, [...sources].sort()] as const;
        const counted = (map: Awaited<ReturnType<typeof uses>>) =>
          [...map]
            .map(told)
            .filter(([, n]) => n)
            .sort();
        expect(counted(await uses(kept, "ana", "ana", idOf, seeAll))).toEqual(
          counted(await usesKeeper()(fresh, "ana", "ana", idOf, seeAll)),
        );
      }
    }),
    { numRuns: 25 },
  );
});

it("lists the uses of a category in the order of titles, whatever it was called when they were made", async () => {
  const folder = join(work, "order");
  mkdirSync(join(folder, "judgements/codings"), { recursive: true });
  const store = codingStore(folder);
  await store.add("ana", [coding("a", "s1", "force"), coding("b", "s2", "war"), coding("c", "s3", "peace"), coding("d", "nowhere", "war")]);
  const sources = sourcesInOrder([
    { id: "s1", title: "Zabul", kind: "news" },
    { id: "s2", title: "áben", kind: "note" },
    { id: "s3", title: "Kabul", kind: "news" },
  ]);
  const uses = usesOfCategory("force", await store.byCategory(), categories, sources, seeAll);
  expect(uses.map(({ id, title, isNote }) => [id, title, isNote])).toEqual([
    ["b", "áben", true],
    ["d", "nowhere", false],
    ["a", "Zabul", false],
  ]);
});
