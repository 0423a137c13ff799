// What does this entry of the journal say?
// :one
MATCH (edit:Edit {id: $id})
RETURN properties(edit) AS edit
