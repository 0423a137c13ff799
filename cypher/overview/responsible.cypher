// Which institutions oversee these chains and sit in or around the region, or carry its name or that of its city where no seat is recorded?
// :many
MATCH (region:Entity&Region {id: $region})
WITH region, COLLECT {
    MATCH (region)-[:WITHIN]->{0,2}(named:Region)
    WHERE named.level IN ['city', 'district']
    RETURN CASE WHEN named.name =~ '.*[市区县]' THEN left(named.name, size(named.name) - 1) ELSE named.name END
  } AS names
MATCH (institution:Institution)-[oversees:OVERSEES]->(chain:Chain)
WHERE chain.id IN $chains AND oversees.asOf <= $asOf
  AND (oversees.validFrom IS NULL OR oversees.validFrom <= $asOf)
  AND (oversees.validTo IS NULL OR oversees.validTo >= $asOf OR $asOf STARTS WITH oversees.validTo)
  AND CASE WHEN EXISTS { (institution)-[:LOCATED_IN]->(:Region) }
    THEN EXISTS { (institution)-[:LOCATED_IN]->(:Region)-[:WITHIN]->{0,6}(region) }
      OR EXISTS { (region)-[:WITHIN]->{0,6}(:Region)<-[:LOCATED_IN]-(institution) }
    ELSE any(name IN names WHERE institution.name CONTAINS name) END
RETURN chain.id AS chain, {id: institution.id, label: 'Institution', name: institution.name} AS institution,
  oversees {.asOf, .validFrom, .validTo, .confidence, .evidence, .sources} AS fact
ORDER BY chain, fact.confidence DESC, fact.asOf DESC, institution.id
