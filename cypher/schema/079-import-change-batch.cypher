CREATE INDEX import_change_batch IF NOT EXISTS FOR (n:ImportChange) ON (n.batch)
