CREATE TABLE "answered_variant" (
  "dataset" text not null,
  "variant" text not null,
  "withheld_at" text not null,
  constraint "answered_variant_once" unique ("dataset", "variant")
);

CREATE TABLE "catalogue_term" (
  "id" text primary key,
  "name" text not null
);

CREATE TABLE "cure_notice" (
  "id" text primary key,
  "agreement" text not null,
  "partner" text not null,
  "party" text not null,
  "stage" text not null,
  "due_on" text not null,
  "at" text not null,
  "record" text not null
);

CREATE TABLE "dataset" (
  "id" text primary key,
  "record" text not null,
  "is_withdrawn" integer not null,
  "registered_at" text not null,
  "words" text default '' not null,
  "marks" text default '' not null,
  "title_key" text default '' not null,
  "level_until" text default '' not null,
  "level" integer default 0 not null
);

CREATE TABLE "dataset_snapshot" (
  "id" text primary key,
  "dataset" text not null,
  "version" integer not null,
  "made_at" text not null,
  "record" text not null,
  constraint "dataset_snapshot_once" unique ("dataset", "version")
);

CREATE TABLE "duty" (
  "id" text primary key,
  "verdict" text not null,
  "source" text not null,
  "subject" text not null,
  "bearer" text not null,
  "due_on" text,
  "arisen_at" text not null,
  "fulfilled_at" text,
  "record" text not null,
  "is_period" integer default 0 not null
);

CREATE TABLE "exchange" (
  "id" text primary key,
  "direction" text not null,
  "agreement" text not null,
  "counterpart" text not null,
  "dataset" text not null,
  "question" text not null,
  "organisation" text not null,
  "requester" text not null,
  "at" text not null,
  "records" integer not null,
  "units" text not null,
  "kind" text default 'answer' not null,
  "entry" text
);

CREATE TABLE "federation_accession_request" (
  "digest" text primary key,
  "member" text not null,
  "statement" text not null,
  "received_at" text not null
);

CREATE TABLE "federation_delivery" (
  "position" integer primary key autoincrement,
  "member" text not null,
  "message" text not null,
  "number" integer,
  "chain" text,
  constraint "federation_delivery_number" unique ("member", "number")
);

CREATE TABLE "federation_entry_body" (
  "member" text not null,
  "entry" text not null,
  "leaf" text not null,
  "body" text not null,
  "salt" text not null,
  "received_at" text not null,
  constraint "federation_entry_body_once" unique ("member", "entry")
);

CREATE TABLE "federation_feed" (
  "member" text primary key,
  "number" integer not null,
  "chain" text not null
);

CREATE TABLE "federation_inbox" (
  "position" integer primary key autoincrement,
  "member" text not null,
  "id" text not null,
  "type" text not null,
  "body" text not null,
  "sent_at" text not null,
  "received_at" text not null,
  "status" text not null,
  "attempts" integer not null,
  "retry_at" text,
  "error_code" text,
  "error_text" text,
  constraint "federation_inbox_message" unique ("member", "id")
);

CREATE TABLE "federation_message" (
  "id" text primary key,
  "type" text not null,
  "body" text not null,
  "body_digest" text not null,
  "sent_at" text not null
);

CREATE TABLE "federation_nonce" (
  "member" text not null,
  "nonce" text not null,
  "expires_at" text not null,
  constraint "federation_nonce_key" primary key ("member", "nonce")
);

CREATE TABLE "federation_peer" (
  "member" text primary key,
  "number" integer not null,
  "chain" text not null,
  "peer_head" integer not null,
  "read_at" text,
  "seen_at" text,
  "fault_code" text,
  "fault_text" text,
  "fault_at" text,
  "rewinds" integer not null,
  "lease_holder" text,
  "lease_until" text,
  "skew_seconds" integer
);

CREATE TABLE "inspection" (
  "dataset" text not null,
  "path" text not null,
  "sha256" text not null,
  "format" text not null,
  "inspected_at" text not null,
  "record" text not null,
  constraint "inspection_once" unique ("dataset", "path")
);

