// Which problems of projects stand in the ledger, of one project or of all?
// :many
MATCH (issue:ProjectIssue)
WHERE $project IS NULL OR issue.project = $project
OPTIONAL MATCH (project:Project {id: issue.project})
RETURN issue {.*} AS issue, project.name AS project
ORDER BY issue.addedOn, issue.id
