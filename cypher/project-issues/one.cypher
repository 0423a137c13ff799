// How does one problem of the ledger stand?
// :one
MATCH (issue:ProjectIssue {id: $id})
OPTIONAL MATCH (project:Project {id: issue.project})
RETURN issue {.*} AS issue, project.name AS project
