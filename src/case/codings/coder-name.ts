import { readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { coderFile } from "../../domain/coding/coding.js";
import { settingsFolder } from "../trust/machine.js";
import { writeWhole } from "../write.js";

/** Who codes on this machine, kept outside the case: the case goes to others, the name does not. */
function place(): string {
  return join(settingsFolder(), "coder.json");
}

export function keptCoder(): string | null {
  try {
    const { name } = JSON.parse(readFileSync(place(), "utf8")) as { name?: unknown };
    return typeof name === "string" && coderFile(name) ? name : null;
  } catch {
    return null;
  }
}

export function keepCoder(name: string): Promise<void> {
  return writeWhole(place(), `${JSON.stringify({ name })}\n`);
}

/** The name under which the person is known to the machine. */
export function suggestedCoder(): string {
  try {
    return coderFile(userInfo().username) || "me";
  } catch {
    return "me";
  }
}
