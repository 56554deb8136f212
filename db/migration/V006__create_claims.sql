-- What sources say, with the excerpt that supports it.
CREATE TABLE domain (
  name     text PRIMARY KEY,
  position integer NOT NULL
);
COMMENT ON TABLE domain IS 'Kind of tie, first level; the rows come from db/reference';
COMMENT ON COLUMN domain.name IS 'Name';
COMMENT ON COLUMN domain.position IS 'Order on the page';

CREATE TABLE activity (
  domain   text NOT NULL REFERENCES domain (name),
  name     text NOT NULL,
  position integer NOT NULL,
  PRIMARY KEY (domain, name)
);
COMMENT ON TABLE activity IS 'Kind of tie, second level';
COMMENT ON COLUMN activity.domain IS 'Domain it belongs to';
COMMENT ON COLUMN activity.name IS 'Name';
COMMENT ON COLUMN activity.position IS 'Order on the page';

CREATE SEQUENCE claim_seq INCREMENT BY 50;
CREATE TABLE claim (
  id              bigint PRIMARY KEY,
  external_id     uuid NOT NULL CONSTRAINT claim_external_id_unique UNIQUE,
  relationship_id bigint NOT NULL REFERENCES relationship (id),
  revision        integer NOT NULL CONSTRAINT claim_revision_positive CHECK (revision > 0),
  kind            text NOT NULL CONSTRAINT claim_kind_known CHECK (kind IN ('TIE', 'MOTIVE', 'POSITION', 'BENEFIT', 'RISK', 'LIMITATION', 'FACTOR', 'SCENARIO')),
  statement       text NOT NULL CONSTRAINT claim_statement_length CHECK (length(statement) BETWEEN 1 AND 1000),
  domain          text NOT NULL REFERENCES domain (name),
  activity        text,
  direction       text NOT NULL CONSTRAINT claim_direction_known CHECK (direction IN ('DIRECTED', 'MUTUAL', 'JOINT', 'NONE')),
  from_country    text REFERENCES country (code),
  to_country      text REFERENCES country (code),
  towards_country text REFERENCES country (code),
  modality        text NOT NULL CONSTRAINT claim_modality_known CHECK (modality IN ('OCCURRED', 'ONGOING', 'PLANNED', 'HYPOTHETICAL')),
  polarity        text NOT NULL CONSTRAINT claim_polarity_known CHECK (polarity IN ('ASSERTED', 'DENIED')),
  date_as_written text CONSTRAINT claim_date_as_written_length CHECK (length(date_as_written) <= 200),
  date            text CONSTRAINT claim_date_length CHECK (length(date) <= 100),
  date_earliest   date,
  date_latest     date,
  place           text CONSTRAINT claim_place_length CHECK (length(place) <= 200),
  place_country   text REFERENCES country (code),
  place_precision text CONSTRAINT claim_place_precision_known CHECK (place_precision IN ('EXACT', 'VICINITY', 'LOCALITY', 'REGION', 'COUNTRY')),
  status          text NOT NULL CONSTRAINT claim_status_known CHECK (status IN ('DRAFT', 'IN_REVIEW', 'ACCEPTED', 'RETURNED', 'REJECTED', 'RETRACTED')),
  found_false     boolean NOT NULL DEFAULT false,
  evidence        text NOT NULL CONSTRAINT claim_evidence_known CHECK (evidence IN ('UNVERIFIED', 'UNSUPPORTED', 'SINGLE_ORIGIN', 'CORROBORATED', 'DISPUTED', 'REFUTED')),
  sources         integer NOT NULL DEFAULT 0,
  origins         integer NOT NULL DEFAULT 0,
  lineage_unknown integer NOT NULL DEFAULT 0,
  created_by      bigint NOT NULL REFERENCES account (id),
  created_at      timestamptz NOT NULL,
  changed_at      timestamptz NOT NULL,
  version         integer NOT NULL DEFAULT 0,
  FOREIGN KEY (domain, activity) REFERENCES activity (domain, name),
  CONSTRAINT claim_direction_ends CHECK (
    CASE direction
      WHEN 'DIRECTED' THEN from_country IS NOT NULL AND towards_country IS NULL
      WHEN 'JOINT' THEN from_country IS NULL AND to_country IS NULL
      ELSE from_country IS NULL AND to_country IS NULL AND towards_country IS NULL
    END),
  CONSTRAINT claim_not_with_itself CHECK (from_country <> to_country),
  CONSTRAINT claim_dates_in_order CHECK (date_earliest <= date_latest)
);
CREATE INDEX claim_by_relationship ON claim (relationship_id, date_earliest DESC NULLS LAST, id DESC);
CREATE INDEX claim_newest ON claim (id DESC) WHERE status IN ('IN_REVIEW', 'ACCEPTED');
CREATE INDEX claim_waiting ON claim (changed_at, id) WHERE status = 'IN_REVIEW';
CREATE INDEX claim_by_author ON claim (created_by, id DESC);
COMMENT ON TABLE claim IS 'Something a source says about what states do with, to or for each other; here as its current revision has it';
COMMENT ON COLUMN claim.id IS 'Number in the address';
COMMENT ON COLUMN claim.external_id IS 'Id that stays the same in every instance';
COMMENT ON COLUMN claim.relationship_id IS 'Its one home';
COMMENT ON COLUMN claim.revision IS 'Number of the current revision';
COMMENT ON COLUMN claim.kind IS 'A tie, or an assessment a source makes: motive, position, benefit, risk, limitation, factor, scenario';
COMMENT ON COLUMN claim.statement IS 'Our words, no stronger than the excerpt';
COMMENT ON COLUMN claim.domain IS 'Kind of tie';
COMMENT ON COLUMN claim.activity IS 'Kind of tie within the domain';
COMMENT ON COLUMN claim.direction IS 'From one member to another, mutual, joint towards a third, or none stated';
COMMENT ON COLUMN claim.from_country IS 'Member it goes out from';
COMMENT ON COLUMN claim.to_country IS 'Member it goes to; null in a group when it goes to the others';
COMMENT ON COLUMN claim.towards_country IS 'State outside, towards which the members act jointly';
COMMENT ON COLUMN claim.modality IS 'occurred, ongoing, planned or hypothetical';
COMMENT ON COLUMN claim.polarity IS 'Whether the claim says that it is so or that it is not';
COMMENT ON COLUMN claim.date_as_written IS 'The time in the words of the source';
COMMENT ON COLUMN claim.date IS 'When it holds, EDTF; null when not stated';
COMMENT ON COLUMN claim.date_earliest IS 'First day the date may mean';
COMMENT ON COLUMN claim.date_latest IS 'Last day the date may mean';
COMMENT ON COLUMN claim.place IS 'Where';
COMMENT ON COLUMN claim.place_country IS 'Country of the place';
COMMENT ON COLUMN claim.place_precision IS 'How closely the place is known';
COMMENT ON COLUMN claim.status IS 'Editorial state';
COMMENT ON COLUMN claim.found_false IS 'A reviewer accepted the record and found what it says to be false';
COMMENT ON COLUMN claim.evidence IS 'Evidence state, computed from citations, origins and links; never typed in';
COMMENT ON COLUMN claim.sources IS 'Sources cited for it: computed';
COMMENT ON COLUMN claim.origins IS 'Independent origins that assert it: computed';
COMMENT ON COLUMN claim.lineage_unknown IS 'Cited sources that rest on something unknown: computed';
COMMENT ON COLUMN claim.created_by IS 'Who recorded it';
COMMENT ON COLUMN claim.created_at IS 'When it was recorded';
COMMENT ON COLUMN claim.changed_at IS 'Last change of content or status';
COMMENT ON COLUMN claim.version IS 'Optimistic lock';

