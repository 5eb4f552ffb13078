// What reads and writes a case: its YAML, the lines of coders, paths, addresses, and the queries that pass the door.
import { BlockList, isIP } from "node:net";
import { isDeepStrictEqual } from "node:util";
import { DuckDBInstance } from "@duckdb/node-api";
import { parse } from "yaml";
import { sound } from "../_inputs.js";

const dist = (name) => import(new URL(`../../../dist/${name}`, import.meta.url).href);
const { editYaml, NoSuchPlace } = await dist("case/yaml/edit-yaml.js");
const { parseLocated } = await dist("case/yaml/located-yaml.js");
const { rebaseSteps } = await dist("case/changing/rebase-steps.js");
const { codingLines, isCutShort } = await dist("case/codings/lines.js");
const { isInside } = await dist("fetch/inside.js");
const { isAddress } = await dist("fetch/capture.js");
const { asked, keysOf } = await dist("fetch/keys.js");
const { judge, Refused } = await dist("engine/door/judge.js");
const { functions, tableFunctions } = await dist("engine/door/allowed.js");
const { filled, literal, quoted } = await dist("domain/writing/sql.js");
const { inCase } = await dist("case/in-case.js");
const { InputError } = await dist("domain/problem.js");

const connection = await (await DuckDBInstance.create(":memory:")).connect();
const offered = { here: new Set(["event", "claim"]), elsewhere: new Set(["dyad_month"]) };
/** Every function and table that a tree names, wherever it stands; parts named by the query itself apart. */
function namedIn(node, found = { functions: new Set(), tables: new Set(), parts: new Set() }) {
  if (Array.isArray(node)) for (const each of node) namedIn(each, found);
  else if (node && typeof node === "object") {
    if (node.function_name) found.functions.add(String(node.function_name).toLowerCase());
    if (node.type === "BASE_TABLE" && node.table_name)
      found.tables.add([node.catalog_name, node.schema_name, node.table_name].filter(Boolean).join(".").toLowerCase());
    if (Array.isArray(node.map)) for (const each of node.map) if (each?.key) found.parts.add(String(each.key).toLowerCase());
    if (node.cte_name) found.parts.add(String(node.cte_name).toLowerCase());
    for (const each of Object.values(node)) namedIn(each, found);
  }
  return found;
}

const net = new BlockList();
for (const [address, prefix] of [
  ["10.0.0.0", 8],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
])
  net.addSubnet(address, prefix, "ipv4");

const queries = [
  "select month, count(*) as n from event where quad = 4 group by 1 order by 1",
  "with a as (select actor, target from event), b as (select * from a) select * from b join claim on b.actor = claim.id",
  "select read_text('/etc/passwd'), getenv('HOME') from event",
  "select * from read_csv('x.csv') union all select * from glob('/**')",
  "select (select max(day) from event e where e.actor = c.id) from claim c; copy event to 'x'",
  "select list_transform([1, 2], x -> x + 1), case when a is null then 1 end, cast(a as date) from event pivot (count(*) for quad in (1, 2))",
  'select "read_text"(name), main.abs(1) from "event" tablesample 10 percent -- copy',
];
const paths = ["sources/a.txt", "../x", "/etc/passwd", "a/../../b", "C:\\x", "sources/./b//c", "judgements/codings/ana.jsonl"];
const values = [1, "words: of it", "two\nlines", null, ["a", { b: 2 }], { id: "x", says: "y # z" }, true, "- no", "'", "2020-01-01"];

/** A way into what a text says. */
function way(value, below) {
  const path = [];
  for (let here = value; here && typeof here === "object" && (path.length === 0 || below(3)); ) {
    const keys = Object.keys(here);
    if (!keys.length) break;
    const key = keys[below(keys.length)];
    path.push(Array.isArray(here) ? Number(key) : key);
    here = here[key];
  }
  return path;
}
const at = (value, path) => path.reduce((here, key) => here?.[key], value);

/** What a text says after a step, by plain assignment. */
function after(value, step) {
  const says = structuredClone(value);
  const path = step.set ?? step.remove ?? step.add;
  const [parent, last] = [at(says, path.slice(0, -1)), path.at(-1)];
  if (step.set) parent[last] = step.value;
  else if (step.add) parent[last] = [...(parent[last] ?? []), step.value];
  else if (Array.isArray(parent)) parent.splice(last, 1);
  else delete parent[last];
  return says;
}

