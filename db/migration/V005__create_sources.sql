-- Who publishes, what was published, what we hold of it, and what it rests on.
CREATE SEQUENCE outlet_seq INCREMENT BY 50;
CREATE TABLE outlet (
  id          bigint PRIMARY KEY,
  external_id uuid NOT NULL CONSTRAINT outlet_external_id_unique UNIQUE,
  name        text NOT NULL CONSTRAINT outlet_name_length CHECK (length(name) BETWEEN 1 AND 200),
  kind        text NOT NULL CONSTRAINT outlet_kind_known CHECK (kind IN ('NEWS_AGENCY', 'NEWSPAPER', 'BROADCASTER', 'MINISTRY',
              'THINK_TANK', 'BLOG', 'PANEL', 'COMPANY', 'ACADEMIC', 'SOCIAL_MEDIA', 'OTHER')),
  owner       text REFERENCES country (code),
  url         text CONSTRAINT outlet_url_form CHECK (url ~ '^https?://[^[:space:]]{1,2000}$'),
  note        text CONSTRAINT outlet_note_length CHECK (length(note) <= 2000),
  version     integer NOT NULL DEFAULT 0
);
CREATE INDEX outlet_by_name ON outlet (lower(name), id);
COMMENT ON TABLE outlet IS 'Who publishes: news agency, ministry, think tank, blog, panel';
COMMENT ON COLUMN outlet.id IS 'Internal number';
COMMENT ON COLUMN outlet.external_id IS 'Id that stays the same in every instance';
COMMENT ON COLUMN outlet.name IS 'Name';
COMMENT ON COLUMN outlet.kind IS 'What it is';
COMMENT ON COLUMN outlet.owner IS 'State that owns or runs it';
COMMENT ON COLUMN outlet.url IS 'Its front page';
COMMENT ON COLUMN outlet.note IS 'What a reader should know';
COMMENT ON COLUMN outlet.version IS 'Optimistic lock';

CREATE SEQUENCE outlet_reliability_seq INCREMENT BY 50;
CREATE TABLE outlet_reliability (
  id         bigint PRIMARY KEY,
  outlet_id  bigint NOT NULL REFERENCES outlet (id),
  grade      text NOT NULL CONSTRAINT outlet_reliability_grade_known CHECK (grade IN ('A', 'B', 'C', 'D', 'E', 'F')),
  valid_from date NOT NULL,
  reason     text NOT NULL CONSTRAINT outlet_reliability_reason_length CHECK (length(reason) BETWEEN 1 AND 2000),
  graded_by  bigint NOT NULL REFERENCES account (id),
  graded_at  timestamptz NOT NULL
);
CREATE INDEX outlet_reliability_history ON outlet_reliability (outlet_id, valid_from DESC, id DESC);
COMMENT ON TABLE outlet_reliability IS 'A grade given to an outlet: a history, never overwritten';
COMMENT ON COLUMN outlet_reliability.id IS 'Internal number';
COMMENT ON COLUMN outlet_reliability.outlet_id IS 'Outlet';
COMMENT ON COLUMN outlet_reliability.grade IS 'Admiralty reliability A to F';
COMMENT ON COLUMN outlet_reliability.valid_from IS 'First day for which the grade holds';
COMMENT ON COLUMN outlet_reliability.reason IS 'Why';
COMMENT ON COLUMN outlet_reliability.graded_by IS 'Who graded';
COMMENT ON COLUMN outlet_reliability.graded_at IS 'When';

