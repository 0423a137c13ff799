// What is kept of one saved view or copied link?
// :one
MATCH (view:SavedView {id: $id})
RETURN view {.*} AS view
