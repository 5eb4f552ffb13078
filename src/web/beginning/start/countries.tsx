import { type KeyboardEvent, useId, useMemo, useState } from "react";
import { countries, countryName } from "../../../domain/world/country.js";

interface CountriesProps {
  readonly picked: readonly string[];
  toggle(iso3: string): void;
  /** Name of the field in its form. */
  readonly name?: string;
  /** False where the page lists those that are picked itself. */
  readonly isListed?: boolean;
}

/** Countries by typing: the field proposes, Enter takes. Those that are picked stand below, each with a way to drop it. */
export function Countries({ name, picked, toggle, isListed = true }: CountriesProps) {
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const found = useMemo(() => countriesLike(typed, picked), [typed, picked]);
  const at = Math.min(chosen, found.length - 1);
  const take = (iso3: string | undefined) => {
    if (!iso3) return;
    toggle(iso3);
    setTyped("");
    setChosen(0);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setChosen((at + (event.key === "ArrowDown" ? 1 : -1) + found.length) % Math.max(1, found.length));
    }
    if (event.key === "Enter" && typed.trim()) {
      event.preventDefault();
      take(found[at]);
    }
    if (event.key === "Escape") setTyped("");
    if (event.key === "Backspace" && isListed && typed === "" && picked.length) toggle(picked.at(-1) as string);
  };
  return (
    <div className="countries-field">
      <input
        name={name}
        type="text"
        role="combobox"
        aria-label="Add a country"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length ? `${id}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder="Type a country"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
        }}
        onKeyDown={press}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Countries" className="countries-found" hidden={found.length === 0}>
        {found.map((iso3, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field takes the active one
          <div
            key={iso3}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(iso3)}
          >
            {countryName(iso3)} <span>{iso3}</span>
          </div>
        ))}
      </div>
      {isListed && (
        <ul className="picked" aria-label="Picked">
          {picked.map((iso3) => (
            <li key={iso3}>
              <span>{countryName(iso3)}</span>
              <button type="button" aria-label={`Drop ${countryName(iso3)}`} onClick={() => toggle(iso3)}>
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {isListed && picked.length === 0 && <p className="faint">None yet.</p>}
    </div>
  );
}

/** Names that begin with the words, then those that hold them; a code finds its country. */
function countriesLike(typed: string, picked: readonly string[]): string[] {
  const words = plain(typed);
  if (!words) return [];
  const rank = (name: string, iso3: string) =>
    iso3.toLowerCase() === words || name.startsWith(words) ? 0 : name.includes(` ${words}`) ? 1 : name.includes(words) ? 2 : 3;
  return countries
    .filter(({ iso3 }) => !picked.includes(iso3))
    .map(({ iso3, name }) => ({ iso3, name, rank: rank(plain(name), iso3) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name, "en"))
    .slice(0, 7)
    .map(({ iso3 }) => iso3);
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();
