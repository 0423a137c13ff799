// Which companies work in which segments of which chains, how are they registered, and who says so?
// :many
MATCH (firm:Company)-[works:OPERATES_IN]->(segment:Segment)-[:PART_OF]->(chain:Chain)
RETURN firm.id AS firm, segment.id AS segment, chain.id AS chain,
  firm.listingCode IS NOT NULL AS listed, firm.legalName IS NOT NULL OR firm.creditCode IS NOT NULL AS registered,
  coalesce(firm.status, 'active') = 'dissolved' AS dissolved, coalesce(firm.sources, []) AS firmSources,
  works {.asOf, .validFrom, .validTo, .confidence, .evidence, .sources} AS fact
ORDER BY firm, segment, chain, works.id
