// What is kept of every saved view, oldest first?
// :many
MATCH (view:SavedView {kind: 'view'})
WHERE view.removedAt IS NULL
RETURN view {.*} AS view
ORDER BY view.savedAt, view.id
