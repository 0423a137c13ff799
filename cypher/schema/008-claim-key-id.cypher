CREATE INDEX claim_key_id IF NOT EXISTS FOR (n:ClaimKey) ON (n.id)
