CREATE INDEX project_entry_project IF NOT EXISTS FOR (n:ProjectEntry) ON (n.project)
