import { type Retractions, readRetractions } from "./retractions.js";

/** A list of retractions read in a thread. */
export default function read({ bytes, path, words }: { bytes: Uint8Array; path: string; words: string }): Retractions {
  return readRetractions(bytes, path, words);
}
