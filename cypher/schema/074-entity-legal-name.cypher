CREATE INDEX entity_legal_name IF NOT EXISTS FOR (n:Entity) ON (n.legalName)
