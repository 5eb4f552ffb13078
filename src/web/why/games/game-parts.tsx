import { useState } from "react";
import type { Game, WrittenGame } from "../../../methods/scenarios/option-game.js";
import type { CaseFile } from "../../ask/case-file.js";
import { useOff } from "../../ask/writing.js";
import { useActors } from "../../naming/names.js";
import type { Field, Row } from "../../parts/written/typed-row.js";
import { changedMeanwhile, WrittenRows } from "../../parts/written/written-rows.js";
import { gamesIn, heldOption, madeOption, optionFault, patternFault, patternWords, wholeGame } from "./game-rows.js";

interface PartsProps {
  readonly file: CaseFile;
  readonly games: readonly WrittenGame[];
  readonly game: WrittenGame;
  readonly index: number;
}

const optionFields: readonly Field[] = [
  { key: "actor", label: "Who", kind: "actor", isNeeded: true },
  { key: "says", label: "May do what", kind: "words", isNeeded: true, hint: "Fence the border" },
  {
    key: "lasting",
    label: "Once it is done",
    kind: "truth",
    choices: [
      ["", "it can be given up"],
      ["yes", "it cannot be given up"],
    ],
  },
];

/** What the sides of a game may do, what is done today, what cannot be at once, and what each of them wants. */
export function GameParts({ file, games, game, index }: PartsProps) {
  const actor = useActors();
  const whole = wholeGame(games, game);
  const [isOpen] = useState(whole.options.length === 0);
  const named = (id: string) => actor(id).short;
  const shown = (pattern: unknown) => patternWords(pattern, whole.options, named);
  const path = ["games", index] as const;
  const isThere = (says: unknown) => gamesIn(says)[index]?.id === game.id;
  const below = games.find(({ id }) => id === game.from)?.says;
  const rows = { file, name: "scenarios", isThere } as const;
  const choices = whole.options.map(({ id, actor: of, says }) => [id, `${named(of)}: ${says}`] as const);
  const wishFields: readonly Field[] = [
    { key: "options", label: "What is wanted", kind: "pattern", isNeeded: true, choices },
    { key: "because", label: "Because", kind: "words" },
  ];
  const together: readonly Field[] = choices.map(([key, label]) => ({
    key,
    label,
    kind: "truth",
    choices: [
      ["", "either"],
      ["yes", "yes"],
      ["no", "no"],
    ],
  }));
  return (
    <details className="written-part" open={isOpen}>
      <summary>Options and wishes of “{game.says}”</summary>
      <h3 className="small-title">What the sides may do</h3>
      {!game.options && below && <p className="says-beside">As in “{below}”. Options written here take the place of all of those.</p>}
      <WrittenRows
        {...rows}
        path={[...path, "options"]}
        fields={optionFields}
        one="option"
        called={(row) => `the option “${String(row["says"])}”`}
        says={(row) => (
          <>
            {named(String(row["actor"]))}: {String(row["says"])} {row["lasting"] === true && <span className="muted">lasting</span>}
          </>
        )}
        made={madeOption}
        fault={optionFault}
        held={(row) => heldOption(row, games, game.id)}
      />
      {whole.options.length > 0 && (
        <>
          <Today {...rows} whole={whole} game={game} index={index} named={named} />
          <h3 className="small-title">What cannot be at once</h3>
          <WrittenRows
            {...rows}
            path={[...path, "impossible"]}
            fields={together}
            one="combination"
            called={(row) => `what cannot be at once, “${shown(row)}”`}
            says={shown}
            fault={patternFault}
          />
          {[...new Set(whole.options.map((each) => each.actor))].map((of) => (
            <section key={of}>
              <h3 className="small-title">What {actor(of).name} wants, the first before all that follow</h3>
              {whole.pairs[of] ? (
                <p className="says-beside">It ranks states by pairs, in the file.</p>
              ) : (
                <>
                  {!game.wishes?.[of] && below && (
                    <p className="says-beside">As in “{below}”. Wishes written here take the place of all of those.</p>
                  )}
                  <WrittenRows
                    {...rows}
                    path={[...path, "wishes", of]}
                    fields={wishFields}
                    one="wish"
                    called={(row) => `the wish “${shown(row["options"])}” of ${actor(of).name}`}
                    says={(row) => <Wish row={row} shown={shown} />}
                    fault={(row, others) =>
                      patternFault(
                        row["options"],
                        others.map((each) => (each as Row)["options"]),
                      )
                    }
                  />
                </>
              )}
            </section>
          ))}
        </>
      )}
    </details>
  );
}

function Wish({ row, shown }: { row: Row; shown(pattern: unknown): string }) {
  return (
    <>
      {shown(row["options"])} {row["because"] !== undefined && <span className="muted">{String(row["because"])}</span>}
    </>
  );
}

interface TodayProps {
  readonly file: CaseFile;
  readonly whole: Game;
  readonly game: WrittenGame;
  readonly index: number;
  isThere(says: unknown): boolean;
  named(actor: string): string;
}

/** Which options are taken today: each is written as it is ticked. */
function Today({ file, whole, game, index, isThere, named }: TodayProps) {
  const off = useOff();
  const [says, setSays] = useState("");
  const tick = async (id: string, value: boolean, words: string) => {
    const steps = (now: unknown) => {
      if (!isThere(now)) return [];
      return gamesIn(now)[index]?.now
        ? [{ set: ["games", index, "now", id], value }]
        : [{ set: ["games", index, "now"], value: { ...whole.now, [id]: value } }];
    };
    setSays("");
    try {
      const answer = await file.write(steps, `“${words}” is ${value ? "" : "not "}done today in “${game.says}”`);
      if (answer === null) setSays(changedMeanwhile);
    } catch {
      // the strip at the foot says what failed
    }
  };
  return (
    <fieldset className="today-options">
      <legend className="small-title">What is done today</legend>
      {whole.options.map(({ id, actor, says: words }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={whole.now?.[id] === true}
            disabled={!file.isRead}
            {...off}
            onChange={({ target }) => void tick(id, target.checked, words)}
          />{" "}
          {named(actor)}: {words}
        </label>
      ))}
      {says && (
        <p role="alert" className="row-form-fault">
          {says}
        </p>
      )}
    </fieldset>
  );
}
