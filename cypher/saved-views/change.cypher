// Changes a saved view if it is still of the version the change was made on. Null takes a property away.
// :one
MATCH (view:SavedView {id: $id, kind: 'view'})
// Writing first makes a second writer wait here, and then see what the first has written.
SET view.id = view.id
WITH view
WHERE view.version = $version
SET view += $changes, view.version = view.version + 1
RETURN view.id AS id
