/**
 * Moves actors, one by one from a random start, to the community with the highest sum of gains until none moves; changes `community`.
 * `gain` is n × n, symmetric, row by row; communities are numbers below n.
 */
export function moveActors(gain: Float64Array, community: Int32Array, n: number, random: () => number): void {
  const pull = new Float64Array(n);
  const size = new Int32Array(n);
  for (const c of community) size[c] = (size[c] as number) + 1;
  for (let round = 0, moved = true; moved && round < 1000; round++) {
    moved = false;
    const offset = Math.floor(random() * n);
    for (let step = 0; step < n; step++) {
      const i = (step + offset) % n;
      pull.fill(0);
      const mine = community[i] as number;
      for (let j = 0; j < n; j++)
        if (j !== i) pull[community[j] as number] = (pull[community[j] as number] as number) + (gain[i * n + j] as number);
      let chosen = mine;
      let empty = -1;
      for (let c = 0; c < n; c++) {
        if (size[c] === 0) empty = c;
        else if ((pull[c] as number) > (pull[chosen] as number) + 1e-12) chosen = c;
      }
      if (empty >= 0 && (pull[chosen] as number) < -1e-12) chosen = empty;
      if (chosen === mine) continue;
      size[mine] = (size[mine] as number) - 1;
      size[chosen] = (size[chosen] as number) + 1;
      community[i] = chosen;
      moved = true;
    }
  }
}

/** Joins communities, the pair with the highest gain first, until no pair gains; changes `community` and says whether it did. */
export function joinCommunities(gain: Float64Array, community: Int32Array, n: number): boolean {
  const names = [...new Set(community)].sort((a, b) => a - b);
  const k = names.length;
  const place = new Int32Array(n);
  names.forEach((name, at) => {
    place[name] = at;
  });
  const between = new Float64Array(k * k);
  for (let i = 0; i < n; i++) {
    const row = (place[community[i] as number] as number) * k;
    for (let j = 0; j < n; j++) {
      const at = row + (place[community[j] as number] as number);
      between[at] = (between[at] as number) + (gain[i * n + j] as number);
    }
  }
  const into = Int32Array.from({ length: k }, (_, at) => at);
  let joined = false;
  for (;;) {
    let best = 1e-12;
    let left = -1;
    let right = -1;
    for (let a = 0; a < k; a++) {
      if (into[a] !== a) continue;
      for (let b = 0; b < a; b++) {
        if (into[b] !== b || (between[a * k + b] as number) <= best) continue;
        best = between[a * k + b] as number;
        left = b;
        right = a;
      }
    }
    if (left < 0) break;
    joined = true;
    into[right] = left;
    for (let c = 0; c < k; c++) between[left * k + c] = (between[left * k + c] as number) + (between[right * k + c] as number);
    for (let c = 0; c < k; c++) between[c * k + left] = between[left * k + c] as number;
  }
  for (let i = 0; i < n && joined; i++) {
    let at = place[community[i] as number] as number;
    while (into[at] !== at) at = into[at] as number;
    community[i] = names[at] as number;
  }
  return joined;
}
