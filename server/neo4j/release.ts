/** The Neo4j that is fetched when there is none: the long-term-support line, which runs on Java 17. pom.xml names the same. */
export const NEO4J_RELEASE = '5.26.30';
/** What fetching it amounts to, for the progress line. */
export const NEO4J_JARS = { count: 213, megabytes: 142 };
/** Labels and types given as values (`SET n:$(label)`) need this one, which is also the long-term-support line. */
export const OLDEST_NEO4J: Version = [5, 26];
export const OLDEST_JAVA = 17;

export type Version = readonly [major: number, minor: number];

/** `5.26.30` → [5, 26]; `2025.01.0` → [2025, 1]; `Neo4j/4.4.0` → [4, 4]; undefined if there is no version in it. */
export function parseVersion(text: string): Version | undefined {
  const [, major, minor] = /(\d+)\.(\d+)/.exec(text) ?? [];
  return major === undefined || minor === undefined ? undefined : [Number(major), Number(minor)];
}

export function isAtLeast(version: Version, oldest: Version): boolean {
  return version[0] > oldest[0] || (version[0] === oldest[0] && version[1] >= oldest[1]);
}
