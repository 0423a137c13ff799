// Which views have people saved, with their pictures if asked for? Those changed last come first.
// :many
MATCH (view:SavedView {kind: 'view'})
WHERE view.removedAt IS NULL
RETURN view {.id, .version, .name, .note, .tags, .address, .savedAt, .changedAt, .seenAt, .markHash, .entities, .ties, .sounds,
    thumbnail: CASE WHEN $thumbnails THEN view.thumbnail END} AS view
ORDER BY view.changedAt DESC, view.id
