// Writes an entry of the journal, and notes which entries are undone by it, and which stand again as their undoing is undone.
// :one
CREATE (edit:Edit {id: $id})
SET edit += $properties
WITH edit
CALL (edit) {
  MATCH (undone:Edit {id: edit.undoes})
  CREATE (edit)-[:UNDOES]->(undone)
}
WITH DISTINCT edit
CALL (edit) {
  MATCH path = (edit)-[:UNDOES*1..1000]->(earlier)
  SET earlier.undoneBy = CASE WHEN length(path) % 2 = 1 THEN nodes(path)[length(path) - 1].id END
}
RETURN edit.id AS id
