// Which region is this?
// :one
MATCH (region:Region {id: $region})
RETURN {id: region.id, label: 'Region', name: region.name} AS region
