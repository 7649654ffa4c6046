package org.huxin.server.project.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.enterprises.Enterprise;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a project, as its page shows it.
 *
 * @param postsMissing for which somebody must be named and nobody is
 * @param board null while no photo was uploaded
 * @param lists duty lists of the present step, and what is undone of earlier ones
 * @param platformName what the place calls its wage-payment platform
 * @param platform null while the project is not in the wage-payment platform of the place
 * @param funds what the latest examination found; null before the first
 */
public record LifeView(
        List<Person> people,
        List<Word> postsMissing,
        List<Contract> contracts,
        @Nullable Board board,
        List<DutyList> lists,
        String platformName,
        @Nullable Platform platform,
        @Nullable Funds funds,
        @Nullable LocalDateTime approvedAt) {

    /**
     * Who holds a post now.
     *
     * @param registration number under which the industry department registered a wage officer
     * @param registrationState pending or registered; null for other posts
     * @param fullTime false where the post asks for it and the holder holds it on another project as well
     */
    public record Person(
            UUID id,
            Word post,
            String name,
            String organisation,
            @Nullable String phoneMasked,
            @Nullable String certificate,
            @Nullable String registration,
            @Nullable Word registrationState,
            boolean fullTime,
            LocalDateTime appointedAt,
            List<Attachment> attachments) {}

    /**
     * @param kind general or subcontract
     * @param party null for the general contractor
     * @param missing what the rules asked for when it was recorded, and it lacks
     * @param replaced a later contract took its place
     */
    public record Contract(
            UUID id,
            String kind,
            @Nullable Enterprise party,
            LocalDate signedOn,
            long valueFen,
            @Nullable Integer measuredMonths,
            @Nullable Integer labourMonths,
            String settlement,
            @Nullable Integer labourShare,
            @Nullable Long labourFen,
            boolean advanceFunding,
            List<Word> clauses,
            List<Word> missing,
            boolean compliant,
            boolean replaced,
            LocalDateTime recordedAt,
            List<Attachment> attachments) {}

    /** @param checkedAt null while nobody has looked at the photo */
    public record Board(
            @Nullable Attachment photo,
            LocalDateTime shownAt,
            @Nullable LocalDateTime checkedAt) {}

    /**
     * @param party owner, contractor or subcontractor
     * @param earlier its step is behind the project, and only what is undone stands here
     */
    public record DutyList(Word step, String party, boolean earlier, List<Item> items) {}

    /** @param doneAt null while it is not done */
    public record Item(
            String code,
            String label,
            @Nullable LocalDateTime doneAt,
            @Nullable Named by,
            String note) {}

    public record Platform(String number, LocalDateTime at) {}

    /** @param source null while it is not clear, as {@code way} is */
    public record Funds(
            @Nullable Word source,
            @Nullable Word way,
            @Nullable Named unit,
            LocalDateTime at) {}
}
