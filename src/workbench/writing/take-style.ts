import { readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { inCase } from "../../case/in-case.js";
import { isPassedOver } from "../../case/inventory/inventory.js";
import { copyNew } from "../../case/making/add.js";
import { notWritten, whyNot } from "../../disk/not-written.js";
import { ownFolder } from "../../disk/own-folder.js";
import { InputError } from "../../domain/problem.js";
import type { StyleTaken } from "../../pages/writing.js";
import { stylesPlace } from "../../stages/report/citations/style-file.js";
import { citedAside } from "../aside/judge-aside.js";
import type { OpenCase } from "../opened/open-case.js";

/** Puts a style into styles/ of the case, once it was read as one beside the main thread; nothing that lies there is written over. */
export async function takeStyle(open: OpenCase, name: string, text: string): Promise<StyleTaken> {
  const { folder } = open.case;
  const refused = (says: string): StyleTaken => ({ kind: "refused", says });
  const { name: stem, ext } = posix.parse(name.normalize("NFC"));
  const own = `${ext.toLowerCase() === ".csl" ? stem : name.normalize("NFC")}.csl`;
  if (stem.trim() === "" || isPassedOver(own)) return refused("The file has no name that a style could have. Rename it.");
  const path = `${stylesPlace}${own}`;
  const { fault } = await citedAside(open, { path, text });
  if (fault !== null) return refused(`Not taken. ${fault}`);
  try {
    const scratch = await ownFolder("style");
    try {
      await writeFile(join(scratch, "style"), text);
      const full = inCase(folder, path);
      if (!(await copyNew(folder, join(scratch, "style"), path)) && readFileSync(full, "utf8") !== text)
        return refused(`${path} is there already, with other words in it. Rename this file, then take it.`);
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
    return { kind: "taken", path };
  } catch (cause) {
    if (cause instanceof InputError || (cause instanceof Error && "code" in cause)) return refused(whyNot(notWritten(path, cause)));
    throw cause;
  }
}
