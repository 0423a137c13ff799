// In which regions do these entities lie, and in which chains do they work?
// :many
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN
  n.id AS id,
  COLLECT {
    MATCH (n)-[:SITED_IN|LOCATED_IN*0..2]->(lies:Region)
    OPTIONAL MATCH (lies)-[:WITHIN]->(wider:Region)
    WITH DISTINCT lies, wider
    RETURN {
      id: lies.id,
      name: lies.name,
      level: lies.level,
      wider: CASE WHEN wider IS NULL THEN NULL ELSE {id: wider.id, name: wider.name, level: wider.level} END
    }
  } AS regions,
  COLLECT {
    MATCH (n)-[:LEADS|OPERATES_IN|FILLS|FOCUSES_ON|PART_OF*0..2]->(c:Chain)
    WITH DISTINCT c
    RETURN {id: c.id, label: 'Chain', name: c.name}
    ORDER BY c.id
  } AS chains