CREATE SEQUENCE participant_seq INCREMENT BY 50;
CREATE TABLE participant (
  id           bigint PRIMARY KEY,
  claim_id     bigint NOT NULL REFERENCES claim (id),
  position     integer NOT NULL,
  country_code text REFERENCES country (code),
  actor_id     bigint REFERENCES actor (id),
  role         text NOT NULL CONSTRAINT participant_role_known CHECK (role IN ('SUPPLIER', 'RECIPIENT', 'INTERMEDIARY', 'FINANCIER', 'CARRIER',
               'HOST', 'TRAINER', 'FRONT', 'BENEFICIARY', 'TARGET')),
  CONSTRAINT participant_is_one CHECK (num_nonnulls(country_code, actor_id) = 1)
);
CREATE INDEX participant_claim ON participant (claim_id, position);
CREATE INDEX participant_actor ON participant (actor_id);
COMMENT ON TABLE participant IS 'A country or an actor in a role';
COMMENT ON COLUMN participant.id IS 'Internal number';
COMMENT ON COLUMN participant.claim_id IS 'Claim';
COMMENT ON COLUMN participant.position IS 'Order as entered';
COMMENT ON COLUMN participant.country_code IS 'The country, or';
COMMENT ON COLUMN participant.actor_id IS 'the actor';
COMMENT ON COLUMN participant.role IS 'What it does';

