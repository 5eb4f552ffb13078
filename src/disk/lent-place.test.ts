import { expect, test } from "vitest";
import { alone } from "./alone.js";
import { lendPlace, type PlaceReply } from "./lent-place.js";

const sockets = () => process.getActiveResourcesInfo().filter((each) => each === "PipeWrap").length;

test("a process that was killed while it waited is waited for no longer", async () => {
  const place = `lent while another holds it ${process.pid}`;
  const before = sockets();
  const release = await alone(place);
  const replies: PlaceReply["is"][] = [];
  const lent = lendPlace(place, ({ is }) => replies.push(is));
  lent.hear({ say: "place", id: 1, place, wants: "it" });
  await expect.poll(() => replies).toEqual(["with another"]);
  await expect.poll(sockets).toBeGreaterThan(before);

  lent.end();
  await expect.poll(sockets).toBe(before); // a socket that stays keeps the command from ending
  expect(replies).toEqual(["with another"]);
  await release?.();
  const next = await alone(place, { most: 5000 });
  expect(next).toBeTypeOf("function");
  await next?.();
});
