// Where do these entities stand, and to which chain or taxonomy do they belong?
// :many
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN
  n.id AS id,
  COLLECT {
    MATCH (n)-[:LOCATED_IN|SITED_IN|WITHIN]->(place:Entity)
    RETURN DISTINCT place.name AS name
    ORDER BY name
    LIMIT 2
  } AS places,
  COLLECT {
    MATCH (n)-[:PART_OF|IN_TAXONOMY]->(whole:Entity)
    RETURN DISTINCT whole.name AS name
    ORDER BY name
    LIMIT 2
  } AS wholes
