import { expect, test } from "vitest";
import { trinoAddress } from "./address.js";

test("an address says where, as whom and with which session", () => {
  expect(trinoAddress("trino://ana@lake.uni.example/hive/amity?SSL=true&retry_policy=TASK")).toEqual({
    origin: "https://lake.uni.example:443",
    catalog: "hive",
    schema: "amity",
    user: "ana",
    session: { retry_policy: "TASK" },
  });
  expect(trinoAddress("trino://127.0.0.1/hive/amity")).toMatchObject({ origin: "http://127.0.0.1:8080", user: "amity", session: {} });
});

test("an address may name a folder that both see, which is no property of a session", () => {
  const said = (more: string) => trinoAddress(`trino://127.0.0.1/hive/amity?retry_policy=TASK&folder=/srv/lake${more}`);
  expect(said("")).toMatchObject({ session: { retry_policy: "TASK" }, shared: { folder: "/srv/lake", location: "local:///" } });
  expect(said("&location=s3://bucket/lake").shared?.location).toBe("s3://bucket/lake/");
});

test.each([
  ["http://a/b/c", "does not begin with trino://"],
  ["trino://a", "a catalog and a schema"],
  ["trino://a/b", "a catalog and a schema"],
  ["trino://a/b/c/d", "a catalog and a schema"],
  ["trino://a/b/c';drop", "a catalog and a schema"],
  ["trino://a/b/c?SSL=yes", "SSL is true or false"],
  ["trino://a/b/c?retry policy=TASK", "no session property"],
  ["trino://a/b/c?folder=lake", "folder is a whole path"],
  ["trino://a/b/c?folder=/srv/*", "without *"],
  ["trino://a/b/c?location=local:///", "name the folder too"],
  ["trino://a/b/c?folder=/srv&location=local:///../x", "what the server calls the folder"],
  ["trino://a/b/c?folder=/srv&location=local:///x'", "what the server calls the folder"],
  ["trino://:/b/c", "cannot be read"],
])("%s is refused in words that show the form", (text, says) => {
  expect(() => trinoAddress(text)).toThrow(says);
  expect(() => trinoAddress(text)).toThrow("trino://user@host:8080/catalog/schema");
});

test("a password in an address is refused, and not said again", () => {
  expect(() => trinoAddress("trino://ana:secret@a/b/c")).toThrow("AMITY_TRINO_PASSWORD");
  expect(() => trinoAddress("trino://ana:secret@a/b/c")).not.toThrow("secret@");
});
