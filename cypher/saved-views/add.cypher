// Keeps a view, or what a copied link shows; one of the same id is there already and left as it is.
// :one
MERGE (view:SavedView {id: $id})
ON CREATE SET view += $properties
RETURN view.id AS id