CREATE SEQUENCE source_seq INCREMENT BY 50;
CREATE TABLE source (
  id                   bigint PRIMARY KEY,
  external_id          uuid NOT NULL CONSTRAINT source_external_id_unique UNIQUE,
  outlet_id            bigint REFERENCES outlet (id),
  kind                 text NOT NULL CONSTRAINT source_kind_known CHECK (kind IN ('ARTICLE', 'REPORT', 'ESSAY', 'BLOG_POST', 'PHOTOGRAPH',
                       'BROADCAST', 'DATASET', 'PAPER', 'STATEMENT', 'SOCIAL_MEDIA_POST', 'OTHER')),
  title                text CONSTRAINT source_title_length CHECK (length(title) BETWEEN 1 AND 500),
  author               text CONSTRAINT source_author_length CHECK (length(author) BETWEEN 1 AND 300),
  language             text CONSTRAINT source_language_form CHECK (language ~ '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  published            text CONSTRAINT source_published_length CHECK (length(published) <= 100),
  published_earliest   date,
  published_latest     date,
  published_as_written text CONSTRAINT source_published_as_written_length CHECK (length(published_as_written) <= 200),
  url                  text CONSTRAINT source_url_form CHECK (url ~ '^https?://[^[:space:]]{1,2000}$'),
  note                 text CONSTRAINT source_note_length CHECK (length(note) <= 4000),
  lineage_unknown      boolean NOT NULL DEFAULT false,
  created_by           bigint NOT NULL REFERENCES account (id),
  created_at           timestamptz NOT NULL,
  version              integer NOT NULL DEFAULT 0
);
CREATE INDEX source_newest ON source (created_at DESC, id DESC);
CREATE INDEX source_by_outlet ON source (outlet_id);
COMMENT ON TABLE source IS 'One published item: article, report, photograph, broadcast, dataset';
COMMENT ON COLUMN source.id IS 'Internal number';
COMMENT ON COLUMN source.external_id IS 'Id that stays the same in every instance';
COMMENT ON COLUMN source.outlet_id IS 'Who published it; null when not known';
COMMENT ON COLUMN source.kind IS 'What it is';
COMMENT ON COLUMN source.title IS 'Title as printed; null when it has none or it is not known';
COMMENT ON COLUMN source.author IS 'Author as printed; null when not known';
COMMENT ON COLUMN source.language IS 'BCP 47 tag of the original; null when not known';
COMMENT ON COLUMN source.published IS 'Date of publication, EDTF; null when not known';
COMMENT ON COLUMN source.published_earliest IS 'First day the date may mean';
COMMENT ON COLUMN source.published_latest IS 'Last day the date may mean';
COMMENT ON COLUMN source.published_as_written IS 'The date in the words of the source';
COMMENT ON COLUMN source.url IS 'Where it was found; null when not known';
COMMENT ON COLUMN source.note IS 'What a reader should know';
COMMENT ON COLUMN source.lineage_unknown IS 'It rests on something we do not know: computed from its derivations';
COMMENT ON COLUMN source.created_by IS 'Who recorded it';
COMMENT ON COLUMN source.created_at IS 'When it was recorded';
COMMENT ON COLUMN source.version IS 'Optimistic lock';

CREATE SEQUENCE source_version_seq INCREMENT BY 50;
CREATE TABLE source_version (
  id            bigint PRIMARY KEY,
  source_id     bigint NOT NULL REFERENCES source (id),
  number        integer NOT NULL CONSTRAINT source_version_number_positive CHECK (number > 0),
  kind          text NOT NULL CONSTRAINT source_version_kind_known CHECK (kind IN ('CAPTURED', 'CORRECTED', 'UPDATED')),
  content_known boolean NOT NULL,
  text          text,
  media_type    text CONSTRAINT source_version_media_type_length CHECK (length(media_type) <= 100),
  sha256        text CONSTRAINT source_version_sha256_form CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  characters    integer CONSTRAINT source_version_characters CHECK (characters >= 0),
  bytes         bigint CONSTRAINT source_version_bytes CHECK (bytes >= 0),
  captured_on   date,
  captured_how  text CONSTRAINT source_version_captured_how_length CHECK (length(captured_how) <= 500),
  note          text CONSTRAINT source_version_note_length CHECK (length(note) <= 2000),
  created_by    bigint NOT NULL REFERENCES account (id),
  created_at    timestamptz NOT NULL,
  CONSTRAINT source_version_once UNIQUE (source_id, number),
  CONSTRAINT source_version_text_has_hash CHECK (text IS NULL OR (sha256 IS NOT NULL AND characters = char_length(text))),
  CONSTRAINT source_version_unknown_is_empty CHECK (content_known OR (text IS NULL AND sha256 IS NULL))
);
COMMENT ON TABLE source_version IS 'A source as we hold it at one time; never changed afterwards, save that a text not held may be supplied';
COMMENT ON COLUMN source_version.id IS 'Internal number';
COMMENT ON COLUMN source_version.source_id IS 'Source';
COMMENT ON COLUMN source_version.number IS 'First, second, ... version';
COMMENT ON COLUMN source_version.kind IS 'captured, or a correction or update made by the publisher';
COMMENT ON COLUMN source_version.content_known IS 'False for a correction we know of but have not seen';
COMMENT ON COLUMN source_version.text IS 'The text; null when it is not held';
COMMENT ON COLUMN source_version.media_type IS 'Media type of the captured file';
COMMENT ON COLUMN source_version.sha256 IS 'SHA-256 of the captured file, hexadecimal';
COMMENT ON COLUMN source_version.characters IS 'Length of the text in Unicode code points';
COMMENT ON COLUMN source_version.bytes IS 'Length of the captured file';
COMMENT ON COLUMN source_version.captured_on IS 'Day of capture';
COMMENT ON COLUMN source_version.captured_how IS 'How it was captured, or the name of the uploaded file';
COMMENT ON COLUMN source_version.note IS 'What changed, as far as known';
COMMENT ON COLUMN source_version.created_by IS 'Who recorded it';
COMMENT ON COLUMN source_version.created_at IS 'When it was recorded';

CREATE SEQUENCE derivation_seq INCREMENT BY 50;
CREATE TABLE derivation (
  id         bigint PRIMARY KEY,
  source_id  bigint NOT NULL REFERENCES source (id),
  from_id    bigint REFERENCES source (id),
  kind       text NOT NULL CONSTRAINT derivation_kind_known CHECK (kind IN ('QUOTES', 'REPRINTS', 'TRANSLATES', 'SUMMARISES', 'RELIES_ON', 'UNKNOWN')),
  note       text CONSTRAINT derivation_note_length CHECK (length(note) <= 1000),
  created_by bigint NOT NULL REFERENCES account (id),
  created_at timestamptz NOT NULL,
  CONSTRAINT derivation_not_of_itself CHECK (source_id <> from_id),
  CONSTRAINT derivation_once UNIQUE NULLS NOT DISTINCT (source_id, from_id)
);
CREATE INDEX derivation_from ON derivation (from_id);
COMMENT ON TABLE derivation IS 'A source quotes, reprints, translates, summarises or relies on another';
COMMENT ON COLUMN derivation.id IS 'Internal number';
COMMENT ON COLUMN derivation.source_id IS 'The source that derives';
COMMENT ON COLUMN derivation.from_id IS 'What it derives from; null when that is not known (lineage unknown)';
COMMENT ON COLUMN derivation.kind IS 'How';
COMMENT ON COLUMN derivation.note IS 'What shows it';
COMMENT ON COLUMN derivation.created_by IS 'Who recorded it';
COMMENT ON COLUMN derivation.created_at IS 'When it was recorded';

CREATE TABLE source_origin (
  source_id bigint NOT NULL REFERENCES source (id),
  origin_id bigint NOT NULL REFERENCES source (id),
  PRIMARY KEY (source_id, origin_id)
);
CREATE INDEX source_origin_by_origin ON source_origin (origin_id);
COMMENT ON TABLE source_origin IS 'Where the derivations of a source end: computed whenever a derivation changes';
COMMENT ON COLUMN source_origin.source_id IS 'Source';
COMMENT ON COLUMN source_origin.origin_id IS 'A source it goes back to that derives from nothing we know; itself when it derives from nothing';
