// Who introduced the most companies and projects? What several introduced together counts for each of them.
// :many
MATCH (introducer:Entity)-[introduced:INTRODUCED]->(brought:Entity)
WHERE introduced.asOf <= $asOf AND (introduced.validFrom IS NULL OR introduced.validFrom <= $asOf)
  AND (introduced.validTo IS NULL OR introduced.validTo >= $asOf OR $asOf STARTS WITH introduced.validTo)
UNWIND introduced.sources AS source
WITH introducer, brought, coalesce(introduced.joint, false) AS joint, max(introduced.asOf) AS newest, collect(DISTINCT source) AS told
ORDER BY brought.name
WITH introducer, collect({id: brought.id, label: [l IN labels(brought) WHERE l <> 'Entity'][0], name: brought.name}) AS brought, count(CASE WHEN joint THEN 1 END) AS together,
  max(newest) AS asOf, collect(told) AS lists
WHERE size(brought) >= $least
RETURN {id: introducer.id, label: [l IN labels(introducer) WHERE l <> 'Entity'][0], name: introducer.name} AS introducer, size(brought) AS number, together, brought, asOf,
  reduce(all = [], list IN lists | all + [source IN list WHERE NOT source IN all]) AS sources
ORDER BY number DESC, introducer.name
LIMIT 501
