-- A reader who remembers "seen up to here" must not lose a change whose transaction commits later than one with a higher
-- number. The transaction of each change lets a remembered snapshot tell the two apart, exactly and at once.
ALTER TABLE change_log ADD COLUMN txid xid8 NOT NULL DEFAULT pg_current_xact_id();
COMMENT ON COLUMN change_log.txid IS 'Transaction that wrote it; with a snapshot it tells whether a reader could see it then';
CREATE INDEX change_log_by_person ON change_log (account_id, id DESC) WHERE account_id IS NOT NULL;
CREATE INDEX change_log_by_time ON change_log (changed_at);

CREATE FUNCTION latest_change() RETURNS bigint LANGUAGE sql STABLE AS 'SELECT coalesce(max(id), 0) FROM change_log';
COMMENT ON FUNCTION latest_change() IS 'Number of the last change that can be seen now';

-- A late change has a number not far below the last one seen: the bound keeps the search short. Transactions of another
-- server, in a restored copy, do not count as late.
CREATE FUNCTION change_is_new(change bigint, wrote xid8, seen_change bigint, seen pg_snapshot) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT change > seen_change - 10000
     AND (change > seen_change OR (NOT pg_visible_in_snapshot(wrote, seen) AND wrote < pg_snapshot_xmax(pg_current_snapshot())))
$$;
COMMENT ON FUNCTION change_is_new(bigint, xid8, bigint, pg_snapshot) IS 'Whether a change could not be seen yet when a reader marked all as read';

CREATE SEQUENCE watch_seq INCREMENT BY 50;
CREATE TABLE watch (
  id                bigint PRIMARY KEY,
  account_id        bigint NOT NULL REFERENCES account (id),
  kind              text NOT NULL CONSTRAINT watch_kind_known CHECK (kind IN ('COUNTRY', 'RELATIONSHIP', 'CLAIM', 'SOURCE', 'FILTER')),
  country_code      text REFERENCES country (code),
  relationship_code text CONSTRAINT watch_relationship_form CHECK (relationship_code ~ '^[A-Z]{3}(-[A-Z]{3}){1,7}$'),
  claim_id          bigint REFERENCES claim (id),
  source_id         bigint REFERENCES source (id),
  filter            jsonb CONSTRAINT watch_filter_form CHECK (jsonb_typeof(filter) = 'object' AND length(filter::text) <= 2000),
  name              text CONSTRAINT watch_name_length CHECK (length(name) BETWEEN 1 AND 100),
  created_at        timestamptz NOT NULL,
  ended_at          timestamptz,
  seen_change       bigint NOT NULL DEFAULT latest_change(),
  seen              pg_snapshot NOT NULL DEFAULT pg_current_snapshot(),
  seen_at           timestamptz NOT NULL,
  CONSTRAINT watch_of_one_thing CHECK (num_nonnulls(country_code, relationship_code, claim_id, source_id, filter) = 1
    AND num_nonnulls(CASE kind WHEN 'COUNTRY' THEN country_code WHEN 'RELATIONSHIP' THEN relationship_code WHEN 'CLAIM' THEN claim_id::text
                     WHEN 'SOURCE' THEN source_id::text ELSE filter::text END) = 1),
  CONSTRAINT watch_filter_named CHECK (kind <> 'FILTER' OR name IS NOT NULL)
);
CREATE UNIQUE INDEX watch_once ON watch (account_id, kind, country_code, relationship_code, claim_id, source_id, md5(filter::text))
  NULLS NOT DISTINCT WHERE ended_at IS NULL;
CREATE INDEX watch_by_account ON watch (account_id, id);
COMMENT ON TABLE watch IS 'A person wants to hear of changes: to a country, a relationship, a claim, a source, or the claims a filter finds. Nobody else sees it';
COMMENT ON COLUMN watch.id IS 'Internal number';
COMMENT ON COLUMN watch.account_id IS 'Who watches';
COMMENT ON COLUMN watch.kind IS 'What kind of thing is watched';
COMMENT ON COLUMN watch.country_code IS 'The country watched';
COMMENT ON COLUMN watch.relationship_code IS 'The relationship watched, whether or not anything is recorded of it yet';
COMMENT ON COLUMN watch.claim_id IS 'The claim watched';
COMMENT ON COLUMN watch.source_id IS 'The source watched';
COMMENT ON COLUMN watch.filter IS 'The filter of claims watched: its address parameters; read again as strictly as when it was saved';
COMMENT ON COLUMN watch.name IS 'What the person calls it; a filter always has a name';
COMMENT ON COLUMN watch.created_at IS 'Since when';
COMMENT ON COLUMN watch.ended_at IS 'Until when; null while it lasts';
COMMENT ON COLUMN watch.seen_change IS 'Last change that could be seen when the person marked all as read';
COMMENT ON COLUMN watch.seen IS 'Transactions that could be seen then: a change that commits late is not lost';
COMMENT ON COLUMN watch.seen_at IS 'When that was';

CREATE TABLE digest_mail (
  account_id   bigint PRIMARY KEY REFERENCES account (id),
  address      text NOT NULL CONSTRAINT digest_mail_address_form CHECK (length(address) <= 254 AND address ~ '^[^[:space:][:cntrl:]<>"(),:;@]+@[^[:space:][:cntrl:]<>"(),:;@]+$'),
  rhythm       text NOT NULL CONSTRAINT digest_mail_rhythm_known CHECK (rhythm IN ('DAILY', 'WEEKLY')),
  chosen_at    timestamptz NOT NULL,
  code_hash    text,
  code_sent_at timestamptz,
  tries        integer NOT NULL DEFAULT 0,
  confirmed_at timestamptz,
  ended_at     timestamptz,
  next_at      timestamptz NOT NULL,
  sent_at      timestamptz,
  sent_change  bigint NOT NULL DEFAULT latest_change(),
  sent         pg_snapshot NOT NULL DEFAULT pg_current_snapshot(),
  version      integer NOT NULL
);
CREATE INDEX digest_mail_due ON digest_mail (next_at) WHERE ended_at IS NULL AND confirmed_at IS NOT NULL;
COMMENT ON TABLE digest_mail IS 'A person wants their digest by mail, once they showed that the mailbox is theirs';
COMMENT ON COLUMN digest_mail.account_id IS 'Who';
COMMENT ON COLUMN digest_mail.address IS 'Where to';
COMMENT ON COLUMN digest_mail.rhythm IS 'How often at most: daily, weekly';
COMMENT ON COLUMN digest_mail.chosen_at IS 'When the person chose address and rhythm';
COMMENT ON COLUMN digest_mail.code_hash IS 'SHA-256 of the code that was mailed to the address; null once it was given back';
COMMENT ON COLUMN digest_mail.code_sent_at IS 'When a code was last mailed; another waits an hour';
COMMENT ON COLUMN digest_mail.tries IS 'Wrong codes given since';
COMMENT ON COLUMN digest_mail.confirmed_at IS 'When the code was given back; before that nothing is mailed';
COMMENT ON COLUMN digest_mail.ended_at IS 'When the person wanted no more mail';
COMMENT ON COLUMN digest_mail.next_at IS 'No mail before this';
COMMENT ON COLUMN digest_mail.sent_at IS 'When the last mail went out';
COMMENT ON COLUMN digest_mail.sent_change IS 'Last change that could be seen when the last mail was written';
COMMENT ON COLUMN digest_mail.sent IS 'Transactions that could be seen then';
COMMENT ON COLUMN digest_mail.version IS 'Counts the changes of this row';
