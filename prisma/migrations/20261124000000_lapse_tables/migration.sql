-- What docs/decisions/0003-ethical-lapse.md adds to the tables.

-- AlterTable
ALTER TABLE "access" ADD COLUMN "office_id" TEXT;

-- CreateTable
CREATE TABLE "case_link" (
    "from_case" UUID NOT NULL,
    "to_case" UUID NOT NULL,
    "kind" TEXT NOT NULL,
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
    "acknowledged_in" TEXT NOT NULL,
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

-- CreateIndex
CREATE INDEX "case_link_to_case_idx" ON "case_link"("to_case");

-- CreateIndex
CREATE UNIQUE INDEX "outcome_fact_case_id_key" ON "outcome_fact"("case_id");

-- CreateIndex
CREATE INDEX "visitor_draft_updated_at_idx" ON "visitor_draft"("updated_at");

-- CreateIndex
CREATE INDEX "receipt_attempt_network_hash_at_idx" ON "receipt_attempt"("network_hash", "at");

-- CreateIndex
CREATE INDEX "concern_ref_idx" ON "concern"("ref");

-- AddForeignKey
ALTER TABLE "case_link" ADD CONSTRAINT "case_link_from_case_fkey" FOREIGN KEY ("from_case") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_link" ADD CONSTRAINT "case_link_to_case_fkey" FOREIGN KEY ("to_case") REFERENCES "case_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What a column can hold ──────────────────────────────────────────────────────────────────────────────────

alter table key_pair drop constraint key_pair_kind;
alter table key_pair add constraint key_pair_kind check (kind in ('person', 'member', 'office', 'recovery', 'receipt'));
-- a receipt's private half is locked by its code, and nothing else is
alter table key_pair add constraint key_pair_receipt check ((kind = 'receipt') = (wrapped_by = 'code'));
alter table compartment drop constraint compartment_part;
alter table compartment add constraint compartment_part
  check (part in ('report', 'reporter', 'conversation', 'desk', 'identity'));
alter table access drop constraint access_part;
alter table access add constraint access_part
  check (part in ('case', 'report', 'reporter', 'conversation', 'desk', 'identity'));
-- whatever the application decides: what a side can come to open at all, and that an identity is its keeper's
alter table access add constraint access_opens check (case
  when capacity = 'respondent' then part in ('case', 'conversation')
  when capacity = 'reporter' then part in ('case', 'report', 'reporter')
  when capacity in ('asker', 'consultant') then part in ('case', 'conversation')
  when capacity = 'keeper' then part in ('case', 'identity')
  else part <> 'identity' end);
alter table access add constraint access_through_office check (office_id is null or holder_kind = 'person');
alter table concern drop constraint concern_kind;
alter table concern add constraint concern_kind check (kind in ('person', 'meeting', 'office', 'region'));
alter table concern add constraint concern_role
  check (role in ('subject', 'respondent', 'reporter', 'affected', 'touched'));
alter table case_link add constraint case_link_kind
  check (kind in ('attached', 'split', 'linked', 'consultation', 'exception'));
alter table case_link add constraint case_link_two check (from_case <> to_case);
alter table outcome_fact add constraint outcome_fact_quarter check (quarter ~ '^\d{4}-Q[1-4]$');
alter table outcome_fact add constraint outcome_fact_bands check (
  acknowledged_in in ('day', 'week', 'month', 'quarter', 'longer')
  and closed_in in ('day', 'week', 'month', 'quarter', 'longer'));
