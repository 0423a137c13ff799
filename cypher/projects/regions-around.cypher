// What are these places called, in which regions does each of them lie, and which of those are provinces?
// :many
MATCH (place:Entity)
WHERE place.id IN $ids
RETURN {id: place.id, label: [l IN labels(place) WHERE l <> 'Entity'][0], name: place.name} AS place,
  COLLECT {
    MATCH (place)-[:SITED_IN|LOCATED_IN|WITHIN]->{0,7}(around:Region)
    RETURN DISTINCT {id: around.id, level: coalesce(around.level, 'other')}
  } AS around
ORDER BY place.id