CREATE TABLE "instrument" (
  "digest" text not null,
  "id" text primary key,
  "type" text not null,
  "proposed_by" text not null,
  "drafted_at" text not null,
  "supersedes" text,
  "acts_on" text,
  "body" text not null,
  "certificate" text,
  "decided_at" text,
  "announced" text not null,
  "next_at" text,
  "recorded_at" text not null,
  constraint "instrument_once" unique ("digest")
);

CREATE TABLE "instrument_approval" (
  "instrument" text not null,
  "role" text not null,
  "person" text not null,
  "at" text not null,
  constraint "instrument_approval_once" unique ("instrument", "role", "person")
);

CREATE TABLE "instrument_attestation" (
  "instrument" text not null,
  "statement" text not null,
  "at" text not null,
  "receipt" text not null,
  constraint "instrument_attestation_once" unique ("instrument", "statement")
);

CREATE TABLE "instrument_party" (
  "instrument" text not null,
  "member" text not null,
  constraint "instrument_party_once" unique ("member", "instrument")
);

CREATE TABLE "instrument_signature" (
  "instrument" text not null,
  "key_id" text not null,
  "role" text not null,
  "matter" text not null,
  "statement" text not null,
  "at" text not null,
  "member" text not null,
  "payload" text not null,
  "signature" blob not null,
  "recorded_at" text not null,
  constraint "instrument_signature_once" unique ("instrument", "member", "key_id", "role", "matter", "statement")
);

CREATE TABLE "job" (
  "id" text primary key,
  "kind" text not null,
  "payload" text not null,
  "run_at" text not null,
  "attempts" integer not null,
  "lease_until" text,
  "dedupe_key" text unique,
  "last_error" text,
  "is_dead" integer not null
);

CREATE TABLE "law_decision" (
  "entry" text not null,
  "act" text not null,
  "effect" text not null,
  "rule" text not null,
  "decided_at" text not null,
  "person" text,
  "party" text,
  "member" text
);

CREATE TABLE "law_pack" (
  "pack" text not null,
  "version" text not null,
  "digest" text not null,
  "file" text not null,
  "bytes" blob not null,
  "imported_at" text not null,
  "known_from" text not null,
  constraint "law_pack_key" primary key ("pack", "known_from")
);

CREATE TABLE "law_ripple" (
  "id" text primary key,
  "cause" text not null,
  "started_at" text not null,
  "judged" integer not null,
  "changed" integer not null
);

CREATE TABLE "law_verdict" (
  "id" text primary key,
  "act" text not null,
  "effect" text not null,
  "valid_at" text not null,
  "known_at" text not null,
  "body" text not null
);

CREATE TABLE "ledger_body" (
  "arrival" integer primary key,
  "body" text not null,
  "salt" blob not null,
  "subject" text
);

CREATE TABLE "ledger_cosignature" (
  "size" integer not null,
  "witness" text not null,
  "key_id" text not null,
  "cosigned_seconds" integer not null,
  "signature" blob not null,
  constraint "ledger_cosignature_place" primary key ("size", "witness", "key_id", "cosigned_seconds")
);

CREATE TABLE "ledger_entry" (
  "arrival" integer primary key,
  "entry" text not null unique,
  "leaf" text not null,
  "leaf_hash" blob not null,
  "position" integer unique
);

CREATE TABLE "ledger_fork" (
  "id" text primary key,
  "origin" text not null,
  "member" text not null,
  "kind" text not null,
  "held_note" text not null,
  "shown_note" text not null,
  "shown_by" text not null,
  "found_at" text not null
);

CREATE TABLE "ledger_head" (
  "size" integer primary key,
  "note" text not null,
  "signed_at" text not null,
  "refreshed_at" text not null,
  "is_final" integer not null
);

CREATE TABLE "ledger_tile" (
  "level" integer not null,
  "tile" integer not null,
  "hashes" blob not null,
  "root" blob not null,
  constraint "ledger_tile_place" primary key ("level", "tile")
);

CREATE TABLE "ledger_tree" (
  "id" integer primary key,
  "size" integer not null,
  "root" blob not null
);

