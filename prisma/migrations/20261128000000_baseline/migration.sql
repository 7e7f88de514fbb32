-- Every table as prisma/schema.prisma says it, and below what the schema cannot say. Functions, policies and rights: ../../sql.

-- CreateTable
CREATE TABLE "region" (
    "id" TEXT NOT NULL,
    "parent_id" TEXT,
    "name" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,

    CONSTRAINT "region_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "time_zone" TEXT NOT NULL,
    "quiet_from" TEXT,
    "quiet_until" TEXT,
    "away_until" TEXT,
    "case_limit" INTEGER,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office" (
    "id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "region_id" TEXT NOT NULL,

    CONSTRAINT "office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_term" (
    "id" TEXT NOT NULL,
    "office_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "from_on" TEXT NOT NULL,
    "until_on" TEXT,

    CONSTRAINT "office_term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facilitator_term" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "region_id" TEXT NOT NULL,
    "from_on" TEXT NOT NULL,
    "until_on" TEXT,

    CONSTRAINT "facilitator_term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "administrator" (
    "person_id" TEXT NOT NULL,

    CONSTRAINT "administrator_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" TEXT NOT NULL,
    "region_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "online" BOOLEAN NOT NULL DEFAULT false,
    "language" TEXT NOT NULL DEFAULT 'en',
    "weekday" INTEGER NOT NULL,
    "start_time" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_facilitator" (
    "meeting_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,

    CONSTRAINT "meeting_facilitator_pkey" PRIMARY KEY ("meeting_id","person_id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "demo_time" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "offset_ms" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "demo_time_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_user" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "email" TEXT NOT NULL,

    CONSTRAINT "auth_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_session" (
    "session_token_hash" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "auth_session_pkey" PRIMARY KEY ("session_token_hash")
);

-- CreateTable
CREATE TABLE "auth_account" (
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "auth_account_pkey" PRIMARY KEY ("provider","provider_account_id")
);

-- CreateTable
CREATE TABLE "sign_in_code" (
    "challenge_hash" TEXT NOT NULL,
    "email_hash" TEXT NOT NULL,
    "network_hash" TEXT NOT NULL,
    "person_id" TEXT,
    "code_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "sign_in_code_pkey" PRIMARY KEY ("challenge_hash")
);

-- CreateTable
CREATE TABLE "key_pair" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "holder_ref" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "wrapped_private" BYTEA,
    "wrapped_by" TEXT NOT NULL,

    CONSTRAINT "key_pair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_key_grant" (
    "office_id" TEXT NOT NULL,
    "recipient_key_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "office_key_grant_pkey" PRIMARY KEY ("office_id","recipient_key_id")
);

-- CreateTable
CREATE TABLE "office_seat" (
    "office_id" TEXT NOT NULL,
    "member_ref" TEXT NOT NULL,
    "from_on" TEXT NOT NULL,
    "until_on" TEXT,

    CONSTRAINT "office_seat_pkey" PRIMARY KEY ("office_id","member_ref","from_on")
);

-- CreateTable
CREATE TABLE "draft" (
    "person_ref" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("person_ref","kind")
);

-- CreateTable
CREATE TABLE "departure" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_ref" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "departure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_file" (
    "id" UUID NOT NULL,
    "code_name" TEXT,
    "workflow" TEXT NOT NULL,
    "machine_version" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "matter" TEXT,
    "need" TEXT,
    "proposal_id" UUID,
    "resolution" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_part" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,

    CONSTRAINT "case_part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "key_grant" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "case_id" UUID NOT NULL,
    "recipient_key_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "key_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "case_part_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "author_ref" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "seq" INTEGER NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "exact_written_at" TEXT,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "case_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "holder_kind" TEXT NOT NULL,
    "holder_ref" TEXT NOT NULL,
    "office_id" TEXT,
    "capacity" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "exact_since" TEXT,
    "until" TIMESTAMPTZ(3),
    "exact_until" TEXT,
    "granted_seq" INTEGER NOT NULL,

    CONSTRAINT "access_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reading" (
    "case_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "person_ref" TEXT NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "exact_first_at" TEXT,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reading_pkey" PRIMARY KEY ("case_id","part","person_ref")
);

-- CreateTable
CREATE TABLE "exclusion" (
    "case_id" UUID NOT NULL,
    "holder_kind" TEXT NOT NULL,
    "holder_ref" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "exclusion_pkey" PRIMARY KEY ("case_id","holder_kind","holder_ref")
);

-- CreateTable
CREATE TABLE "involvement" (
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "involvement_pkey" PRIMARY KEY ("case_id","kind","ref","role")
);

-- CreateTable
CREATE TABLE "asked_office" (
    "case_id" UUID NOT NULL,
    "office_id" TEXT NOT NULL,
    "person_ref" TEXT NOT NULL DEFAULT '',
    "step" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3),
    "exact_since" TEXT,
    "asked_seq" INTEGER,

    CONSTRAINT "asked_office_pkey" PRIMARY KEY ("case_id","office_id","person_ref")
);

-- CreateTable
CREATE TABLE "case_event" (
    "case_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "capacity" TEXT,
    "actor_ref" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "exact_at" TEXT,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("case_id","seq")
);

-- CreateTable
CREATE TABLE "deadline" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "case_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "generation" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL DEFAULT 'armed',

    CONSTRAINT "deadline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "act" (
    "id" UUID NOT NULL,
    "actor_ref" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "result" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "case_id" UUID NOT NULL,
    "recipient_kind" TEXT NOT NULL,
    "recipient_ref" TEXT NOT NULL,
    "notice" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_link" (
    "from_case" UUID NOT NULL,
    "to_case" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_link_pkey" PRIMARY KEY ("from_case","to_case","kind")
);

-- CreateTable
CREATE TABLE "outcome_fact" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "case_id" UUID,
    "quarter" TEXT NOT NULL,
    "region_id" TEXT NOT NULL,
    "workflow" TEXT NOT NULL,
    "matter" TEXT NOT NULL,
    "finding" TEXT,
    "resolution" TEXT NOT NULL,
    "measures" TEXT[],
    "about_central_office" BOOLEAN NOT NULL,
    "accepted_in" TEXT NOT NULL,
    "closed_in" TEXT NOT NULL,

    CONSTRAINT "outcome_fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visitor_draft" (
    "id_hash" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visitor_draft_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "receipt_attempt" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "network_hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "receipt_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "receipt_notice" (
    "receipt_ref" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "sealed_address" BYTEA NOT NULL,
    "locale" TEXT NOT NULL,

    CONSTRAINT "receipt_notice_pkey" PRIMARY KEY ("receipt_ref")
);

-- CreateTable
CREATE TABLE "trail_entry" (
    "chain" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "case_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "detail_hash" BYTEA NOT NULL,
    "previous_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "trail_entry_pkey" PRIMARY KEY ("chain","seq")
);

-- CreateTable
CREATE TABLE "trail_detail" (
    "chain" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "case_id" UUID,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "trail_detail_pkey" PRIMARY KEY ("chain","seq")
);

-- CreateTable
CREATE TABLE "trail_key" (
    "chain" TEXT NOT NULL,
    "case_id" UUID,
    "public_key" BYTEA NOT NULL,
    "wrapped_private" BYTEA NOT NULL,

    CONSTRAINT "trail_key_pkey" PRIMARY KEY ("chain")
);

-- CreateTable
CREATE TABLE "cover_request" (
    "id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "on_date" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by" TEXT NOT NULL,
    "taken_by" TEXT,
    "snapshot" JSONB NOT NULL,
    "machine_version" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "last_act_id" TEXT,

    CONSTRAINT "cover_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cover_deadline" (
    "request_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "generation" INTEGER NOT NULL DEFAULT 1,
    "state" TEXT NOT NULL DEFAULT 'armed',

    CONSTRAINT "cover_deadline_pkey" PRIMARY KEY ("request_id","name")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "office_role_region_id_key" ON "office"("role", "region_id");

-- CreateIndex
CREATE INDEX "office_term_office_id_idx" ON "office_term"("office_id");

-- CreateIndex
CREATE INDEX "office_term_person_id_idx" ON "office_term"("person_id");

-- CreateIndex
CREATE INDEX "facilitator_term_person_id_idx" ON "facilitator_term"("person_id");

-- CreateIndex
CREATE INDEX "meeting_region_id_idx" ON "meeting"("region_id");

-- CreateIndex
CREATE INDEX "meeting_facilitator_person_id_idx" ON "meeting_facilitator"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "auth_user_person_id_key" ON "auth_user"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "auth_user_email_key" ON "auth_user"("email");

-- CreateIndex
CREATE INDEX "auth_session_user_id_idx" ON "auth_session"("user_id");

-- CreateIndex
CREATE INDEX "auth_account_user_id_idx" ON "auth_account"("user_id");

-- CreateIndex
CREATE INDEX "sign_in_code_email_hash_created_at_idx" ON "sign_in_code"("email_hash", "created_at");

-- CreateIndex
CREATE INDEX "sign_in_code_network_hash_created_at_idx" ON "sign_in_code"("network_hash", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "key_pair_kind_holder_ref_key" ON "key_pair"("kind", "holder_ref");

-- CreateIndex
CREATE INDEX "office_seat_member_ref_idx" ON "office_seat"("member_ref");

-- CreateIndex
CREATE INDEX "departure_person_ref_idx" ON "departure"("person_ref");

-- CreateIndex
CREATE UNIQUE INDEX "case_file_code_name_key" ON "case_file"("code_name");

-- CreateIndex
CREATE UNIQUE INDEX "case_part_case_id_part_key" ON "case_part"("case_id", "part");

-- CreateIndex
CREATE INDEX "key_grant_case_id_idx" ON "key_grant"("case_id");

-- CreateIndex
CREATE INDEX "document_case_id_seq_idx" ON "document"("case_id", "seq");

-- CreateIndex
CREATE INDEX "access_case_id_idx" ON "access"("case_id");

-- CreateIndex
CREATE INDEX "involvement_ref_idx" ON "involvement"("ref");

-- CreateIndex
CREATE UNIQUE INDEX "deadline_case_id_name_key" ON "deadline"("case_id", "name");

-- CreateIndex
CREATE INDEX "act_case_id_idx" ON "act"("case_id");

-- CreateIndex
CREATE INDEX "notice_case_id_idx" ON "notice"("case_id");

-- CreateIndex
CREATE INDEX "case_link_to_case_idx" ON "case_link"("to_case");

-- CreateIndex
CREATE UNIQUE INDEX "outcome_fact_case_id_key" ON "outcome_fact"("case_id");

-- CreateIndex
CREATE INDEX "visitor_draft_updated_at_idx" ON "visitor_draft"("updated_at");

-- CreateIndex
CREATE INDEX "receipt_attempt_network_hash_at_idx" ON "receipt_attempt"("network_hash", "at");

-- CreateIndex
CREATE INDEX "cover_request_starts_at_idx" ON "cover_request"("starts_at");

-- CreateIndex
CREATE INDEX "cover_request_asked_by_idx" ON "cover_request"("asked_by");

-- CreateIndex
CREATE INDEX "cover_request_meeting_id_on_date_idx" ON "cover_request"("meeting_id", "on_date");

-- AddForeignKey
ALTER TABLE "region" ADD CONSTRAINT "region_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "region"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office" ADD CONSTRAINT "office_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_term" ADD CONSTRAINT "office_term_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_term" ADD CONSTRAINT "office_term_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facilitator_term" ADD CONSTRAINT "facilitator_term_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facilitator_term" ADD CONSTRAINT "facilitator_term_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "administrator" ADD CONSTRAINT "administrator_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_region_id_fkey" FOREIGN KEY ("region_id") REFERENCES "region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_facilitator" ADD CONSTRAINT "meeting_facilitator_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_facilitator" ADD CONSTRAINT "meeting_facilitator_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_user" ADD CONSTRAINT "auth_user_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_account" ADD CONSTRAINT "auth_account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_key_grant" ADD CONSTRAINT "office_key_grant_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_key_grant" ADD CONSTRAINT "office_key_grant_recipient_key_id_fkey" FOREIGN KEY ("recipient_key_id") REFERENCES "key_pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_seat" ADD CONSTRAINT "office_seat_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_part" ADD CONSTRAINT "case_part_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "key_grant" ADD CONSTRAINT "key_grant_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_case_part_id_fkey" FOREIGN KEY ("case_part_id") REFERENCES "case_part"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access" ADD CONSTRAINT "access_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading" ADD CONSTRAINT "reading_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exclusion" ADD CONSTRAINT "exclusion_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "involvement" ADD CONSTRAINT "involvement_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asked_office" ADD CONSTRAINT "asked_office_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_link" ADD CONSTRAINT "case_link_from_case_fkey" FOREIGN KEY ("from_case") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_link" ADD CONSTRAINT "case_link_to_case_fkey" FOREIGN KEY ("to_case") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cover_request" ADD CONSTRAINT "cover_request_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cover_deadline" ADD CONSTRAINT "cover_deadline_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "cover_request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a column can hold, and what the schema cannot say.

-- local dates compare as text, which holds only while every one has this shape
ALTER TABLE "office_seat" ADD CONSTRAINT "office_seat_dates"
  CHECK (from_on ~ '^\d{4}-\d\d-\d\d$' AND (until_on IS NULL OR until_on ~ '^\d{4}-\d\d-\d\d$'));
ALTER TABLE "person" ADD CONSTRAINT "person_case_limit" CHECK (case_limit BETWEEN 0 AND 99);
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_weekday" CHECK (weekday BETWEEN 1 AND 7);
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_start_time" CHECK (start_time ~ '^[0-2][0-9]:[0-5][0-9]$');
ALTER TABLE "demo_time" ADD CONSTRAINT "demo_time_single" CHECK (id = 1);
ALTER TABLE "key_pair" ADD CONSTRAINT "key_pair_kind"
  CHECK (kind IN ('person', 'member', 'office', 'recovery', 'receipt'));
-- a receipt's private half is locked by its code, and nothing else is
ALTER TABLE "key_pair" ADD CONSTRAINT "key_pair_receipt" CHECK ((kind = 'receipt') = (wrapped_by = 'code'));
ALTER TABLE "departure" ADD CONSTRAINT "departure_event" CHECK (event IN ('handlerGone', 'roleEnded'));
ALTER TABLE "case_part" ADD CONSTRAINT "case_part_part"
  CHECK (part IN ('report', 'reporter', 'conversation', 'desk', 'identity'));
ALTER TABLE "access" ADD CONSTRAINT "access_part"
  CHECK (part IN ('case', 'report', 'reporter', 'conversation', 'desk', 'identity'));
ALTER TABLE "access" ADD CONSTRAINT "access_holder" CHECK (holder_kind IN ('party', 'member', 'office'));
-- a party in their own cause, a member in that of others
ALTER TABLE "access" ADD CONSTRAINT "access_cause"
  CHECK ((holder_kind = 'party') = (capacity IN ('subject', 'respondent', 'reporter')));
-- whatever the application decides: what a side can come to open at all, and that a sealed name is its custodian's
ALTER TABLE "access" ADD CONSTRAINT "access_opens" CHECK (CASE
  WHEN capacity = 'respondent' THEN part IN ('case', 'conversation')
  WHEN capacity = 'reporter' THEN part IN ('case', 'report', 'reporter')
  WHEN capacity IN ('adviceAsker', 'adviceGiver') THEN part IN ('case', 'conversation')
  WHEN capacity = 'identityCustodian' THEN part IN ('case', 'identity')
  ELSE part <> 'identity' END);
ALTER TABLE "access" ADD CONSTRAINT "access_through_office" CHECK (office_id IS NULL OR holder_kind = 'member');
ALTER TABLE "exclusion" ADD CONSTRAINT "exclusion_holder" CHECK (holder_kind IN ('party', 'member', 'office'));
ALTER TABLE "notice" ADD CONSTRAINT "notice_recipient" CHECK (recipient_kind IN ('party', 'member', 'office'));
ALTER TABLE "involvement" ADD CONSTRAINT "involvement_kind" CHECK (kind IN ('person', 'meeting', 'office', 'region'));
ALTER TABLE "involvement" ADD CONSTRAINT "involvement_role" CHECK (role IN ('subject', 'respondent', 'reporter', 'affected'));
ALTER TABLE "deadline" ADD CONSTRAINT "deadline_state" CHECK (state IN ('armed', 'fired', 'stopped'));
ALTER TABLE "cover_deadline" ADD CONSTRAINT "cover_deadline_state" CHECK (state IN ('armed', 'fired', 'stopped'));
ALTER TABLE "case_link" ADD CONSTRAINT "case_link_kind"
  CHECK (kind IN ('attached', 'split', 'linked', 'advice', 'exception'));
ALTER TABLE "case_link" ADD CONSTRAINT "case_link_two" CHECK (from_case <> to_case);
ALTER TABLE "outcome_fact" ADD CONSTRAINT "outcome_fact_quarter" CHECK (quarter ~ '^\d{4}-Q[1-4]$');
ALTER TABLE "outcome_fact" ADD CONSTRAINT "outcome_fact_bands" CHECK (
  accepted_in IN ('day', 'week', 'month', 'quarter', 'longer')
  AND closed_in IN ('day', 'week', 'month', 'quarter', 'longer'));

-- Indexes that only live rows need.

-- the desk: what is mine or my offices' now, however many cases there are
CREATE INDEX "access_live_holder" ON "access" (holder_ref, holder_kind) INCLUDE (case_id, part, capacity) WHERE until IS NULL;
CREATE UNIQUE INDEX "access_live_once" ON "access" (case_id, holder_ref, holder_kind, part, capacity) WHERE until IS NULL;
CREATE INDEX "deadline_armed" ON "deadline" (due_at) WHERE state = 'armed';
CREATE INDEX "cover_deadline_armed" ON "cover_deadline" (due_at) WHERE state = 'armed';
CREATE INDEX "notice_unsent" ON "notice" (id) WHERE sent_at IS NULL;
CREATE INDEX "trail_entry_case" ON "trail_entry" (case_id) WHERE case_id IS NOT NULL;
