// Lets go what was removed before a moment, and copied links beyond the newest.
// :one
OPTIONAL MATCH (removed:SavedView)
WHERE removed.removedAt < $removedBefore
WITH collect(removed) AS gone
CALL () {
  MATCH (link:SavedView {kind: 'link'})
  WITH link
  ORDER BY link.savedAt DESC, link.id
  SKIP toInteger($links)
  RETURN collect(link) AS old
}
FOREACH (view IN gone + old | DETACH DELETE view)
RETURN size(gone) + size(old) AS removed