CREATE SEQUENCE goods_seq INCREMENT BY 50;
CREATE TABLE goods (
  id        bigint PRIMARY KEY,
  claim_id  bigint NOT NULL REFERENCES claim (id),
  position  integer NOT NULL,
  what      text NOT NULL CONSTRAINT goods_what_length CHECK (length(what) BETWEEN 1 AND 200),
  qualifier text NOT NULL CONSTRAINT goods_qualifier_known CHECK (qualifier IN ('EXACTLY', 'AT_LEAST', 'UP_TO', 'ABOUT', 'SOME', 'UNKNOWN')),
  lower     numeric(24, 4) CONSTRAINT goods_lower_not_negative CHECK (lower >= 0),
  upper     numeric(24, 4),
  unit      text CONSTRAINT goods_unit_length CHECK (length(unit) <= 60),
  currency  text CONSTRAINT goods_currency_form CHECK (currency ~ '^[A-Z]{3}$'),
  per       text CONSTRAINT goods_per_known CHECK (per IN ('YEAR', 'MONTH', 'DAY')),
  CONSTRAINT goods_range_in_order CHECK (lower <= upper)
);
CREATE INDEX goods_claim ON goods (claim_id, position);
COMMENT ON TABLE goods IS 'What was moved and how much of it, as a range with a qualifier';
COMMENT ON COLUMN goods.id IS 'Internal number';
COMMENT ON COLUMN goods.claim_id IS 'Claim';
COMMENT ON COLUMN goods.position IS 'Order as entered';
COMMENT ON COLUMN goods.what IS 'Goods, service or money';
COMMENT ON COLUMN goods.qualifier IS 'exactly, at least, up to, about, some, unknown';
COMMENT ON COLUMN goods.lower IS 'Low end of the range';
COMMENT ON COLUMN goods.upper IS 'High end of the range';
COMMENT ON COLUMN goods.unit IS 'Unit of the numbers; null when not stated';
COMMENT ON COLUMN goods.currency IS 'ISO 4217 code; null when not stated or not money';
COMMENT ON COLUMN goods.per IS 'Period of a rate';

