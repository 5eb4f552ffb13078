import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { askAgain } from "./changes.js";

it("asks again for what was first asked for before a build and answered from the one before", async () => {
  const queries = new QueryClient();
  const waiting: ((answer: string) => void)[] = [];
  const observer = new QueryObserver(queries, {
    queryKey: ["choices"],
    queryFn: () => new Promise<string>((answered) => void waiting.push(answered)),
  });
  const stop = observer.subscribe(() => undefined);
  expect(waiting.length).toBe(1);
  askAgain(queries);
  waiting[0]?.("old");
  await expect.poll(() => waiting.length).toBe(2);
  waiting[1]?.("new");
  await expect.poll(() => observer.getCurrentResult().data).toBe("new");
  stop();
  queries.clear();
});

it("takes back a question whose old answer is on the page, and puts it anew", async () => {
  const queries = new QueryClient();
  const answers = ["old", "new"];
  const observer = new QueryObserver(queries, { queryKey: ["shell"], queryFn: () => answers.shift() ?? "none" });
  const stop = observer.subscribe(() => undefined);
  await expect.poll(() => observer.getCurrentResult().data).toBe("old");
  askAgain(queries);
  await expect.poll(() => observer.getCurrentResult().data).toBe("new");
  expect(answers).toEqual([]);
  stop();
  queries.clear();
});
