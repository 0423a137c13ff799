// Where do these things and the subsidiaries of these companies stand, as of a date, and is that in one of the regions, or around it?
// :many
MATCH (thing:Entity)
WHERE thing.id IN $ids
CALL (thing) {
  MATCH (thing)-[at:SITED_IN|LOCATED_IN]->(place:Entity)
  RETURN NULL AS through, at, place
  UNION
  MATCH (thing:Company)<-[belongs:SUBSIDIARY_OF]-(through:Company)-[at:SITED_IN|LOCATED_IN]->(place:Entity)
  WHERE belongs.asOf <= $asOf AND (belongs.validFrom IS NULL OR belongs.validFrom <= $asOf)
    AND (belongs.validTo IS NULL OR belongs.validTo >= $asOf OR $asOf STARTS WITH belongs.validTo)
  RETURN through, at, place
}
WITH DISTINCT thing, through, place, at
WHERE at.asOf <= $asOf AND (at.validFrom IS NULL OR at.validFrom <= $asOf) AND (at.validTo IS NULL OR at.validTo >= $asOf OR $asOf STARTS WITH at.validTo)
RETURN DISTINCT thing.id AS thing,
  {id: place.id, label: [l IN labels(place) WHERE l <> 'Entity'][0], name: place.name} AS place,
  CASE WHEN through IS NULL THEN NULL ELSE {id: through.id, label: 'Company', name: through.name} END AS through,
  COLLECT {
    MATCH (region:Region)
    WHERE region.id IN $regions AND EXISTS { (place)-[:SITED_IN|LOCATED_IN|WITHIN]->{0,7}(region) }
    RETURN region.id
  } AS inside,
  COLLECT {
    MATCH (region:Region)
    WHERE region.id IN $regions AND EXISTS { (region)-[:WITHIN]->{1,7}(place) }
    RETURN region.id
  } AS around
ORDER BY thing, through.id, place.id
