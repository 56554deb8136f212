-- Sign-in sessions, in the layout Spring Session JDBC expects.
CREATE TABLE spring_session (
  primary_id            char(36) PRIMARY KEY,
  session_id            char(36) NOT NULL UNIQUE,
  creation_time         bigint NOT NULL,
  last_access_time      bigint NOT NULL,
  max_inactive_interval int NOT NULL,
  expiry_time           bigint NOT NULL,
  principal_name        varchar(100)
);
CREATE INDEX spring_session_expiry ON spring_session (expiry_time);
CREATE INDEX spring_session_principal ON spring_session (principal_name);
CREATE TABLE spring_session_attributes (
  session_primary_id char(36) NOT NULL REFERENCES spring_session (primary_id) ON DELETE CASCADE,
  attribute_name     varchar(200) NOT NULL,
  attribute_bytes    bytea NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);
COMMENT ON TABLE spring_session IS 'Sign-in sessions';
COMMENT ON COLUMN spring_session.primary_id IS 'Internal id';
COMMENT ON COLUMN spring_session.session_id IS 'Id in the cookie; changes at sign-in';
COMMENT ON COLUMN spring_session.creation_time IS 'Milliseconds since 1970';
COMMENT ON COLUMN spring_session.last_access_time IS 'Milliseconds since 1970';
COMMENT ON COLUMN spring_session.max_inactive_interval IS 'Seconds';
COMMENT ON COLUMN spring_session.expiry_time IS 'Milliseconds since 1970';
COMMENT ON COLUMN spring_session.principal_name IS 'Username, to end all sessions of a person';
COMMENT ON TABLE spring_session_attributes IS 'What a session remembers';
COMMENT ON COLUMN spring_session_attributes.session_primary_id IS 'Session';
COMMENT ON COLUMN spring_session_attributes.attribute_name IS 'Name of the attribute';
COMMENT ON COLUMN spring_session_attributes.attribute_bytes IS 'Serialised value';
