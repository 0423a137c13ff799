// What have people entered of the projects that stands and no fact of the graph carries, the newest last?
// :many
MATCH (entry:ProjectEntry)
WHERE entry.undoneAt IS NULL AND entry.on <= $asOf
RETURN entry.project AS project, entry.json AS json
ORDER BY entry.on, entry.at
