// Hostile documents that are packed: PDF, DOCX, ODT, EPUB, projects and other zips, built part by part from a seed, so that what is odd lies
// deep within something that its reader takes for sound; now and then bytes of the whole are changed besides.
import { deflateRawSync, deflateSync } from "node:zlib";

const words = "Border posts were shelled on 3 May 2021 by the ministry who said that they had met in Islamabad at dawn".split(" ");

/** By name of the file: its bytes. `below(n)` gives numbers below n from the seed, `most` the letters of the longest part. */
export const packed = {
  "a.pdf": (below, most) => pdf(below, most),
  "a.docx": (below, most) =>
    zip(below, [
      [
        "[Content_Types].xml",
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>',
      ],
      [
        "_rels/.rels",
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ],
      [
        "word/_rels/document.xml.rels",
        `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="f" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/><Relationship Id="h" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${odd(below)}" TargetMode="External"/></Relationships>`,
      ],
      [
        "word/document.xml",
        `<?xml version="1.0"?>${prolog(below)}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${tree(below, most, docx)}</w:body></w:document>`,
      ],
      [
        "word/footnotes.xml",
        `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="${below(4)}">${tree(below, 400, docx)}</w:footnote></w:footnotes>`,
      ],
      [
        "docProps/core.xml",
        `<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${odd(below)}</dc:title></cp:coreProperties>`,
      ],
    ]),
  "a.odt": (below, most) =>
    zip(below, [
      ["mimetype", "application/vnd.oasis.opendocument.text"],
      ["META-INF/manifest.xml", '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'],
      [
        "content.xml",
        `<?xml version="1.0"?>${prolog(below)}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>${tree(below, most, odt)}</office:text></office:body></office:document-content>`,
      ],
      ["meta.xml", `<office:document-meta xmlns:office="o" xmlns:dc="d"><dc:title>${odd(below)}</dc:title></office:document-meta>`],
    ]),
  "a.epub": (below, most) => {
    const chapters = 1 + below(5);
    return zip(below, [
      ["mimetype", "application/epub+zip"],
      [
        "META-INF/container.xml",
        '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="content.opf"/></rootfiles></container>',
      ],
      [
        "content.opf",
        `<package xmlns="http://www.idpf.org/2007/opf"><metadata><dc:title xmlns:dc="http://purl.org/dc/elements/1.1/">${odd(below)}</dc:title></metadata><manifest>${many(chapters, (n) => `<item id="c${n}" href="${below(9) ? `c${n}.xhtml` : odd(below)}" media-type="application/xhtml+xml"/>`)}</manifest><spine>${many(chapters + below(3), (n) => `<itemref idref="c${n}"/>`)}</spine></package>`,
      ],
      ...Array.from({ length: chapters }, (_, n) => [
        `c${n}.xhtml`,
        `${prolog(below)}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${odd(below)}</title></head><body>${tree(below, most, html)}</body></html>`,
      ]),
    ]);
  },
  "a.qdpx": (below, most) =>
    zip(below, [
      [
        "project.qde",
        `<?xml version="1.0"?>${prolog(below)}<Project name="${odd(below)}" xmlns="urn:QDA-XML:project:1.0"><Users><User guid="u" name="${odd(below)}"/></Users><CodeBook><Codes>${tree(below, Math.min(most, 4_000), codes)}</Codes></CodeBook><Sources><TextSource guid="s" name="${odd(below)}" plainTextPath="internal://${below(5) ? "s.txt" : odd(below)}">${many(below(12), () => `<PlainTextSelection guid="p${below(9)}" startPosition="${number(below)}" endPosition="${number(below)}"><Coding guid="k${below(9)}" creatingUser="u"><CodeRef targetGUID="${below(9)}"/></Coding></PlainTextSelection>`)}</TextSource></Sources></Project>`,
      ],
      ["sources/s.txt", sentence(below, 200)],
    ]),
  "a.zip": (below, most) =>
    zip(
      below,
      Array.from({ length: 1 + below(6) }, () => [
        odd(below).replaceAll(/[<>&"]/gu, "") || "a.txt",
        sentence(below, Math.min(most, 2_000)),
      ]),
    ),
};

const docx = [
  ["<w:p>", "</w:p>"],
  ["<w:p><w:r><w:t>", "</w:t></w:r></w:p>"],
  ['<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>', "</w:t></w:r></w:p>"],
  ["<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"],
  ['<w:p><w:hyperlink r:id="h"><w:r><w:t>', "</w:t></w:r></w:hyperlink></w:p>"],
  ['<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>', ""],
  ["<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"],
  ['<w:p><w:pPr><w:numPr><w:ilvl w:val="9"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>', "</w:t></w:r></w:p>"],
  ['<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "x"</w:instrText>', "</w:r></w:p>"],
];
const odt = [
  ["<text:p>", "</text:p>"],
  ['<text:h text:outline-level="1">', "</text:h>"],
  ["<text:list><text:list-item>", "</text:list-item></text:list>"],
  ["<table:table><table:table-row><table:table-cell>", "</table:table-cell></table:table-row></table:table>"],
  ["<text:note><text:note-citation>1</text:note-citation><text:note-body>", "</text:note-body></text:note>"],
  ['<text:p><text:s text:c="99999999"/>', "</text:p>"],
  ["<text:span>", "</text:span>"],
];
const html = [
  ["<p>", "</p>"],
  ["<section>", "</section>"],
  ["<h1>", "</h1>"],
  ["<table><tr><td>", "</td></tr></table>"],
  ["<ol><li>", "</li></ol>"],
  ["<div><b><i>", "</i></b></div>"],
  ["<svg><text>", "</text></svg>"],
  ["<p>&amp;", "</p>"],
];
const codes = [
  ['<Code guid="1" name="a">', "</Code>"],
  ['<Code guid="2" name="b" isCodable="true"><Description>', "</Description></Code>"],
  ['<Set guid="3" name="c">', "</Set>"],
];

/** Parts beside and within one another, some without an end. */
function tree(below, most, kinds) {
  const deep = below(30) === 0 ? 400 : below(6);
  const wide = below(30) === 0 ? Math.ceil(most / 60) : 1 + below(8);
  const [open, close] = kinds[below(kinds.length)];
  const nested = open.repeat(deep) + sentence(below, 30) + close.repeat(below(8) ? deep : Math.floor(deep / 2));
  return (
    nested +
    many(wide, () => {
      const [begin, end] = kinds[below(kinds.length)];
      return begin + sentence(below, 80) + (below(40) ? end : "");
    })
  );
}

function sentence(below, most) {
  let text = "";
  for (let left = below(most); left > 0; left -= 6) text += `${words[below(words.length)]} `;
  return below(8) ? text : text + odd(below);
}

function odd(below) {
  const all = [
    "",
    "a&b<c",
    "../../../etc/passwd",
    "/etc/passwd",
    "javascript:alert(1)",
    "a".repeat(300),
    "صلح",
    "\u202e\u0000",
    "%00",
    "&x;",
    "]]>",
    "1e999",
    "con",
    "a\nb",
  ];
  return all[below(all.length)].replaceAll(/[<>]/gu, (sign) => (below(3) ? (sign === "<" ? "&lt;" : "&gt;") : sign));
}

function number(below) {
  return ["0", "-1", "99999999999", "1.5", "NaN", "5", "12"][below(7)];
}

function prolog(below) {
  if (below(12)) return "";
  const names = [..."abcdefgh"];
  return `<!DOCTYPE x [${names.map((name, n) => `<!ENTITY ${name} "${n ? `&${names[n - 1]};`.repeat(10) : "ha"}">`).join("")}<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
}

const many = (n, make) => Array.from({ length: n }, (_, index) => make(index)).join("");

/** A zip whose headers now and then say what is not so. */
function zip(below, entries) {
  const [files, directory] = [[], []];
  let at = 0;
  for (const [name, content] of entries) {
    const plain = Buffer.from(content);
    const isDeflated = name !== "mimetype" && below(5) > 0;
    const data = isDeflated ? deflateRawSync(plain) : plain;
    const lies = below(30) === 0;
    const path = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(lies && below(2) ? 1 : 0, 6);
    head.writeUInt16LE(isDeflated ? 8 : 0, 8);
    head.writeUInt32LE((crc(plain) ^ (below(60) ? 0 : 1)) >>> 0, 14);
    head.writeUInt32LE(lies ? below(2 ** 31) : data.length, 18);
    head.writeUInt32LE(lies && below(2) ? below(2 ** 31) : plain.length, 22);
    head.writeUInt16LE(path.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    head.copy(entry, 8, 6, 30);
    entry.writeUInt32LE(below(80) ? at : below(at + 1), 42);
    files.push(head, path, data);
    directory.push(entry, path);
    at += head.length + path.length + data.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(below(60) ? entries.length : below(65_535), 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return changed(below, Buffer.concat([...files, list, end]));
}

/** A PDF of pages and streams of text, with references that lead astray now and then. */
function pdf(below, most) {
  const pages = 1 + below(4);
  const font = 3 + 2 * pages;
  const to = (n) => (below(40) ? `${n} 0 R` : `${below(font + 3)} 0 R`);
  const objects = [
    `<</Type/Catalog/Pages ${to(2)}>>`,
    `<</Type/Pages/Count ${below(20) ? pages : below(9999)}/Kids[${many(pages, (n) => `${to(3 + 2 * n)} `)}]>>`,
  ];
  for (let page = 0; page < pages; page++) {
    objects.push(
      `<</Type/Page/Parent ${to(2)}/MediaBox[0 0 612 ${below(20) ? 792 : -1}]/Resources<</Font<</F1 ${to(font)}>>>>/Contents ${to(4 + 2 * page)}>>`,
    );
    const shown = content(below, below(20) ? 600 : most);
    const isPacked = below(2) === 0;
    const data = isPacked ? deflateSync(Buffer.from(shown, "latin1")).toString("latin1") : shown;
    const filter = below(15)
      ? isPacked
        ? "/Filter/FlateDecode"
        : ""
      : ["/Filter/LZWDecode", "/Filter[/ASCII85Decode/FlateDecode]", "/Filter/None"][below(3)];
    objects.push(`<</Length ${below(15) ? data.length : below(99999)}${filter}>>stream\n${data}\nendstream`);
  }
  objects.push(
    `<</Type/Font/Subtype/${["Type1", "TrueType", "Type0", "Type3"][below(4)]}/BaseFont/Helvetica${below(4) ? "" : "/Encoding<</Differences[0 /a /b 999999 /c]>>"}>>`,
  );
  let text = "%PDF-1.7\n";
  const places = [];
  for (const [index, object] of objects.entries()) {
    places.push(text.length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = places.map((each) => `${String(below(60) ? each : below(9999)).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root ${to(1)}${below(30) ? "" : "/Prev 9"}${below(40) ? "" : "/Encrypt 3 0 R"}>>\nstartxref\n${below(30) ? text.length : below(9999)}\n%%EOF\n`;
  return changed(below, Buffer.from(text + (below(30) ? trailer : ""), "latin1"));
}

function content(below, most) {
  const lines = ["BT /F1 12 Tf 72 720 Td"];
  for (let letters = 0; letters < most; ) {
    const line = [
      () => `(${sentence(below, 60).replaceAll(/[()\\]/gu, "")}) Tj 0 -14 Td`,
      () => `[(${words[below(words.length)]}) ${number(below)} (b)] TJ`,
      () => `${number(below)} 0 0 ${number(below)} 0 0 cm`,
      () => "q ".repeat(below(40)),
      () => `<${"41".repeat(below(60))}> '`,
      () => `1 0 0 1 ${below(600)} ${below(800)} Tm`,
      () => "(unclosed (",
    ][below(40) ? below(6) : 6]();
    lines.push(line);
    letters += line.length + 1;
  }
  return [...lines, "ET"].join("\n");
}

/** Some bytes of it changed, cut off or put in, one time in three. */
function changed(below, bytes) {
  if (below(3)) return bytes;
  const out = Buffer.from(bytes);
  for (let left = 1 + below(6); left > 0; left--) if (out.length) out[below(out.length)] = below(256);
  if (below(5)) return out;
  const at = below(out.length);
  return below(2) ? out.subarray(0, at) : Buffer.concat([out.subarray(0, at), Buffer.alloc(below(300), below(256)), out.subarray(at)]);
}

const crcs = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
function crc(bytes) {
  let c = 0xffffffff;
  for (const byte of bytes) c = crcs[(c ^ byte) & 255] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
