export type Placed = readonly [x: number, y: number, text: string, size?: number];

/** A PDF of one Helvetica, with words where they are put; y from the bottom of a page of 612 by 792 points. */
export function pdf(pages: readonly (readonly Placed[])[], info = "", contents?: string): Buffer {
  const objects: string[] = ["<< /Type /Catalog /Pages 2 0 R >>", ""];
  objects.push(
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [27 /ff /fi /fl /ffi /ffl] >> >>",
  );
  const kids: number[] = [];
  for (const page of pages) {
    const escaped = (text: string) => text.replace(/[\\()]/gu, (sign) => `\\${sign}`);
    const stream = contents ?? page.map(([x, y, text, size = 10]) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`).join("\n");
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    const resources = `<< /Font << /F1 3 0 R >> /XObject << /X ${objects.length} 0 R >> >>`;
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${objects.length} 0 R /Resources ${resources} >>`);
    kids.push(objects.length);
  }
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((each) => `${each} 0 R`).join(" ")}] >>`;
  objects.push(`<< ${info} >>`);
  let file = "%PDF-1.4\n";
  const places = objects.map((each, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${each}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>`;
  return Buffer.from(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${file.length}\n%%EOF\n`,
    "latin1",
  );
}
