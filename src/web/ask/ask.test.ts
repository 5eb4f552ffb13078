import { expectTypeOf, test } from "vitest";
import type { Shell } from "../../pages/page.js";
import { type Asked, answer, api, useAnswer, written } from "./ask.js";

/** Nothing here is run: what must not compile stands under @ts-expect-error, and the compiler complains where it does compile. */
const never = () => {
  // The answer of a route is of the type that the route gives.
  expectTypeOf(answer(api.shell.$get())).resolves.toEqualTypeOf<Shell>();
  expectTypeOf(written(api.coding.undo.$post())).resolves.toHaveProperty("kind");

  // @ts-expect-error another route gives no shell
  const shell: Promise<Shell> = answer(api.sources.$get());
  // @ts-expect-error there is no such route
  void api.shells.$get();
  // @ts-expect-error the route is asked, not told
  void api.shell.$post();
  // @ts-expect-error a bare fetch has no type of its own
  void answer(fetch("/api/shell")).then((given) => given.name);

  // @ts-expect-error a period has two ends
  void api.overview.$get({ query: { from: "2020-01" } });
  // @ts-expect-error nothing is asked for under this name
  void api.overview.$get({ query: { from: "2020-01", to: "2020-02", until: "2020-03" } });
  // @ts-expect-error an actor has a name
  void api.actors[":id"].$get({ param: { name: "PAK" } });

  // @ts-expect-error a place is a number
  void api.rows.$post({ json: { query: "select 1", from: "0" } });
  // @ts-expect-error the trial of an edit is named
  void api.case.edit.$post({ json: { name: "claims", was: null, steps: [] } });
  // @ts-expect-error an act says of which coding it is
  void api.coding.acts.$post({ json: [{ act: "uncode" }] });
  // @ts-expect-error a decision says what is taken
  void api.agreement.resolve.$post({ json: { coders: [], unit: "paragraph", key: "a" } });
  return shell;
};

/** As the hook of the frame once was: pointed at a route that gives something else. */
// @ts-expect-error the overview is no shell
const useWrongShell = (): Asked<Shell> => api.overview.$get({ query: { from: "2020-01", to: "2020-02" } });
const useRightShell = () => useAnswer(["shell"], () => api.shell.$get());

test("routes, bodies and answers are held to their types by the compiler", () => {
  expectTypeOf<ReturnType<typeof useRightShell>["data"]>().toEqualTypeOf<Shell | undefined>();
  expectTypeOf(never).toBeFunction();
  expectTypeOf(useWrongShell).toBeFunction();
});
