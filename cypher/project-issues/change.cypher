// Changes a problem if it is still of the version the change was made on. Null takes a property away.
// :one
MATCH (issue:ProjectIssue {id: $id})
// Writing first makes a second writer wait here, and then see what the first has written.
SET issue.id = issue.id
WITH issue
WHERE issue.version = $version
SET issue += $changes, issue.version = issue.version + 1
MERGE (mark:ChangeMark {id: 'projects'})
SET mark.version = coalesce(mark.version, 0) + 1
RETURN issue.id AS id
