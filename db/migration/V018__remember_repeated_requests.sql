-- Requests that may be sent again, so that each has its effect once. No part of the record: a row lives for a day.
CREATE TABLE idempotency_key (
  account_id   bigint NOT NULL REFERENCES account,
  key          text NOT NULL CONSTRAINT idempotency_key_length CHECK (length(key) BETWEEN 1 AND 300),
  fingerprint  text NOT NULL CONSTRAINT idempotency_key_fingerprint CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
  attempt      int NOT NULL DEFAULT 1,
  begun_at     timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  done_at      timestamptz,
  status       smallint CONSTRAINT idempotency_key_status CHECK (status BETWEEN 200 AND 499),
  location     text,
  etag         text,
  content_type text,
  body         bytea CONSTRAINT idempotency_key_body_size CHECK (octet_length(body) <= 1048576),
  PRIMARY KEY (account_id, key)
);
CREATE INDEX idempotency_key_expiry ON idempotency_key (expires_at);
COMMENT ON TABLE idempotency_key IS 'Requests of the last day that may be sent again, with the answers they were given';
COMMENT ON COLUMN idempotency_key.account_id IS 'Person who sent it; the same key of another person is another key';
COMMENT ON COLUMN idempotency_key.key IS 'What the sender gave the request: the header Idempotency-Key, or the id of a form and what was typed';
COMMENT ON COLUMN idempotency_key.fingerprint IS 'SHA-256 of method, address and body: the same key with another is another request';
COMMENT ON COLUMN idempotency_key.attempt IS 'Which attempt holds the key: one that broke off loses it to the next';
COMMENT ON COLUMN idempotency_key.begun_at IS 'When the attempt began';
COMMENT ON COLUMN idempotency_key.expires_at IS 'When the key is forgotten';
COMMENT ON COLUMN idempotency_key.done_at IS 'When what it asks for was written, in the same transaction';
COMMENT ON COLUMN idempotency_key.status IS 'Status of the answer; null while there is none';
COMMENT ON COLUMN idempotency_key.location IS 'Header Location of the answer';
COMMENT ON COLUMN idempotency_key.etag IS 'Header ETag of the answer';
COMMENT ON COLUMN idempotency_key.content_type IS 'Header Content-Type of the answer';
COMMENT ON COLUMN idempotency_key.body IS 'Body of the answer; null where it holds a secret or is too large';
