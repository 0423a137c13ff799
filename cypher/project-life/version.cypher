// How often has something been entered of a project or undone? No row for one the graph does not hold.
// :one
MATCH (project:Project {id: $project})
OPTIONAL MATCH (life:ProjectLife {id: $project})
RETURN coalesce(life.version, 0) AS version
