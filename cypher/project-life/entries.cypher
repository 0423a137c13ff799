// What have people entered of a project, undone or not, the newest first?
// :many
MATCH (entry:ProjectEntry {project: $project})
OPTIONAL MATCH (about:Entity {id: entry.about})
RETURN entry {.*} AS entry,
  CASE WHEN about IS NULL THEN null
    ELSE {id: about.id, label: [l IN labels(about) WHERE l <> 'Entity'][0], name: about.name} END AS about
ORDER BY entry.at DESC, entry.id
