// Which of these projects are recorded to be manufacturing, and which not to be?
// :many
MATCH (project:Project)
WHERE project.id IN $ids AND project.manufacturing IS NOT NULL
RETURN project.id AS id, project.manufacturing AS manufacturing
