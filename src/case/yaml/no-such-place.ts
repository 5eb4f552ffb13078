import { type Document, isAlias } from "yaml";
import type { Path } from "./located-yaml.js";

/** A step asks for a place that the text does not have. */
export class NoSuchPlace extends Error {
  override readonly name: string = "NoSuchPlace";
}

/** A step asks to change or to take what another place of the text repeats by an anchor: neither is done without the other. */
export class SharedPlace extends NoSuchPlace {
  override readonly name = "SharedPlace";
}

/** An alias on the way to a place stands for what is written elsewhere; only the whole of it can be set anew here. */
export function notThroughAliases(document: Document, path: Path): void {
  for (let length = 1; length < path.length; length++) {
    const here = path.slice(0, length);
    const node = document.getIn(here, true);
    if (isAlias(node))
      throw new SharedPlace(`What stands at ${here.join(".")} is written elsewhere in the file, and repeated by *${node.source}.`);
  }
}
