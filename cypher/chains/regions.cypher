// Which regions are known, within which region does each lie, and how many firms stand directly in it?
// :many
MATCH (region:Region)
OPTIONAL MATCH (region)-[:WITHIN]->(parent:Region)
RETURN region.id AS id, region.name AS name, coalesce(region.level, 'other') AS level, region.adminCode AS adminCode,
  head(collect(parent.id)) AS within,
  COUNT { (:Company)-[:LOCATED_IN]->(region) } AS firms
ORDER BY adminCode, id
