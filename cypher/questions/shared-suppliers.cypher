// Which companies supply both of two companies?
// :many
MATCH (:Company {id: $one})<-[first:SUPPLIES]-(supplier:Company)-[second:SUPPLIES]->(:Company {id: $other})
WHERE first.asOf <= $asOf AND (first.validFrom IS NULL OR first.validFrom <= $asOf)
  AND (first.validTo IS NULL OR first.validTo >= $asOf OR $asOf STARTS WITH first.validTo)
  AND second.asOf <= $asOf AND (second.validFrom IS NULL OR second.validFrom <= $asOf)
  AND (second.validTo IS NULL OR second.validTo >= $asOf OR $asOf STARTS WITH second.validTo)
RETURN {id: supplier.id, label: 'Company', name: supplier.name} AS supplier, COLLECT {
    MATCH (supplier)-[seat:LOCATED_IN|SITED_IN]->(place:Region|Park)
    WHERE seat.validTo IS NULL OR seat.validTo >= $asOf
    WITH DISTINCT place ORDER BY place.name
    RETURN {id: place.id, label: [l IN labels(place) WHERE l <> 'Entity'][0], name: place.name}
  } AS places,
  first.evidence AS evidence, second.evidence AS otherEvidence,
  CASE WHEN first.asOf < second.asOf THEN first.asOf ELSE second.asOf END AS asOf,
  first.sources + [source IN second.sources WHERE NOT source IN first.sources] AS sources
ORDER BY supplier.name
LIMIT 501
