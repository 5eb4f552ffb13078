import { type Change, type Changed, changeText } from "./edited-text.js";

/** A change of a long YAML file, made in a thread. */
export default function edited(change: Change): Changed {
  return changeText(change);
}
