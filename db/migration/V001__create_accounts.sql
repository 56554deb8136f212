-- People who work on the record, how they sign in, and what they change.
CREATE SEQUENCE account_seq INCREMENT BY 50;
CREATE TABLE account (
  id            bigint PRIMARY KEY,
  username      text NOT NULL CONSTRAINT account_username_taken UNIQUE
                CONSTRAINT account_username_form CHECK (username ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
  name          text NOT NULL CONSTRAINT account_name_length CHECK (length(name) BETWEEN 1 AND 100),
  role          text NOT NULL CONSTRAINT account_role_known
                CHECK (role IN ('READER', 'RESEARCHER', 'REVIEWER', 'ADMINISTRATOR')),
  password_hash text,
  created_at    timestamptz NOT NULL,
  disabled_at   timestamptz,
  version       integer NOT NULL DEFAULT 0
);
COMMENT ON TABLE account IS 'A person who may sign in';
COMMENT ON COLUMN account.id IS 'Internal number';
COMMENT ON COLUMN account.username IS 'What the person types to sign in; lower case';
COMMENT ON COLUMN account.name IS 'Name shown beside what the person did';
COMMENT ON COLUMN account.role IS 'What the person may do; each role includes those before it';
COMMENT ON COLUMN account.password_hash IS 'Encoded hash; null until the invitation is taken up';
COMMENT ON COLUMN account.created_at IS 'When the account was made';
COMMENT ON COLUMN account.disabled_at IS 'Since when the person is shut out; null while active';
COMMENT ON COLUMN account.version IS 'Optimistic lock';

CREATE SEQUENCE invitation_seq INCREMENT BY 50;
CREATE TABLE invitation (
  id         bigint PRIMARY KEY,
  account_id bigint NOT NULL REFERENCES account (id),
  token_hash text NOT NULL CONSTRAINT invitation_token_unique UNIQUE,
  created_by bigint REFERENCES account (id),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at    timestamptz
);
CREATE INDEX invitation_account ON invitation (account_id);
COMMENT ON TABLE invitation IS 'A one-time link with which a person chooses a password: a new account, a reset, or the first administrator';
COMMENT ON COLUMN invitation.id IS 'Internal number';
COMMENT ON COLUMN invitation.account_id IS 'Whose password it sets';
COMMENT ON COLUMN invitation.token_hash IS 'SHA-256 of the token in the link, hexadecimal';
COMMENT ON COLUMN invitation.created_by IS 'Administrator who issued it; null for the first administrator';
COMMENT ON COLUMN invitation.created_at IS 'When it was issued';
COMMENT ON COLUMN invitation.expires_at IS 'After this it no longer works';
COMMENT ON COLUMN invitation.used_at IS 'When it was used; it works once';

CREATE SEQUENCE api_token_seq INCREMENT BY 50;
CREATE TABLE api_token (
  id           bigint PRIMARY KEY,
  account_id   bigint NOT NULL REFERENCES account (id),
  name         text NOT NULL CONSTRAINT api_token_name_length CHECK (length(name) BETWEEN 1 AND 100),
  token_hash   text NOT NULL CONSTRAINT api_token_unique UNIQUE,
  scope        text NOT NULL CONSTRAINT api_token_scope_known CHECK (scope IN ('READ', 'WRITE', 'REVIEW', 'ADMINISTER')),
  created_at   timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  last_used_at timestamptz,
  revoked_at   timestamptz
);
CREATE INDEX api_token_account ON api_token (account_id);
COMMENT ON TABLE api_token IS 'A key with which a program acts for a person';
COMMENT ON COLUMN api_token.id IS 'Internal number';
COMMENT ON COLUMN api_token.account_id IS 'For whom it acts; it never may do more than that person';
COMMENT ON COLUMN api_token.name IS 'What the person calls it';
COMMENT ON COLUMN api_token.token_hash IS 'SHA-256 of the token, hexadecimal; the token itself is shown once and not kept';
COMMENT ON COLUMN api_token.scope IS 'The most it may do; each scope includes those before it';
COMMENT ON COLUMN api_token.created_at IS 'When it was made';
COMMENT ON COLUMN api_token.expires_at IS 'After this it no longer works';
COMMENT ON COLUMN api_token.last_used_at IS 'Last request, to the minute';
COMMENT ON COLUMN api_token.revoked_at IS 'When its owner or an administrator withdrew it';

CREATE TABLE change_log (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  changed_at      timestamptz NOT NULL,
  account_id      bigint REFERENCES account (id),
  subject         text NOT NULL CONSTRAINT change_log_subject_known CHECK (subject IN
                  ('account', 'token', 'country', 'actor', 'relationship', 'outlet', 'source', 'claim', 'citation', 'flag', 'review')),
  subject_id      bigint NOT NULL,
  relationship_id bigint,
  claim_id        bigint,
  kind            text NOT NULL CONSTRAINT change_log_kind_form CHECK (kind ~ '^[a-z ]{3,40}$'),
  summary         text CONSTRAINT change_log_summary_length CHECK (length(summary) <= 500)
);
CREATE INDEX change_log_by_relationship ON change_log (relationship_id, id DESC) WHERE relationship_id IS NOT NULL;
CREATE INDEX change_log_by_subject ON change_log (subject, subject_id, id DESC);
CREATE INDEX change_log_by_claim ON change_log (claim_id, id DESC) WHERE claim_id IS NOT NULL;
COMMENT ON TABLE change_log IS 'Who changed what and when: one row for each change, written in the transaction that makes it';
COMMENT ON COLUMN change_log.id IS 'Order of writing; a reader must tolerate rows that commit late';
COMMENT ON COLUMN change_log.changed_at IS 'When, by the application clock';
COMMENT ON COLUMN change_log.account_id IS 'Who; null for the application itself';
COMMENT ON COLUMN change_log.subject IS 'Kind of thing that changed';
COMMENT ON COLUMN change_log.subject_id IS 'Its internal number';
COMMENT ON COLUMN change_log.relationship_id IS 'Relationship whose page shows the change';
COMMENT ON COLUMN change_log.claim_id IS 'Claim the change belongs to';
COMMENT ON COLUMN change_log.kind IS 'What happened, as a past participle: recorded, revised, accepted, ...';
COMMENT ON COLUMN change_log.summary IS 'The change in a few words; for a claim, the reason given';
