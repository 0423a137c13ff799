// Writes entities that the graph does not hold, each under its label. Whole numbers arrive as floats and are made whole again.
// :one
UNWIND $rows AS row
OPTIONAL MATCH (held:Entity {id: row.id})
CALL (row, held) {
  WITH row, held
  WHERE held IS NULL
  CREATE (entity:Entity {id: row.id})
  SET entity:$(row.label), entity += row.properties,
    entity.order = toInteger(row.properties.order), entity.year = toInteger(row.properties.year)
  RETURN count(entity) AS made
}
RETURN count(*) AS found
