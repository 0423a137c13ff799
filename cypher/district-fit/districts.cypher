// Which regions lie directly within the region?
// :many
MATCH (district:Region)-[:WITHIN]->(:Region {id: $region})
RETURN DISTINCT {id: district.id, label: 'Region', name: district.name} AS district, district.adminCode AS adminCode
ORDER BY adminCode, district.id