export const ofCase = {
  "an edit": {
    sound: [
      sound["case.yaml"],
      sound["claims.yaml"],
      "# top\na: [1, 2] # two\nb:\n  - c: 1 # one\n    d: >\n      words\n\n  - {e: 2}\n'f': \"g\"\n",
    ],
    often: 1,
    holds(given, below) {
      const text = given.toWellFormed(); // as a file holds it
      const yaml = parseLocated(new TextEncoder().encode(text), "a.yaml");
      if (yaml.problems.length || !yaml.value || typeof yaml.value !== "object" || /[&*]|<</u.test(text)) return;
      const path = way(yaml.value, below);
      if (path.length === 0 || path.some((key) => key === "__proto__" || key === "")) return;
      const there = at(yaml.value, path);
      const value = values[below(values.length)];
      const step = Array.isArray(there) ? { add: path, value } : below(3) ? { set: path, value } : { remove: path };
      const wanted = after(yaml.value, step);
      let edited;
      try {
        edited = editYaml(text, [step]);
      } catch (cause) {
        if (cause instanceof NoSuchPlace) return;
        throw cause;
      }
      if (!isDeepStrictEqual(parse(edited, { logLevel: "error", uniqueKeys: false }), wanted))
        return `${JSON.stringify(step)} says something else`;
      const rebased = rebaseSteps(yaml.value, yaml.value, [step]);
      if (rebased && !isDeepStrictEqual(rebased, [step])) return "a step changed over nothing";
    },
  },
  "where YAML says it": {
    sound: [sound["case.yaml"], sound["claims.yaml"]],
    often: 2,
    holds(text, below) {
      const yaml = parseLocated(new TextEncoder().encode(text), "a.yaml");
      const most = text.split(/\r\n|[\n\r]/u).length + 1;
      const odd = yaml.problems.flatMap((each) => each.at).find(({ line }) => !(line >= 1 && line <= most));
      if (odd) return `a problem on line ${odd.line} of ${most}`;
      const place = yaml.at(way(yaml.value, below));
      if (!(place.line >= 1 && place.line <= most && place.column >= 1)) return `a value on line ${place.line} of ${most}`;
    },
  },
  "lines of a coder": {
    sound: [sound["codings.jsonl"]],
    often: 2,
    async holds(text) {
      const lines = await codingLines(text, "a.jsonl");
      const full = text.split(/\r?\n/).flatMap((each, index) => (each.trim() ? [index + 1] : []));
      if (
        !isDeepStrictEqual(
          lines.map(({ line }) => line),
          full,
        )
      )
        return "lines that are left out";
      if (lines.some(({ act, faults }) => !act && !faults.length)) return "a line that is neither an act nor a fault";
      isCutShort(text.split("\n").at(-1) ?? "");
    },
  },
  "an address": {
    sound: [
      "127.0.0.1",
      "0x7f.1",
      "[::ffff:10.0.0.1]",
      "2130706433",
      "169.254.169.254",
      "::1",
      "fe80::1%eth0",
      "8.8.8.8",
      "10.1",
      "[::ffff:a00:1]",
    ],
    often: 8,
    holds(text) {
      isInside(text);
      let host;
      try {
        host = new URL(`http://${text.replaceAll(/[/?#@\\]/gu, "")}/`).hostname.replace(/^\[|\]$/gu, "");
      } catch {
        return;
      }
      const kind = isIP(host);
      if (kind === 4 && net.check(host, "ipv4") && !isInside(host)) return `${host} is taken for one of the world`;
      const low = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/u.exec(host);
      if (kind === 6 && low && !isInside(host)) return `${host} is taken for one of the world`;
    },
  },
  "keys in an address": {
    sound: ["https://a.b/{KEY}?x={OTHER_1}", "{A}{{B}}", "{a}"],
    often: 6,
    holds(text) {
      const keys = keysOf({ at: text });
      let put;
      try {
        put = asked({ at: text }, Object.fromEntries(keys.map((key) => [key, "v"]))).at;
      } catch (cause) {
        if (!("mend" in cause)) throw cause; // no address, or a host made out of a key
        return undefined;
      }
      if (keysOf({ at: text.replaceAll(/[{}]/gu, "") }).length) return "a key without brackets";
      if (keys.length && put === text) return "a key that is not put in";
      isAddress(text);
    },
  },
  "a path": {
    sound: paths,
    often: 3,
    holds(text) {
      let full;
      try {
        full = inCase("/nowhere/at/all/case", text);
      } catch (cause) {
        if (cause instanceof InputError || cause.code === "ENAMETOOLONG") return;
        throw cause;
      }
      if (!`${full}/`.startsWith("/nowhere/at/all/case/") || full.split("/").includes("..") || full.includes("\0")) return full;
    },
  },
  "values in a query": {
    sound: ["it's", "select ? from a where b = '?' -- ?", 'say "so"'],
    often: 8,
    holds(text) {
      const inner = (written, sign) => written.slice(1, -1).replaceAll(sign + sign, "");
      if (inner(literal(text), "'").includes("'")) return "a quote that ends the text";
      if (inner(quoted(text), '"').includes('"')) return "a quote that ends the name";
      if (!text.includes("?") && filled(text, ["x"]) !== text) return "a query without a place is changed";
    },
  },
  "a query at the door": {
    sound: queries,
    often: 1,
    async holds(text) {
      const reader = await connection.runAndReadAll("select cast(json_serialize_sql(cast($1 as varchar)) as varchar)", [text]);
      let tree;
      try {
        tree = JSON.parse(String(reader.getRows()[0]?.[0] ?? "{}"));
      } catch {
        return; // infinity is no word of JSON; the room refuses it
      }
      let judged;
      try {
        judged = judge(tree, offered);
      } catch (cause) {
        if (cause instanceof Refused) return;
        throw cause;
      }
      if (tree.statements.length !== 1) return "more than one statement";
      const named = namedIn(tree.statements[0].node);
      const odd = [...named.functions].find((each) => !functions.has(each) && !tableFunctions.has(each));
      if (odd) return `it calls ${odd}`;
      const table = [...named.tables].find((each) => !offered.here.has(each) && !named.parts.has(each));
      if (table) return `it reads ${table}`;
      if (judged.reads.some((each) => !offered.here.has(each))) return "it reads what was not offered";
    },
  },
};
