// Enters a problem of a project in the ledger. No row for a project the graph does not hold.
// :one
MATCH (project:Project {id: $properties.project})
CREATE (issue:ProjectIssue {id: $id})
SET issue += $properties, issue.projectName = project.name
MERGE (mark:ChangeMark {id: 'projects'})
SET mark.version = coalesce(mark.version, 0) + 1
RETURN issue.id AS id