CREATE SEQUENCE citation_seq INCREMENT BY 50;
CREATE TABLE citation (
  id                bigint PRIMARY KEY,
  external_id       uuid NOT NULL CONSTRAINT citation_external_id_unique UNIQUE,
  claim_id          bigint NOT NULL REFERENCES claim (id),
  relationship_id   bigint NOT NULL REFERENCES relationship (id),
  source_id         bigint NOT NULL REFERENCES source (id),
  source_version_id bigint NOT NULL REFERENCES source_version (id),
  excerpt           text NOT NULL CONSTRAINT citation_excerpt_length CHECK (length(excerpt) BETWEEN 1 AND 2000),
  start_offset      integer,
  end_offset        integer,
  prefix            text CONSTRAINT citation_prefix_length CHECK (length(prefix) <= 32),
  suffix            text CONSTRAINT citation_suffix_length CHECK (length(suffix) <= 32),
  locator           text CONSTRAINT citation_locator_length CHECK (length(locator) <= 200),
  stance            text NOT NULL CONSTRAINT citation_stance_known CHECK (stance IN ('ASSERTS', 'DENIES', 'MENTIONS')),
  hedge             text CONSTRAINT citation_hedge_length CHECK (length(hedge) BETWEEN 1 AND 300),
  credibility       integer NOT NULL CONSTRAINT citation_credibility_known CHECK (credibility BETWEEN 1 AND 6),
  language          text CONSTRAINT citation_language_form CHECK (language ~ '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  translation       text CONSTRAINT citation_translation_length CHECK (length(translation) <= 4000),
  translator        text CONSTRAINT citation_translator_length CHECK (length(translator) <= 200),
  created_by        bigint NOT NULL REFERENCES account (id),
  created_at        timestamptz NOT NULL,
  retracted_by      bigint REFERENCES account (id),
  retracted_at      timestamptz,
  retraction_reason text CONSTRAINT citation_retraction_reason_length CHECK (length(retraction_reason) BETWEEN 1 AND 1000),
  CONSTRAINT citation_offsets_fit CHECK (end_offset - start_offset = length(excerpt) AND start_offset >= 0),
  CONSTRAINT citation_placed CHECK (num_nonnulls(start_offset, end_offset) IN (0, 2) AND (start_offset IS NOT NULL OR locator IS NOT NULL)),
  CONSTRAINT citation_hedge_in_excerpt CHECK (strpos(excerpt, hedge) > 0),
  CONSTRAINT citation_translated_by_someone CHECK (translation IS NULL OR translator IS NOT NULL),
  CONSTRAINT citation_retraction_whole CHECK (num_nonnulls(retracted_by, retracted_at, retraction_reason) IN (0, 3))
);
CREATE INDEX citation_claim ON citation (claim_id, id);
CREATE INDEX citation_source ON citation (source_id, claim_id);
CREATE INDEX citation_version ON citation (source_version_id, start_offset);
CREATE INDEX citation_relationship ON citation (relationship_id, source_id);
COMMENT ON TABLE citation IS 'One claim, one place in one source version';
COMMENT ON COLUMN citation.id IS 'Internal number';
COMMENT ON COLUMN citation.external_id IS 'Id that stays the same in every instance';
COMMENT ON COLUMN citation.claim_id IS 'Claim';
COMMENT ON COLUMN citation.relationship_id IS 'Relationship of the claim';
COMMENT ON COLUMN citation.source_id IS 'Source of the version';
COMMENT ON COLUMN citation.source_version_id IS 'Version that was read';
COMMENT ON COLUMN citation.excerpt IS 'Verbatim words of the source';
COMMENT ON COLUMN citation.start_offset IS 'First character in the text, in Unicode code points from 0';
COMMENT ON COLUMN citation.end_offset IS 'Character after the last';
COMMENT ON COLUMN citation.prefix IS 'Up to 32 characters before, to find the place again';
COMMENT ON COLUMN citation.suffix IS 'Up to 32 characters after';
COMMENT ON COLUMN citation.locator IS 'Page, time or image region, where there is no text to count in';
COMMENT ON COLUMN citation.stance IS 'asserts, denies or mentions';
COMMENT ON COLUMN citation.hedge IS 'The words of doubt or emphasis, as they stand in the excerpt';
COMMENT ON COLUMN citation.credibility IS 'Admiralty credibility 1 to 6, graded without sight of the outlet''s reliability';
COMMENT ON COLUMN citation.language IS 'BCP 47 tag of the excerpt';
COMMENT ON COLUMN citation.translation IS 'Translation of the excerpt, apart from it';
COMMENT ON COLUMN citation.translator IS 'Who or what translated';
COMMENT ON COLUMN citation.created_by IS 'Who cited';
COMMENT ON COLUMN citation.created_at IS 'When';
COMMENT ON COLUMN citation.retracted_by IS 'Who withdrew it';
COMMENT ON COLUMN citation.retracted_at IS 'When it was withdrawn; null while it stands';
COMMENT ON COLUMN citation.retraction_reason IS 'Why';

CREATE SEQUENCE claim_revision_seq INCREMENT BY 50;
CREATE TABLE claim_revision (
  id              bigint PRIMARY KEY,
  claim_id        bigint NOT NULL REFERENCES claim (id),
  relationship_id bigint NOT NULL REFERENCES relationship (id),
  number          integer NOT NULL CONSTRAINT claim_revision_number_positive CHECK (number > 0),
  content         jsonb NOT NULL,
  reason          text CONSTRAINT claim_revision_reason_length CHECK (length(reason) <= 1000),
  author_id       bigint NOT NULL REFERENCES account (id),
  created_at      timestamptz NOT NULL,
  CONSTRAINT claim_revision_once UNIQUE (claim_id, number)
);
COMMENT ON TABLE claim_revision IS 'A claim as it read after one edit; never changed';
COMMENT ON COLUMN claim_revision.id IS 'Internal number';
COMMENT ON COLUMN claim_revision.claim_id IS 'Claim';
COMMENT ON COLUMN claim_revision.relationship_id IS 'Relationship of the claim';
COMMENT ON COLUMN claim_revision.number IS 'First, second, ... revision';
COMMENT ON COLUMN claim_revision.content IS 'Everything the claim says, without its citations';
COMMENT ON COLUMN claim_revision.reason IS 'Why it was changed';
COMMENT ON COLUMN claim_revision.author_id IS 'Who wrote it';
COMMENT ON COLUMN claim_revision.created_at IS 'When';

CREATE SEQUENCE claim_link_seq INCREMENT BY 50;
CREATE TABLE claim_link (
  id         bigint PRIMARY KEY,
  claim_id   bigint NOT NULL REFERENCES claim (id),
  other_id   bigint NOT NULL REFERENCES claim (id),
  kind       text NOT NULL CONSTRAINT claim_link_kind_known CHECK (kind IN ('SUPPORTS', 'CONTRADICTS', 'DENIES', 'REFINES', 'DUPLICATES', 'SUPERSEDES', 'IN_EXCHANGE_FOR')),
  note       text CONSTRAINT claim_link_note_length CHECK (length(note) <= 1000),
  created_by bigint NOT NULL REFERENCES account (id),
  created_at timestamptz NOT NULL,
  CONSTRAINT claim_link_to_another CHECK (claim_id <> other_id),
  CONSTRAINT claim_link_once UNIQUE (claim_id, other_id, kind)
);
CREATE INDEX claim_link_other ON claim_link (other_id);
COMMENT ON TABLE claim_link IS 'How one claim stands to another';
COMMENT ON COLUMN claim_link.id IS 'Internal number';
COMMENT ON COLUMN claim_link.claim_id IS 'The claim that supports, contradicts, denies, ...';
COMMENT ON COLUMN claim_link.other_id IS 'the other claim';
COMMENT ON COLUMN claim_link.kind IS 'How';
COMMENT ON COLUMN claim_link.note IS 'What shows it';
COMMENT ON COLUMN claim_link.created_by IS 'Who linked them';
COMMENT ON COLUMN claim_link.created_at IS 'When';

CREATE TABLE claim_retraction (
  claim_id     bigint PRIMARY KEY REFERENCES claim (id),
  reason       text NOT NULL CONSTRAINT claim_retraction_reason_length CHECK (length(reason) BETWEEN 1 AND 1000),
  retracted_by bigint NOT NULL REFERENCES account (id),
  retracted_at timestamptz NOT NULL
);
COMMENT ON TABLE claim_retraction IS 'A claim that was withdrawn; it stays readable';
COMMENT ON COLUMN claim_retraction.claim_id IS 'Claim';
COMMENT ON COLUMN claim_retraction.reason IS 'Why';
COMMENT ON COLUMN claim_retraction.retracted_by IS 'Who withdrew it';
COMMENT ON COLUMN claim_retraction.retracted_at IS 'When';
