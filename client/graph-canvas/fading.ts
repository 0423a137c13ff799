const FAINTEST = 0.25;
const AT_THRESHOLD = 0.7;
const LOST_A_YEAR = 0.15;
const DAY_MS = 86_400_000;

/** Years between a date known to the year, month or day, at the latest it can mean, and today. */
export function ageInYears(date: string, today: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  const latest =
    month === undefined
      ? Date.UTC(year, 11, 31)
      : day === undefined
        ? Date.UTC(year, month, 0)
        : Date.UTC(year, month - 1, day);
  return Math.max(0, (Date.parse(today) - latest) / (365.25 * DAY_MS));
}

/**
 * How strongly a fact of that date is drawn, in [0.25, 1]: whole until it is `years` old, then ever fainter. 0 years
 * never fades; a fact without a date does not either, as its age is not known.
 */
export function fadeOf(date: string | undefined, today: string, years: number): number {
  if (years <= 0 || date === undefined) return 1;
  const beyond = ageInYears(date, today) - years;
  if (beyond <= 0) return 1;
  return Math.round(100 * Math.max(FAINTEST, AT_THRESHOLD - LOST_A_YEAR * beyond)) / 100;
}
