// Who supplies a company, itself or its subsidiaries, and where are those suppliers?
// :many
MATCH (top:Company {id: $firm})<-[:SUBSIDIARY_OF]-{0,4}(customer:Company)<-[supplies:SUPPLIES]-(supplier:Company)
WHERE ($scope = 'group' OR customer = top) AND supplies.asOf <= $asOf AND (supplies.validFrom IS NULL OR supplies.validFrom <= $asOf)
  AND (supplies.validTo IS NULL OR supplies.validTo >= $asOf OR $asOf STARTS WITH supplies.validTo)
WITH DISTINCT supplier, customer, supplies
RETURN {id: supplier.id, label: 'Company', name: supplier.name} AS supplier, {id: customer.id, label: 'Company', name: customer.name} AS customer,
  COLLECT {
    MATCH (supplier)-[seat:LOCATED_IN|SITED_IN]->(place:Region|Park)
    WHERE seat.validTo IS NULL OR seat.validTo >= $asOf
    WITH DISTINCT place ORDER BY place.name
    RETURN {id: place.id, label: [l IN labels(place) WHERE l <> 'Entity'][0], name: place.name}
  } AS places,
  supplies.evidence AS evidence, supplies.confidence AS confidence, supplies.asOf AS asOf, supplies.sources AS sources
ORDER BY supplier.name, customer.name
LIMIT 501
