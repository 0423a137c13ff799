/** `Output per mu (2024)` → `outputPerMu2024`: the key of a figure by its English name, unlike all that are taken. */
export function coinKey(nameEn: string, taken: ReadonlySet<string>): string {
  const words =
    nameEn
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[A-Za-z0-9]+/g) ?? [];
  const joined = words
    .map(
      (word, at) => (at === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1),
    )
    .join('');
  const key = /^[a-z]/.test(joined) ? joined : `figure${joined}`;
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? key : `${key}No${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
