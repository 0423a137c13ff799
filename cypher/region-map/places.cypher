// Which region is it, what does it lie within, and which regions lie directly within it?
// :many
MATCH (whole:Region {id: $region})
MATCH (whole)<-[within:WITHIN]-{0,1}(place:Region)
RETURN DISTINCT {id: place.id, label: 'Region', name: place.name} AS region, place.level AS level,
  place = whole AS whole,
  COUNT { (place)<-[:WITHIN]-(:Region) } AS regionsWithin,
  head(COLLECT { MATCH (place)-[:WITHIN]->(parent:Region) RETURN {id: parent.id, label: 'Region', name: parent.name} ORDER BY parent.id LIMIT 1 }) AS within
ORDER BY region.id
