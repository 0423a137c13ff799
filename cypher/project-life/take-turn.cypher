// Takes the next version of a project's life, if it is still of the one a person has seen. No row otherwise.
// :one
MATCH (project:Project {id: $project})
MERGE (life:ProjectLife {id: project.id})
ON CREATE SET life.version = 0
// Writing first makes a second writer wait here, and then see what the first has written.
SET life.id = life.id
WITH life
WHERE life.version = $version
SET life.version = life.version + 1
MERGE (mark:ChangeMark {id: 'projects'})
SET mark.version = coalesce(mark.version, 0) + 1
RETURN life.version AS version
