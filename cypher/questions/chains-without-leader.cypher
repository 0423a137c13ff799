// Which chains of a taxonomy have no lead company on record?
// :many
MATCH (:Taxonomy {id: $taxonomy})<-[listed:IN_TAXONOMY]-(chain:Chain)
WHERE NOT EXISTS {
  MATCH (chain)<-[leads:LEADS]-(:Company)
  WHERE leads.asOf <= $asOf AND (leads.validFrom IS NULL OR leads.validFrom <= $asOf)
  AND (leads.validTo IS NULL OR leads.validTo >= $asOf OR $asOf STARTS WITH leads.validTo)
}
RETURN {id: chain.id, label: 'Chain', name: chain.name} AS chain,
  COUNT { (chain)<-[:PART_OF]-(:Segment) } AS segments,
  COUNT { MATCH (firm:Company)-[:OPERATES_IN]->(:Segment|Chain)-[:PART_OF]->{0,1}(chain) RETURN DISTINCT firm } AS firms,
  listed.asOf AS asOf, listed.sources AS sources
ORDER BY firms DESC, chain.name
LIMIT 501
