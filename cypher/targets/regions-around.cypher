// Within which other regions does each of these regions lie?
// :many
MATCH (region:Region)
WHERE region.id IN $regions
RETURN region.id AS region, COLLECT { MATCH (region)-[:WITHIN*1..6]->(around:Region) RETURN around.id ORDER BY around.id } AS within
ORDER BY region
