// Which companies, chains, segments and regions go by these ids, names, aliases or listing codes?
// :many
MATCH (n:Entity)
WHERE (n:Company OR n:Chain OR n:Segment OR n:Region)
  AND (n.id IN $names OR n.name IN $names OR n.legalName IN $names OR n.listingCode IN $names
    OR any(alias IN n.aliases WHERE alias IN $names))
RETURN {id: n.id, label: [l IN labels(n) WHERE l <> 'Entity'][0], name: n.name} AS entity,
  [text IN [n.id, n.name, n.legalName, n.listingCode] WHERE text IS NOT NULL] + coalesce(n.aliases, []) AS names,
  COLLECT { MATCH (n)-[:PART_OF]->(chain:Chain) RETURN chain.id ORDER BY chain.id } AS chains
ORDER BY entity.id
