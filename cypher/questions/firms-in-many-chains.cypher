// Which companies work in segments of so many chains or more, and in which?
// :many
MATCH (firm:Company)-[works:OPERATES_IN]->(aim:Segment|Chain)-[:PART_OF]->{0,1}(chain:Chain)
WHERE works.asOf <= $asOf AND (works.validFrom IS NULL OR works.validFrom <= $asOf)
  AND (works.validTo IS NULL OR works.validTo >= $asOf OR $asOf STARTS WITH works.validTo)
  AND coalesce(firm.status, 'active') <> 'dissolved'
  AND ($region IS NULL OR EXISTS {
    (firm)(()-[seat:SITED_IN|LOCATED_IN|WITHIN WHERE seat.validTo IS NULL OR seat.validTo >= $asOf]->()){1,7}(:Region {id: $region})
  })
UNWIND works.sources AS source
WITH firm, chain, max(works.asOf) AS newest, collect(DISTINCT source) AS told
ORDER BY chain.name
WITH firm, collect({id: chain.id, label: 'Chain', name: chain.name}) AS chains, max(newest) AS asOf, collect(told) AS lists
WHERE size(chains) >= $least
RETURN {id: firm.id, label: 'Company', name: firm.name} AS firm, size(chains) AS number, chains, asOf,
  reduce(all = [], list IN lists | all + [source IN list WHERE NOT source IN all]) AS sources
ORDER BY number DESC, firm.name
LIMIT 501
