// Writes entities, each under its label. Whole numbers arrive as floats and are made whole again.
// :one
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
SET entity:$(row.label), entity += row.properties,
  entity.order = toInteger(row.properties.order), entity.year = toInteger(row.properties.year)
RETURN count(entity) AS written