CREATE TABLE "ledger_witnessed" (
  "origin" text not null,
  "size" integer not null,
  "root" blob not null,
  "note" text not null,
  "line" text,
  "witnessed_at" text not null,
  constraint "ledger_witnessed_place" primary key ("origin", "size")
);

CREATE TABLE "members_attempt" (
  "subject" text not null,
  "failures" integer not null,
  "last_at" text not null,
  constraint "members_attempt_once" unique ("subject")
);

CREATE TABLE "members_ceremony" (
  "id" text primary key,
  "kind" text not null,
  "person" text,
  "payload" text not null,
  "expires_at" text not null
);

CREATE TABLE "members_confirmation" (
  "id" text primary key,
  "operation" text not null,
  "input_digest" text not null,
  "role" text not null,
  "asked_by" text not null,
  "asked_at" text not null,
  "expires_at" text not null,
  "confirmed_by" text,
  "confirmed_at" text,
  "used_at" text
);

CREATE TABLE "members_key_fact" (
  "id" text primary key,
  "member" text not null,
  "instrument" text not null,
  "body" text not null
);

CREATE TABLE "members_mandate" (
  "id" text primary key,
  "person" text not null,
  "role" text not null,
  "from_at" text not null,
  "to_at" text,
  "granted_by" text not null,
  "source" text not null,
  "revoked_at" text,
  "revoked_by" text,
  "revoked_because" text
);

CREATE TABLE "members_membership" (
  "kind" text not null,
  "member" text not null,
  "from_at" text not null,
  "until_at" text,
  "instrument" text not null,
  "details" text,
  constraint "members_membership_once" unique ("kind", "member", "instrument")
);

CREATE TABLE "members_passkey" (
  "id" text primary key,
  "person" text not null,
  "label" text not null,
  "public_key" blob not null,
  "uses" integer not null,
  "transports" text not null,
  "registered_at" text not null
);

CREATE TABLE "members_password" (
  "person" text not null,
  "hash" text not null,
  "set_at" text not null,
  constraint "members_password_once" unique ("person")
);

CREATE TABLE "members_person" (
  "id" text primary key,
  "name" text not null,
  "login" text,
  "party" text not null,
  "member" text not null,
  "registered_at" text not null,
  "left_at" text,
  constraint "members_person_once" unique ("login")
);

CREATE TABLE "members_session" (
  "id" text primary key,
  "secret" text not null,
  "person" text not null,
  "way" text not null,
  "label" text not null,
  "roles" text,
  "opened_at" text not null,
  "expires_at" text not null,
  "revoked_at" text,
  "acting_as" text,
  constraint "members_session_once" unique ("secret")
);

CREATE TABLE "members_subject" (
  "issuer" text not null,
  "subject" text not null,
  "person" text not null,
  constraint "members_subject_once" unique ("issuer", "subject")
);

CREATE TABLE "migration" (
  "id" text primary key,
  "position" integer not null
);

CREATE TABLE "node_joining" (
  "member" text not null,
  "anchor" text not null,
  "asked_at" text not null,
  "joined_at" text,
  "fault" text,
  constraint "node_joining_once" unique ("member")
);

CREATE TABLE "node_seen" (
  "person" text not null,
  "seen_at" text not null,
  constraint "node_seen_once" unique ("person")
);

CREATE TABLE "participant_withdrawal" (
  "id" text primary key,
  "at" text not null,
  "record" text not null
);

CREATE TABLE "partner_dataset" (
  "id" text primary key,
  "holder" text not null,
  "record" text not null,
  "received_at" text not null,
  "words" text default '' not null,
  "marks" text default '' not null,
  "title_key" text default '' not null,
  "level_until" text default '' not null,
  "level" integer default 0 not null
);

CREATE TABLE "permission_change" (
  "event" text not null,
  "permission" text not null,
  "was_verdict" text not null,
  "now_verdict" text not null,
  "was_effect" text not null,
  "now_effect" text not null,
  "changed_at" text not null,
  constraint "permission_change_key" primary key ("event", "permission", "now_verdict")
);

CREATE TABLE "permission_fact" (
  "fact" text not null,
  "permission" text not null,
  constraint "permission_fact_key" primary key ("fact", "permission")
);

