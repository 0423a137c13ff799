// Which projects have these firms and their subsidiaries begun in recent years, by the first date known of each, and not given up?
// :many
MATCH (firm:Entity&Company)
WHERE firm.id IN $firms
MATCH (member:Company)(()-[owned:SUBSIDIARY_OF
  WHERE owned.asOf <= $asOf
    AND (owned.validFrom IS NULL OR owned.validFrom <= $asOf)
    AND (owned.validTo IS NULL OR owned.validTo >= $asOf OR $asOf STARTS WITH owned.validTo)
]->()){0,3}(firm)
MATCH (member)-[link:BACKS|INVESTS_IN]->(project:Project)
WHERE link.asOf <= $asOf
  AND (link.validFrom IS NULL OR link.validFrom <= $asOf)
  AND (link.validTo IS NULL OR link.validTo >= $asOf OR $asOf STARTS WITH link.validTo)
  AND NOT 'ended' IN COLLECT {
    MATCH (project)-[:HAS_CLAIM]->(stage:Claim {key: 'stage'})
    WHERE stage.asOf <= $asOf
    RETURN stage.value ORDER BY stage.asOf DESC LIMIT 1
  }
WITH firm, owned, link, project, COLLECT {
  MATCH (project)-[:HAS_CLAIM]->(stage:Claim {key: 'stage'})
  RETURN stage.asOf
} AS stages
WITH firm, owned, link, project,
  reduce(first = link.asOf, date IN stages | CASE WHEN date < first THEN date ELSE first END) AS begun
WHERE begun >= $since OR $since STARTS WITH begun
RETURN DISTINCT firm.id AS firm,
  {id: project.id, label: 'Project', name: project.name} AS about,
  begun,
  head(COLLECT {
    MATCH (project)-[:LOCATED_IN]->(region:Region)
    RETURN {id: region.id, label: 'Region', name: region.name} ORDER BY region.id
  }) AS place,
  [fact IN owned + [link] | fact {.asOf, .validFrom, .validTo, .confidence, .evidence, .sources}] AS facts
ORDER BY firm, begun DESC, about.id
