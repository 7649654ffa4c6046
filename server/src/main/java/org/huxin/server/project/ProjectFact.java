package org.huxin.server.project;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a project, subject {@code project:<id>}. Persons are told by their post only: no name and no phone is ever
 * in a fact.
 */
public sealed interface ProjectFact extends Fact {

    /**
     * A project came into the ledger.
     *
     * @param sourceUnit that entered it
     * @param valueFen price of the general contract, in fen
     * @param small too small for a construction permit
     * @param applies whether its kind of works falls under the document of the place
     */
    @FactType("project.registered")
    record Registered(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String number,
            @Nullable String code,
            String name,
            @Nullable String region,
            @Nullable String field,
            @Nullable String works,
            @Nullable String worksNature,
            @Nullable String investment,
            @Nullable String fundKind,
            @Nullable String level,
            @Nullable String owner,
            @Nullable String contractor,
            @Nullable String industryUnit,
            @Nullable String territoryUnit,
            @Nullable String ownProjectOf,
            String sourceUnit,
            @Nullable Long valueFen,
            boolean small,
            boolean stateCompany,
            boolean applies)
            implements ProjectFact {}

    /** What rules judge of a project has changed; everything is told again. */
    @FactType("project.revised")
    record Revised(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String number,
            @Nullable String code,
            String name,
            @Nullable String region,
            @Nullable String field,
            @Nullable String works,
            @Nullable String worksNature,
            @Nullable String investment,
            @Nullable String fundKind,
            @Nullable String level,
            @Nullable String owner,
            @Nullable String contractor,
            @Nullable String industryUnit,
            @Nullable String territoryUnit,
            @Nullable String ownProjectOf,
            String sourceUnit,
            @Nullable Long valueFen,
            boolean small,
            boolean stateCompany,
            boolean applies)
            implements ProjectFact {}

    /** A unit saw works on the ground that nobody has entered. */
    @FactType("project.observed")
    record Observed(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            @Nullable String region,
            String unit) implements ProjectFact {}

    /** The day on which works are to begin was set or moved. */
    @FactType("project.start_planned")
    record StartPlanned(String subject, LocalDateTime at, String jurisdiction, LocalDate startsOn)
            implements ProjectFact {}

    /**
     * Where the money comes from was examined before approval.
     *
     * @param source code of the source of funds; null while it is not clear
     * @param way code of the way of raising them; null while it is not clear
     */
    @FactType("project.funds_reviewed")
    record FundsReviewed(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String unit,
            @Nullable String source,
            @Nullable String way)
            implements ProjectFact {}

    /**
     * The owner was looked up before the project was entered or approved.
     *
     * @param barred whether a decision stands that he begins no new projects here
     * @param owes whether a case of unpaid wages against him is open here
     */
    @FactType("project.owner_checked")
    record OwnerChecked(
            String subject, LocalDateTime at, String jurisdiction, String unit, boolean barred, boolean owes)
            implements ProjectFact {}

    /**
     * The project was approved.
     *
     * @param investment code of the kind of investment as the project stands: only government's needs its funds reviewed
     */
    @FactType("project.approved")
    record Approved(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String unit,
            @Nullable String investment) implements ProjectFact {}

    /**
     * A contract was signed, on the day of {@code at}.
     *
     * @param kind general or subcontract
     * @param labourMonths cycle of the labour cost in months; null where the contract is silent
     * @param labourShare agreed labour cost in ten-thousandths of the price; null where a sum or nothing is agreed
     * @param advanceFunding whether the contractor is to pre-finance
     * @param missing clauses that the rules ask for and the contract lacks
     * @param applies as the project stands
     * @param investment as the project stands
     */
    @FactType("project.contract_signed")
    record ContractSigned(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String kind,
            long valueFen,
            @Nullable Integer labourMonths,
            @Nullable Integer labourShare,
            @Nullable Long labourFen,
            boolean advanceFunding,
            List<String> missing,
            boolean applies,
            @Nullable String investment)
            implements ProjectFact {}

    /**
     * The persons answerable have changed.
     *
     * @param posts every post that is held now
     * @param fullTime whether the wage officer holds the post on no other project
     * @param appointed post that somebody new holds; null when somebody only left
     * @param removed post that nobody holds any longer; null when nobody left it empty
     * @param step where the project stands
     * @param applies as the project stands
     */
    @FactType("project.posts_changed")
    record PostsChanged(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            List<String> posts,
            boolean fullTime,
            @Nullable String appointed,
            @Nullable String removed,
            String step,
            boolean applies)
            implements ProjectFact {}

    /** The industry department registered the wage officer. */
    @FactType("project.wage_officer_registered")
    record WageOfficerRegistered(String subject, LocalDateTime at, String jurisdiction, String unit)
            implements ProjectFact {}

    /** The project is in the wage-payment platform of the place. */
    @FactType("project.platform_entered")
    record PlatformEntered(String subject, LocalDateTime at, String jurisdiction, String unit) implements ProjectFact {}

    /**
     * @param step id in the jurisdiction's lifecycle of projects
     * @param applies as the project stands
     * @param investment as the project stands
     * @param territoryUnit as the project stands
     * @param postsMissing posts that the register {@code project_posts} requires and nobody holds
     * @param lacking safeguards of the register {@code safeguards} that records do not prove
     */
    @FactType("project.step_entered")
    record StepEntered(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String step,
            boolean applies,
            @Nullable String investment,
            @Nullable String territoryUnit,
            List<String> postsMissing,
            List<String> lacking)
            implements ProjectFact {}

    /** @param basis number of the order, or the owner's own decision */
    @FactType("project.stopped")
    record Stopped(String subject, LocalDateTime at, String jurisdiction, String basis) implements ProjectFact {}

    @FactType("project.resumed")
    record Resumed(String subject, LocalDateTime at, String jurisdiction) implements ProjectFact {}

    /** The ledger row was touched: a contact, a remark, anything that no rule judges. */
    @FactType("project.updated")
    record Updated(String subject, LocalDateTime at, String jurisdiction, String unit) implements ProjectFact {}

    /** @param checked whether somebody of the industry department looked at the photo */
    @FactType("project.board_shown")
    record BoardShown(String subject, LocalDateTime at, String jurisdiction, boolean checked) implements ProjectFact {}

    /**
     * A notice about the project was served on its contractor, at the minute of {@code at}.
     *
     * @param notice number of the paper
     * @param kind its template
     */
    @FactType("project.notice_received")
    record NoticeReceived(String subject, LocalDateTime at, String jurisdiction, String notice, String kind)
            implements ProjectFact {}

    /** A department dealt with the authority above about a project of that level. */
    @FactType("project.superior_coordinated")
    record SuperiorCoordinated(String subject, LocalDateTime at, String jurisdiction, String unit, String to)
            implements ProjectFact {}
}
