import { expect, it } from "vitest";
import { filesOf } from "./adding.js";

const file = (name: string) => ({ name, isFile: true, isDirectory: false, file: (done: (file: unknown) => void) => done({ name }) });
const locked = (name: string) => ({ ...file(name), file: (_: unknown, failed: (cause: Error) => void) => failed(new Error("no rights")) });
const folder = (name: string, inside: readonly unknown[]) => ({
  ...{ name, isFile: false, isDirectory: true },
  createReader: () => {
    const rest = [...inside];
    return { readEntries: (done: (some: unknown[]) => void) => done(rest.splice(0, 100)) };
  },
});
const dropped = (...entries: unknown[]) =>
  ({ items: entries.map((each) => ({ webkitGetAsEntry: () => each })), files: [] }) as unknown as DataTransfer;

it("a file that the browser may not read is named, and keeps no other of the folder from being taken", async () => {
  const { files, unread } = await filesOf(dropped(folder("papers", [file("a.txt"), locked("b.txt"), folder("more", [file("c.txt")])])));
  expect(files.map(({ name }) => name)).toEqual(["a.txt", "c.txt"]);
  expect(unread).toEqual(["b.txt"]);
});

it("ten thousand files of one folder are all found", async () => {
  const { files, unread } = await filesOf(
    dropped(
      folder(
        "many",
        Array.from({ length: 10_000 }, (_, at) => file(`${at}.txt`)),
      ),
    ),
  );
  expect([files.length, unread.length]).toEqual([10_000, 0]);
});