CREATE TABLE "privacy_cohort" (
  "id" text primary key,
  "dataset" text not null,
  "file" text not null,
  "audience" text not null,
  "outcome" text not null,
  "at" text not null,
  "members" blob not null
);

CREATE TABLE "privacy_head" (
  "id" text primary key,
  "line" integer not null,
  "seal" text not null
);

CREATE TABLE "privacy_line" (
  "dataset" text not null,
  "line" integer not null,
  "epoch" integer not null,
  "kind" text not null,
  "at" text not null,
  "cause" text not null,
  "asked" text not null,
  "member" text not null,
  "organisation" text not null,
  "requester" text not null,
  "cost" integer not null,
  "seal" text not null,
  constraint "privacy_line_once" unique ("dataset", "line")
);

CREATE TABLE "privacy_release" (
  "id" text primary key,
  "dataset" text not null,
  "at" text not null,
  "cells" text not null
);

CREATE TABLE "question" (
  "id" text primary key,
  "asked_at" text not null,
  "asked_by" text not null,
  "record" text not null
);

CREATE TABLE "question_heard" (
  "id" text primary key,
  "question" text not null,
  "dataset" text not null,
  "member" text not null,
  "kind" text not null,
  "outcome" text not null,
  "at" text not null,
  "record" text not null
);

CREATE TABLE "question_part" (
  "id" text primary key,
  "question" text not null,
  "dataset" text not null,
  "holder" text not null,
  "state" text not null,
  "asked_at" text not null,
  "deadline_at" text not null,
  "heard_at" text,
  "record" text not null
);

CREATE TABLE "readiness_countersignature" (
  "id" text primary key,
  "dataset" text not null,
  "report" text not null,
  "member" text not null,
  "at" text not null,
  "record" text not null
);

CREATE TABLE "readiness_cure" (
  "id" text primary key,
  "agreement" text not null,
  "partner" text not null,
  "dataset" text not null,
  "is_open" integer not null,
  "cure_by_on" text not null,
  "record" text not null
);

CREATE TABLE "readiness_report" (
  "id" text primary key,
  "dataset" text not null,
  "level" integer not null,
  "assessed_at" text not null,
  "expires_at" text not null,
  "record" text not null
);

CREATE TABLE "readiness_wanted" (
  "id" text primary key,
  "wanted_at" text not null,
  "wanted_by" text not null
);

CREATE TABLE "registration" (
  "id" text primary key,
  "state" text not null,
  "begun_by" text not null,
  "begun_party" text not null,
  "begun_at" text not null,
  "ended_at" text,
  "dataset" text,
  "input" text not null,
  "findings" text not null,
  "refusal" text
);

CREATE TABLE "registry_attribute" (
  "id" text primary key,
  "party" text not null,
  "name" text not null,
  "value" text not null,
  "from_on" text not null,
  "to_on" text,
  "source" text not null,
  "known_from_at" text not null
);

CREATE TABLE "registry_dataset" (
  "id" text primary key,
  "holder" text not null,
  "title" text not null,
  "registered_at" text not null
);

CREATE TABLE "registry_identifier" (
  "scheme" text not null,
  "value" text not null,
  "subject" text not null,
  constraint "registry_identifier_once" unique ("scheme", "value")
);

CREATE TABLE "registry_organism" (
  "id" text primary key,
  "taxon_id" integer not null,
  "name" text not null,
  "strain" text not null,
  "source" text not null,
  "registered_at" text not null,
  constraint "registry_organism_once" unique ("taxon_id", "strain")
);

CREATE TABLE "registry_ownership" (
  "id" text primary key,
  "owner" text not null,
  "owned" text not null,
  "low" text not null,
  "high" text not null,
  "from_on" text not null,
  "to_on" text,
  "source" text not null,
  "known_from_at" text not null
);

CREATE TABLE "registry_party" (
  "id" text primary key,
  "kind" text not null,
  "name" text not null,
  "country" text,
  "source" text not null,
  "registered_at" text not null,
  "name_folded" text default '' not null
);

