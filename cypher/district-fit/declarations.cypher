// Which chains do the districts of a region declare as their main industries, and which do parks in them declare or focus on?
// :many
MATCH (district:Region)-[:WITHIN]->(:Region {id: $region})
CALL (district) {
  MATCH (district)-[declares:PRIORITISES]->(aim:Chain)
  RETURN district AS by, declares, aim
  UNION
  MATCH (district)<-[:WITHIN]-{0,6}(place:Region)<-[seat:LOCATED_IN]-(by:Park)-[declares:PRIORITISES|FOCUSES_ON]->(aim:Chain|Segment)
  WHERE seat.asOf <= $asOf
    AND (seat.validTo IS NULL OR seat.validTo >= $asOf OR $asOf STARTS WITH seat.validTo)
  RETURN by, declares, aim
}
WITH DISTINCT district, by, declares, aim
WHERE declares.asOf <= $asOf
  AND (declares.validFrom IS NULL OR declares.validFrom <= $asOf)
  AND (declares.validTo IS NULL OR declares.validTo >= $asOf OR $asOf STARTS WITH declares.validTo)
MATCH (aim)-[:PART_OF]->{0,1}(chain:Chain)
RETURN district.id AS district,
  {id: by.id, label: [l IN labels(by) WHERE l <> 'Entity'][0], name: by.name} AS by,
  {id: aim.id, label: [l IN labels(aim) WHERE l <> 'Entity'][0], name: aim.name} AS aim,
  {id: chain.id, label: 'Chain', name: chain.name} AS chain,
  declares {.asOf, .validFrom, .validTo, .confidence, .evidence, .sources} AS fact
ORDER BY district, chain.name, by.name, fact.asOf
