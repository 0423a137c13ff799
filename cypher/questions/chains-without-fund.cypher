// Which chains of a taxonomy has no known fund put money into or said it looks at?
// :many
MATCH (:Taxonomy {id: $taxonomy})<-[listed:IN_TAXONOMY]-(chain:Chain)
WHERE NOT EXISTS {
  MATCH (:Fund)-[focuses:FOCUSES_ON]->(:Chain|Segment)-[:PART_OF]->{0,1}(chain)
  WHERE focuses.asOf <= $asOf AND (focuses.validFrom IS NULL OR focuses.validFrom <= $asOf)
  AND (focuses.validTo IS NULL OR focuses.validTo >= $asOf OR $asOf STARTS WITH focuses.validTo)
} AND NOT EXISTS {
  MATCH (:Fund)-[puts:INVESTS_IN|BACKS]->(:Company|Project)-[:OPERATES_IN|FILLS]->(:Chain|Segment)-[:PART_OF]->{0,1}(chain)
  WHERE puts.asOf <= $asOf AND (puts.validFrom IS NULL OR puts.validFrom <= $asOf)
  AND (puts.validTo IS NULL OR puts.validTo >= $asOf OR $asOf STARTS WITH puts.validTo)
}
RETURN {id: chain.id, label: 'Chain', name: chain.name} AS chain,
  COLLECT {
    MATCH (chain)<-[leads:LEADS]-(leader:Company)
    WHERE leads.asOf <= $asOf AND (leads.validFrom IS NULL OR leads.validFrom <= $asOf)
  AND (leads.validTo IS NULL OR leads.validTo >= $asOf OR $asOf STARTS WITH leads.validTo)
    WITH DISTINCT leader ORDER BY leader.name
    RETURN {id: leader.id, label: 'Company', name: leader.name}
  } AS leaders,
  COUNT { MATCH (firm:Company)-[:OPERATES_IN]->(:Segment|Chain)-[:PART_OF]->{0,1}(chain) RETURN DISTINCT firm } AS firms,
  listed.asOf AS asOf, listed.sources AS sources
ORDER BY firms DESC, chain.name
LIMIT 501