CREATE TABLE "registry_product" (
  "id" text primary key,
  "name" text not null,
  "maker" text,
  "source" text not null,
  "registered_at" text not null
);

CREATE TABLE "registry_sameness" (
  "id" text primary key,
  "one" text not null,
  "other" text not null,
  "confidence" text not null,
  "said_by" text not null,
  "source" text not null,
  "said_at" text not null,
  "retracted_at" text,
  "retracted_by" text,
  "retracted_because" text
);

CREATE TABLE sqlite_sequence(
  name,
 seq
);

CREATE TABLE "standing_permission" (
  "id" text primary key,
  "kind" text not null,
  "holder" text not null,
  "subject" text not null,
  "act" text not null,
  "verdict" text not null,
  "effect" text not null,
  "granted_at" text not null,
  "judged_at" text not null,
  "ended_at" text,
  "ended_because" text
);

CREATE TABLE "statement_check" (
  "id" text primary key,
  "agreement" text not null,
  "partner" text not null,
  "quarter" text not null,
  "at" text not null,
  "is_equal" integer not null,
  "record" text not null
);

CREATE TABLE "transfer" (
  "id" text primary key,
  "dataset" text not null,
  "agreement" text,
  "counterparty" text not null,
  "member" text not null,
  "records" integer not null,
  "released_at" text not null,
  "expires_at" text not null,
  "revoked_at" text,
  "revoked_because" text,
  "is_closed" integer not null,
  "record" text not null
);

CREATE TABLE "transfer_fetch" (
  "id" text primary key,
  "transfer" text not null,
  "sha256" text not null,
  "first_byte" integer not null,
  "last_byte" integer not null,
  "at" text not null
);

CREATE TABLE "transfer_persons" (
  "transfer" text not null,
  "counterparty" text not null,
  "categories" text not null,
  "nation" text not null,
  "digests" text not null,
  "released_at" text not null
);

CREATE TABLE "upload" (
  "id" text primary key,
  "name" text not null,
  "bytes" integer not null,
  "sha256" text,
  "state" text not null,
  "begun_by" text not null,
  "begun_at" text not null,
  "expires_at" text not null,
  "ended_at" text
);

CREATE TABLE "withdrawn_person" (
  "scope" text not null,
  "digest" text not null,
  "withdrawal" text not null,
  constraint "withdrawn_person_once" unique ("scope", "digest")
);

CREATE INDEX "cure_notice_by_agreement_partner" on "cure_notice" ("agreement", "partner");

CREATE INDEX "dataset_by_title" on "dataset" ("title_key", "id");

CREATE INDEX "duty_by_due" on "duty" ("fulfilled_at", "due_on");

CREATE INDEX "duty_by_subject" on "duty" ("subject");

CREATE INDEX "exchange_by_agreement" on "exchange" ("agreement", "direction", "counterpart", "at");

CREATE INDEX "exchange_by_time" on "exchange" ("at", "id");

CREATE INDEX federation_delivery_unnumbered on federation_delivery (position)
    where number is null;

CREATE INDEX federation_inbox_open on federation_inbox (member, position)
    where status <> 'handled';

CREATE INDEX "federation_nonce_expiry" on "federation_nonce" ("expires_at");

CREATE INDEX "inspection_by_sha256" on "inspection" ("sha256");

CREATE INDEX "instrument_by_acts_on" on "instrument" ("acts_on");

CREATE INDEX "instrument_by_next_at" on "instrument" ("next_at");

CREATE INDEX "instrument_by_supersedes" on "instrument" ("supersedes");

CREATE INDEX "instrument_by_type_drafted_at" on "instrument" ("type", "drafted_at");

CREATE INDEX "instrument_party_by_instrument" on "instrument_party" ("instrument");

CREATE INDEX "job_due" on "job" ("is_dead", "run_at");

CREATE INDEX "law_decision_by_decided_at" on "law_decision" ("decided_at");

CREATE INDEX "law_decision_by_person_decided_at" on "law_decision" ("person", "decided_at");

CREATE INDEX "law_ripple_by_started_at" on "law_ripple" ("started_at");

