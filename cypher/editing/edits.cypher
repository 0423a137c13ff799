// What was changed by hand, the newest first?
// :many
MATCH (edit:Edit)
WHERE ($entity IS NULL OR $entity IN edit.entityIds)
  AND ($by IS NULL OR edit.by = $by)
  AND ($kind IS NULL OR edit.kind = $kind)
  AND ($action IS NULL OR edit.action = $action)
  AND ($from IS NULL OR edit.at >= $from)
  AND ($to IS NULL OR left(edit.at, 10) <= $to)
WITH edit ORDER BY edit.at DESC, edit.id
SKIP toInteger($offset) LIMIT toInteger($limit)
RETURN properties(edit) AS edit
