// Which policies apply to a chain, who issued them, and do they still stand?
// :many
MATCH (policy:Policy)-[applies:APPLIES_TO]->(chain:Chain {id: $chain})
WHERE applies.asOf <= $asOf AND (applies.validFrom IS NULL OR applies.validFrom <= $asOf)
  AND (applies.validTo IS NULL OR applies.validTo >= $asOf OR $asOf STARTS WITH applies.validTo)
RETURN {id: policy.id, label: 'Policy', name: policy.name} AS policy, policy.standing AS standing,
  COLLECT {
    MATCH (policy)<-[:ISSUED]-(issuer:Entity)
    WITH DISTINCT issuer ORDER BY issuer.name
    RETURN {id: issuer.id, label: [l IN labels(issuer) WHERE l <> 'Entity'][0], name: issuer.name}
  } AS issuers,
  COLLECT {
    MATCH (policy)-[:APPLIES_TO]->(region:Region)
    WITH DISTINCT region ORDER BY region.name
    RETURN {id: region.id, label: 'Region', name: region.name}
  } AS regions,
  applies.evidence AS evidence, applies.asOf AS asOf, applies.sources AS sources
ORDER BY asOf DESC, policy.name
LIMIT 501
