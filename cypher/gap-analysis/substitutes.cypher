// Which segments of the chain can take each other's place, and who says so?
// :many
MATCH (chain:Chain {id: $chain})<-[:PART_OF]-(one:Segment)-[substitutes:SUBSTITUTES]->(other:Segment)-[:PART_OF]->(chain)
WHERE substitutes.asOf <= $asOf AND (substitutes.validFrom IS NULL OR substitutes.validFrom <= $asOf)
  AND (substitutes.validTo IS NULL OR substitutes.validTo >= $asOf OR $asOf STARTS WITH substitutes.validTo)
RETURN one.id AS from, other.id AS to,
  substitutes {.asOf, .validFrom, .validTo, .confidence, .evidence, .sources} AS fact
ORDER BY from, to
