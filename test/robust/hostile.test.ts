import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { type Ran, run, scratch } from "./amity.js";

const root = scratch();
const files = join(root, "files");
/** Megabytes that a process may hold, whatever it is given. */
const most = 1_500;

async function zip(path: string, entries: Readonly<Record<string, string | Buffer>>): Promise<void> {
  const made = new ZipFile();
  for (const [name, content] of Object.entries(entries)) made.addBuffer(Buffer.from(content), name, { compress: name !== "mimetype" });
  made.end();
  await pipeline(made.outputStream, createWriteStream(path));
}

/** Puts another name of the same length in the place of one, which honest programs would not write. */
function rename(path: string, from: string, to: string): void {
  const bytes = readFileSync(path);
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) bytes.write(to, at, "latin1");
  writeFileSync(path, bytes);
}

const container =
  '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="content.opf"/></rootfiles></container>';
const manifest = '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>';

/** A PDF of these objects, with a table of where they lie. */
function pdf(...objects: string[]): string {
  let text = "%PDF-1.4\n";
  const places: number[] = [];
  for (const [index, object] of objects.entries()) {
    places.push(text.length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = places.map((each) => `${String(each).padStart(10, "0")} 00000 n \n`).join("");
  return `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
}

const make: Readonly<Record<string, (path: string) => Promise<void> | void>> = {
  "bomb.docx": (path) =>
    zip(path, {
      "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      "word/document.xml": Buffer.concat([Buffer.from("<w:document>"), Buffer.alloc(600 << 20, " ")]),
    }),
  "slip.epub": async (path) => {
    await zip(path, { mimetype: "application/epub+zip", "META-INF/container.xml": container, "aa/aa/aa/escaped.txt": "out" });
    rename(path, "aa/aa/aa/escaped.txt", "../../../escaped.txt");
  },
  "laughs.odt": (path) => {
    const names = [..."abcdefghij"];
    const entities = names.map((name, index) => `<!ENTITY ${name} "${index ? `&${names[index - 1]};`.repeat(20) : "ha".repeat(20)}">`);
    return zip(path, {
      mimetype: "application/vnd.oasis.opendocument.text",
      "META-INF/manifest.xml": manifest,
      "content.xml": `<?xml version="1.0"?><!DOCTYPE x [${entities.join("")}]><office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:p>&j;</text:p></office:text></office:body></office:document-content>`,
    });
  },
  "loop-kids.pdf": (path) => writeFileSync(path, pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 9/Kids[2 0 R]>>")),
  "loop-two.pdf": (path) =>
    writeFileSync(
      path,
      pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 2/Kids[3 0 R]>>", "<</Type/Pages/Parent 2 0 R/Count 2/Kids[2 0 R]>>"),
    ),
  "many-pages.pdf": (path) =>
    writeFileSync(
      path,
      pdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 2000000000/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"),
    ),
  "long-stream.pdf": (path) =>
    writeFileSync(
      path,
      pdf(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
        "<</Length 99999999999>>stream\nBT ET\nendstream",
      ),
    ),
  "script.html": (path) =>
    writeFileSync(
      path,
      `<!doctype html><title><script>alert("title")</script></title><body><article>${"<p>Words of some length that make a paragraph, so that the page has a main text to be read.</p>".repeat(8)}<script>alert("body")</script><img src=x onerror=alert("img")><p>An end &lt;script&gt;alert("shown")&lt;/script&gt; of it.</p></article></body>`,
    ),
  "long.txt": async (path) => {
    const line = Buffer.from("A line of words that says little and goes on for a while in order to be long.\n".repeat(13_000));
    await pipeline(async function* () {
      for (let made = 0; made < 200 << 20; made += line.length) yield line;
    }, createWriteStream(path));
  },
};

/** A text that is too large is not looked into. */
function format(name: string): string {
  return name.endsWith(".txt") ? "unknown" : (name.split(".").at(-1) ?? "");
}

function isToldApart({ out, err, code }: Ran): void {
  expect([0, 1], err).toContain(code);
  expect(err).not.toMatch(/\n\s+at .*\.js:\d+/u);
  expect(`${out}${err}`).not.toContain("undefined");
}

beforeAll(async () => {
  mkdirSync(files);
  for (const [name, write] of Object.entries(make)) await write(join(files, name));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("a hostile file", () => {
  for (const name of Object.keys(make)) {
    it(`inspect ${name}: an answer in time, within ${most} MB`, async () => {
      const ran = await run(["inspect", join(files, name), "--json"]);
      isToldApart(ran);
      expect(ran.out.trim().split("\n")).toHaveLength(1);
      expect(ran.out).toContain(`"format":"${format(name)}"`);
      if (name !== "script.html") expect(ran.out).toMatch(/"code":"data\/[a-z-]+"|"problems":\[\{/u);
      console.log(`inspect ${name}: ${ran.seconds.toFixed(1)} s, ${ran.megabytes} MB`);
      expect(ran.megabytes).toBeLessThan(most);
      expect(ran.seconds).toBeLessThan(60);
      expect(existsSync(join(root, "escaped.txt"))).toBe(false);
    });
  }

  it("in a case, all at once: the case is built, each is told by name, within the same memory", async () => {
    const folder = join(root, "case");
    expect((await run(["new", folder])).code).toBe(0);
    for (const name of Object.keys(make))
      await pipeline(createReadStream(join(files, name)), createWriteStream(join(folder, "sources", name)));
    symlinkSync("/etc/hostname", join(folder, "sources", "leads-out.txt"));
    const refused = await run(["build", folder]);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("case/outside-folder");
    rmSync(join(folder, "sources", "leads-out.txt"));
    const ran = await run(["build", folder]);
    isToldApart(ran);
    console.log(`build with all of them: ${ran.seconds.toFixed(1)} s, ${ran.megabytes} MB`);
    expect(ran.megabytes).toBeLessThan(most);
    const checked = await run(["check", folder, "--json"]);
    for (const name of ["bomb.docx", "slip.epub", "loop-kids.pdf", "long.txt"]) expect(checked.out).toContain(`sources/${name}`);
    expect(existsSync(join(folder, "dist", "report.html"))).toBe(true);
    expect(existsSync(join(root, "escaped.txt"))).toBe(false);
  });
});

describe("hostile text of the case itself", () => {
  it("control characters and aliases without end in YAML are told with their line", async () => {
    const folder = join(root, "yaml");
    expect((await run(["new", folder])).code).toBe(0);
    const before = readFileSync(join(folder, "case.yaml"), "utf8");
    writeFileSync(join(folder, "case.yaml"), `${before}# a bell \u0007\n`);
    const bell = await run(["build", folder]);
    expect([bell.code, bell.err]).toEqual([1, expect.stringMatching(/case\.yaml:\d+:\d+ .*U\+0007/u)]);
    const letters = [..."abcdefghi"];
    const laughs = letters.map(
      (each, index) =>
        `${each}: &${each} [${Array(9)
          .fill(index ? `*${letters[index - 1]}` : "ha")
          .join(", ")}]`,
    );
    writeFileSync(join(folder, "case.yaml"), `${laughs.join("\n")}\n${before}`);
    const laughing = await run(["build", folder]);
    expect(laughing.code).toBe(1);
    expect(laughing.err).toMatch(/case\.yaml:\d+:\d+/u);
    expect(laughing.megabytes).toBeLessThan(most);
  });

  it("scripts in titles, notes and the report are printed as words", async () => {
    const folder = join(root, "scripts");
    expect((await run(["new", folder])).code).toBe(0);
    const attack = '<script>alert("amity")</script><img src=x onerror=alert(1)>';
    const yaml = readFileSync(join(folder, "case.yaml"), "utf8");
    writeFileSync(join(folder, "case.yaml"), yaml.replace(/^name:.*$/mu, `name: ${JSON.stringify(attack)}`));
    writeFileSync(join(folder, "sources", "attack.md"), `---\ntitle: ${JSON.stringify(attack)}\n---\n\n${attack} says the source.\n`);
    writeFileSync(
      join(folder, "report.md"),
      `# ${attack}\n\n${attack} [what it says](source:attack "says the source"). [A link](javascript:alert(1)).\n`,
    );
    const ran = await run(["build", folder]);
    isToldApart(ran);
    const page = readFileSync(join(folder, "dist", "report.html"), "utf8");
    expect(page).not.toContain('<script>alert("amity")');
    expect(page).not.toMatch(/<img[^>]+onerror/iu);
    expect(page).not.toMatch(/href="\s*javascript:/iu);
    expect(page.match(/<script/giu)).toHaveLength(1);
  });
});
