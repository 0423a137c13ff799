// Which values did a batch take the place of?
// :many
MATCH (change:ImportChange {batch: $batch})
RETURN properties(change) AS change
ORDER BY change.id