CREATE INDEX "ledger_body_subject" on "ledger_body" ("subject") where subject is not null;

CREATE INDEX "ledger_cosignature_witness" on "ledger_cosignature" ("witness", "size");

CREATE INDEX "ledger_entry_unnumbered" on "ledger_entry" ("arrival") where position is null;

CREATE INDEX "ledger_head_final" on "ledger_head" ("is_final", "size");

CREATE INDEX "members_confirmation_by_asked_by_operation" on "members_confirmation" ("asked_by", "operation");

CREATE INDEX "members_key_fact_by_instrument" on "members_key_fact" ("instrument");

CREATE INDEX "members_key_fact_by_member" on "members_key_fact" ("member");

CREATE INDEX "members_mandate_by_person" on "members_mandate" ("person");

CREATE INDEX "members_membership_by_instrument" on "members_membership" ("instrument");

CREATE INDEX "members_passkey_by_person" on "members_passkey" ("person");

CREATE INDEX "members_session_by_person" on "members_session" ("person");

CREATE INDEX "participant_withdrawal_by_at" on "participant_withdrawal" ("at");

CREATE INDEX "partner_dataset_by_title" on "partner_dataset" ("title_key", "id");

CREATE INDEX "permission_change_by_now_verdict" on "permission_change" ("now_verdict");

CREATE INDEX "permission_change_by_was_verdict" on "permission_change" ("was_verdict");

CREATE INDEX "permission_fact_by_permission" on "permission_fact" ("permission");

CREATE INDEX "privacy_cohort_by_dataset_file_audience" on "privacy_cohort" ("dataset", "file", "audience");

CREATE INDEX "privacy_release_by_dataset" on "privacy_release" ("dataset");

CREATE INDEX "question_heard_by_at_id" on "question_heard" ("at", "id");

CREATE INDEX "question_heard_by_dataset_at" on "question_heard" ("dataset", "at");

CREATE INDEX "question_part_by_question" on "question_part" ("question");

CREATE INDEX "question_part_by_state_asked_at" on "question_part" ("state", "asked_at");

CREATE INDEX "readiness_countersignature_by_dataset" on "readiness_countersignature" ("dataset");

CREATE INDEX "readiness_cure_by_agreement_partner" on "readiness_cure" ("agreement", "partner");

CREATE INDEX "readiness_cure_by_dataset" on "readiness_cure" ("dataset");

CREATE INDEX "readiness_report_by_dataset_assessed_at" on "readiness_report" ("dataset", "assessed_at");

CREATE INDEX "registration_by_state_begun_at" on "registration" ("state", "begun_at");

CREATE INDEX "registry_attribute_by_party_name" on "registry_attribute" ("party", "name");

CREATE INDEX "registry_identifier_by_subject" on "registry_identifier" ("subject");

CREATE INDEX "registry_ownership_by_owned" on "registry_ownership" ("owned");

CREATE INDEX "registry_ownership_by_owner" on "registry_ownership" ("owner");

CREATE INDEX "registry_party_by_kind_id" on "registry_party" ("kind", "id");

CREATE INDEX "registry_sameness_by_one" on "registry_sameness" ("one");

CREATE INDEX "registry_sameness_by_other" on "registry_sameness" ("other");

CREATE INDEX "standing_permission_by_holder" on "standing_permission" ("holder");

CREATE INDEX "standing_permission_by_kind_id" on "standing_permission" ("kind", "id");

CREATE INDEX "standing_permission_by_verdict" on "standing_permission" ("verdict");

CREATE INDEX "statement_check_by_agreement_partner" on "statement_check" ("agreement", "partner");

CREATE INDEX "transfer_by_agreement" on "transfer" ("agreement", "released_at");

CREATE INDEX "transfer_by_dataset" on "transfer" ("dataset", "revoked_at");

CREATE INDEX "transfer_fetch_by_transfer" on "transfer_fetch" ("transfer");

CREATE INDEX "transfer_persons_by_counterparty" on "transfer_persons" ("counterparty", "released_at");

CREATE INDEX "upload_by_state_expires_at" on "upload" ("state", "expires_at");
