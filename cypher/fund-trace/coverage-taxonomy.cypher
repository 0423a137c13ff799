// Which taxonomy is this?
// :one
MATCH (taxonomy:Taxonomy {id: $taxonomy})
RETURN {id: taxonomy.id, label: 'Taxonomy', name: taxonomy.name} AS taxonomy
