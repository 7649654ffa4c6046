package org.huxin.server.casework.clues;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 线索: a lead that somebody's wages are owed, from any channel, before it becomes a case. Money in fen.
 *
 * @param number unique in its jurisdiction
 * @param version counts up with every change, so that two officers acting at once do not overwrite each other
 * @param intake what was told when it came in, which never changes
 * @param handling who deals with it
 * @param finding what was found out since
 */
public record Clue(
        UUID id,
        String jurisdiction,
        String number,
        long version,
        Stage stage,
        Intake intake,
        Handling handling,
        Finding finding) {

    /**
     * What was told at the intake.
     *
     * @param firstAskedUnit answerable until another unit accepts (首问责任)
     * @param foreignNumber number given by the body that sent it
     */
    public record Intake(
            String channel,
            LocalDateTime receivedAt,
            String sourceUnit,
            String firstAskedUnit,
            String firstAskedOfficer,
            List<String> presentUnits,
            @Nullable String foreignNumber,
            @Nullable String region,
            @Nullable String field,
            @Nullable String nature,
            boolean hasProject,
            @Nullable String project,
            @Nullable String ownProjectOf,
            @Nullable String fundKind,
            String employer,
            @Nullable String employerCode,
            @Nullable String site,
            @Nullable Long claimedFen,
            @Nullable Integer claimedPersons,
            String narrative,
            boolean anonymous,
            @Nullable String superiorMode,
            @Nullable String proposedUnit) {
        public Intake {
            presentUnits = List.copyOf(presentUnits);
        }
    }

    /** Who deals with it; nobody yet is null. */
    public record Handling(
            @Nullable String unit,
            @Nullable String officer,
            @Nullable String assigner,
            @Nullable String acceptedUnit,
            List<String> helpers,
            @Nullable String industryUnit,
            @Nullable String territoryUnit) {

        static final Handling NOBODY = new Handling(null, null, null, null, List.of(), null, null);

        public Handling {
            helpers = List.copyOf(helpers);
        }
    }

    public String subject() {
        return subject(id);
    }

    /** What the duty book knows a clue by. */
    public static String subject(UUID id) {
        return "clue:" + id;
    }

    /** The unit answerable now: the handling unit once it has accepted, until then the first-asked one. */
    public String answerableUnit() {
        return handling.acceptedUnit() == null ? intake.firstAskedUnit() : handling.acceptedUnit();
    }

    /** As what a unit takes part: territory, industry, lead or helper. */
    String capacityOf(String unit) {
        if (unit.equals(handling.territoryUnit())) {
            return "territory";
        }
        if (unit.equals(handling.industryUnit())) {
            return "industry";
        }
        return unit.equals(handling.unit()) ? "lead" : "helper";
    }

    Clue with(Handling changed) {
        return new Clue(id, jurisdiction, number, version, stage, intake, changed, finding);
    }

    Clue with(Finding changed) {
        return new Clue(id, jurisdiction, number, version, stage, intake, handling, changed);
    }

    /** One version on, in the stage that the act leads to. */
    Clue after(Act act) {
        return new Clue(id, jurisdiction, number, version + 1, act.leadsTo(stage), intake, handling, finding);
    }
}
