-- What PostgreSQL needs to find words by itself: a document for each claim and an index of its words
CREATE TABLE words (id bigint PRIMARY KEY, document tsvector NOT NULL);
INSERT INTO words SELECT c.id, to_tsvector('english', c.statement || ' ' || coalesce((SELECT string_agg(t.excerpt, ' ') FROM citation t WHERE t.claim_id = c.id), '')) FROM claim c;
CREATE INDEX words_document ON words USING gin (document);
VACUUM ANALYZE words;
