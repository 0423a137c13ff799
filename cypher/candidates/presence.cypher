// Where in the region or elsewhere in its province do these firms, their subsidiaries, holdings and projects (those not given up) stand?
// :many
MATCH (home:Region {id: $outside})
WITH home, coalesce(head(COLLECT {
  MATCH (home)-[:WITHIN*0..5]->(province:Region {level: 'province'})
  RETURN province
}), home) AS around
WITH COLLECT { MATCH (place:Region)-[:WITHIN*0..6]->(around) RETURN DISTINCT place } AS near,
  COLLECT { MATCH (place:Region)-[:WITHIN*0..6]->(home) RETURN DISTINCT place } AS here
MATCH (firm:Entity&Company)
WHERE firm.id IN $firms
MATCH (member:Company)(()-[owned:SUBSIDIARY_OF
  WHERE owned.asOf <= $asOf
    AND (owned.validFrom IS NULL OR owned.validFrom <= $asOf)
    AND (owned.validTo IS NULL OR owned.validTo >= $asOf OR $asOf STARTS WITH owned.validTo)
]->()){0,3}(firm)
CALL (member, owned) {
  RETURN member AS what, [] AS holding
  UNION
  MATCH (member)-[link:INVESTS_IN|BACKS]->(what:Company|Fund|Project)
  WHERE link.asOf <= $asOf
    AND (link.validFrom IS NULL OR link.validFrom <= $asOf)
    AND (link.validTo IS NULL OR link.validTo >= $asOf OR $asOf STARTS WITH link.validTo)
  RETURN what, [link] AS holding
}
MATCH (what)-[seat:LOCATED_IN|SITED_IN]->(spot:Region|Park)-[:LOCATED_IN]->{0,1}(region:Region)
WHERE region IN near AND coalesce(what.status, 'active') <> 'dissolved'
  AND NOT 'ended' IN COLLECT {
    MATCH (what)-[:HAS_CLAIM]->(stage:Claim {key: 'stage'})
    WHERE stage.asOf <= $asOf
    RETURN stage.value ORDER BY stage.asOf DESC LIMIT 1
  }
  AND seat.asOf <= $asOf
  AND (seat.validFrom IS NULL OR seat.validFrom <= $asOf)
  AND (seat.validTo IS NULL OR seat.validTo >= $asOf OR $asOf STARTS WITH seat.validTo)
RETURN DISTINCT firm.id AS firm,
  {id: what.id, label: [l IN labels(what) WHERE l <> 'Entity'][0], name: what.name} AS about,
  size(holding) > 0 AS held,
  {id: spot.id, label: [l IN labels(spot) WHERE l <> 'Entity'][0], name: spot.name} AS place,
  region IN here AS here,
  [fact IN owned + holding + [seat] | fact {.asOf, .validFrom, .validTo, .confidence, .evidence, .sources}] AS facts
ORDER BY firm, about.id, place.id
