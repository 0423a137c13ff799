// Notes that something entered is undone, or with nulls that it stands again. No row where it is so already.
// :one
MATCH (entry:ProjectEntry {id: $id, project: $project})
WHERE (entry.undoneAt IS NULL) <> ($at IS NULL)
SET entry.undoneBy = $by, entry.undoneAt = $at
RETURN entry.id AS id
