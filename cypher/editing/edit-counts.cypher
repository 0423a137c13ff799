// How many changes by hand fit, and who made any at all?
// :one
OPTIONAL MATCH (edit:Edit)
WITH collect(DISTINCT edit.by) AS people, sum(CASE WHEN edit IS NOT NULL
  AND ($entity IS NULL OR $entity IN edit.entityIds)
  AND ($by IS NULL OR edit.by = $by)
  AND ($kind IS NULL OR edit.kind = $kind)
  AND ($action IS NULL OR edit.action = $action)
  AND ($from IS NULL OR edit.at >= $from)
  AND ($to IS NULL OR left(edit.at, 10) <= $to) THEN 1 ELSE 0 END) AS total
RETURN people, total
