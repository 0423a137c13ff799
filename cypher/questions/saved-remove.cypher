// Removes a question somebody kept, if nobody else has changed it since the given version.
// :one
MATCH (question:SavedQuestion {id: $id})
SET question.id = $id
WITH question WHERE question.version = $version
DELETE question
RETURN count(*) AS removed
