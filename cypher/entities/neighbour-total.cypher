// How many ties does this entity have, over all pages?
// :one
MATCH (n:Entity {id: $id})
RETURN
  CASE WHEN $direction = 'in' THEN 0 ELSE COUNT {
    MATCH (n)-[r]->(:Entity)
    WHERE type(r) IN $types
  } END
  + CASE WHEN $direction = 'out' THEN 0 ELSE COUNT {
    MATCH (n)<-[r]-(other:Entity)
    WHERE type(r) IN $types AND ($direction = 'in' OR other <> n)
  } END AS total
