// Which companies lead a chain, or any chain, and where are they?
// :many
MATCH (firm:Company)-[leads:LEADS]->(chain:Chain)
WHERE ($chain IS NULL OR chain.id = $chain) AND leads.asOf <= $asOf AND (leads.validFrom IS NULL OR leads.validFrom <= $asOf)
  AND (leads.validTo IS NULL OR leads.validTo >= $asOf OR $asOf STARTS WITH leads.validTo)
RETURN {id: chain.id, label: 'Chain', name: chain.name} AS chain, {id: firm.id, label: 'Company', name: firm.name} AS firm,
  COLLECT {
    MATCH (firm)-[seat:LOCATED_IN|SITED_IN]->(place:Region|Park)
    WHERE seat.validTo IS NULL OR seat.validTo >= $asOf
    WITH DISTINCT place ORDER BY place.name
    RETURN {id: place.id, label: [l IN labels(place) WHERE l <> 'Entity'][0], name: place.name}
  } AS places,
  leads.evidence AS evidence, leads.confidence AS confidence, leads.asOf AS asOf, leads.sources AS sources
ORDER BY chain.name, firm.name
LIMIT 501
