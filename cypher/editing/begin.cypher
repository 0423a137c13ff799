// Leaves the mark of a writer, which makes the next one wait until this one is through, and tells the time.
// :one
MERGE (mark:ChangeMark {id: 'editing'})
SET mark.version = coalesce(mark.version, 0) + 1
RETURN toString(datetime.transaction('Z')) AS at
