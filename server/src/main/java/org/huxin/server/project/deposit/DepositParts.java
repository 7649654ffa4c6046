package org.huxin.server.project.deposit;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.DepositAssessmentRecord;
import org.huxin.db.project.tables.records.DepositInstrumentRecord;
import org.huxin.db.project.tables.records.DepositMovementRecord;
import org.huxin.db.project.tables.records.DepositReturnRecord;
import org.huxin.db.project.tables.records.DepositUseRecord;
import org.huxin.engine.policy.Register;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.document.IssuedPaper;
import org.huxin.server.document.Papers;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Officer;
import org.huxin.server.policy.CitedClause;
import org.huxin.server.policy.Policies;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.register.Project;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The parts of the page of a deposit. */
@Component
class DepositParts {

    private static final String FLAGS = "deposit_flags";
    private static final TypeReference<List<DepositSum.Step>> STEPS = new TypeReference<>() {};

    private final Policies policies;
    private final DepositNumbers numbers;
    private final Attachments attachments;
    private final Papers papers;
    private final Directory directory;
    private final Words words;
    private final ObjectMapper json;
    private final Today today;

    DepositParts(
            Policies policies,
            DepositNumbers numbers,
            Attachments attachments,
            Papers papers,
            Directory directory,
            Words words,
            ObjectMapper json,
            Today today) {
        this.policies = policies;
        this.numbers = numbers;
        this.attachments = attachments;
        this.papers = papers;
        this.directory = directory;
        this.words = words;
        this.json = json;
        this.today = today;
    }

    static boolean inForce(DepositInstrumentRecord one, LocalDate day) {
        return !one.getValidFrom().isAfter(day)
                && (one.getValidTo() == null || !one.getValidTo().isBefore(day));
    }

    DepositView.@Nullable Assessment assessment(Project project, List<DepositAssessmentRecord> all) {
        if (all.isEmpty()) {
            return null;
        }
        var latest = all.getFirst();
        var stack = policies.stack(project.jurisdiction());
        return new DepositView.Assessment(
                latest.getByHand(),
                latest.getWaived(),
                latest.getRequiredFen(),
                json.readValue(latest.getSteps().data(), STEPS),
                latest.getReason(),
                latest.getByHand()
                        ? null
                        : stack.register(latest.getRegister())
                                .map(Register::citation)
                                .map(citation -> CitedClause.of(stack, citation))
                                .orElse(null),
                latest.getRulesHash(),
                latest.getAssessedAt(),
                names(List.of(latest.getAssessedBy())).get(latest.getAssessedBy()),
                all.size() - 1);
    }

    List<DepositView.Instrument> instruments(
            Project project, List<DepositInstrumentRecord> rows, Map<UUID, Long> left, @Nullable Long requiredFen) {
        var place = project.jurisdiction();
        var names =
                names(rows.stream().map(DepositInstrumentRecord::getRecordedBy).toList());
        var day = today.date();
        return rows.stream()
                .map(row -> new DepositView.Instrument(
                        row.getId(),
                        Objects.requireNonNull(words.of(place, RecordInstrument.FORMS, row.getForm())),
                        row.getAgencyName(),
                        row.getNumber(),
                        row.getAmountFen(),
                        left.getOrDefault(row.getId(), 0L),
                        row.getValidFrom(),
                        row.getValidTo(),
                        inForce(row, day),
                        flags(place, row, requiredFen, day),
                        row.getRecordedAt(),
                        names.get(row.getRecordedBy()),
                        attachments.of(Arrays.asList(row.getAttachments()))))
                .toList();
    }

    private List<Word> flags(String place, DepositInstrumentRecord row, @Nullable Long requiredFen, LocalDate day) {
        var end = row.getValidTo();
        if (end == null) {
            return List.of();
        }
        var flags = new ArrayList<String>();
        if (requiredFen != null && row.getAmountFen() < requiredFen) {
            flags.add("below_required");
        }
        if (end.isBefore(day)) {
            flags.add("expired");
        } else if (row.getValidFrom().isAfter(day)) {
            flags.add("not_yet");
        } else if (!end.isAfter(day.plusMonths(numbers.whole(place, "remind_months")))) {
            flags.add("expiring");
        }
        return flags.stream()
                .map(flag -> new Word(flag, words.label(place, FLAGS, flag)))
                .toList();
    }

    List<DepositView.Movement> movements(List<DepositMovementRecord> rows, List<DepositInstrumentRecord> instruments) {
        var numbered =
                instruments.stream().collect(toMap(DepositInstrumentRecord::getId, DepositInstrumentRecord::getNumber));
        var names =
                names(rows.stream().map(DepositMovementRecord::getRecordedBy).toList());
        return rows.stream()
                .map(row -> new DepositView.Movement(
                        row.getKind(),
                        row.getFen(),
                        row.getMovedOn(),
                        numbered.getOrDefault(row.getInstrument(), ""),
                        row.getBasis(),
                        row.getRecordedAt(),
                        names.get(row.getRecordedBy())))
                .toList();
    }

    List<DepositView.Use> uses(List<DepositUseRecord> rows) {
        var names = names(rows.stream().map(DepositUseRecord::getApprovedBy).toList());
        var received = papers
                .get(rows.stream().map(DepositUseRecord::getAgencyNotice).toList())
                .stream()
                .filter(paper -> paper.receivedAt() != null)
                .collect(toMap(IssuedPaper::id, paper -> Objects.requireNonNull(paper.receivedAt())));
        return rows.stream()
                .map(row -> new DepositView.Use(
                        row.getId(),
                        row.getCaseNumber(),
                        row.getCaseId(),
                        row.getAmountFen(),
                        row.getDecision(),
                        row.getDecisionDue(),
                        row.getApprovedAt(),
                        names.get(row.getApprovedBy()),
                        List.of(row.getNotice(), row.getAgencyNotice()),
                        received.get(row.getAgencyNotice()),
                        row.getPaidAt(),
                        row.getPaidFen(),
                        row.getNote()))
                .toList();
    }

    List<DepositView.Return> returns(List<DepositReturnRecord> rows) {
        var names = names(rows.stream()
                .flatMap(row ->
                        Stream.of(row.getAppliedBy(), row.getReviewedBy(), row.getDecidedBy(), row.getRefundedBy()))
                .filter(Objects::nonNull)
                .toList());
        return rows.stream()
                .map(row -> new DepositView.Return(
                        row.getId(),
                        state(row),
                        row.getNoticedOn(),
                        row.getAppliedAt(),
                        names.get(row.getAppliedBy()),
                        row.getReviewedAt(),
                        named(names, row.getReviewedBy()),
                        row.getFindings(),
                        row.getDecidedAt(),
                        named(names, row.getDecidedBy()),
                        row.getRuleLabel(),
                        row.getReason(),
                        row.getRefundedAt(),
                        named(names, row.getRefundedBy())))
                .toList();
    }

    private static Word state(DepositReturnRecord row) {
        if (row.getRefundedAt() != null) {
            return new Word("refunded", "已退还");
        }
        if (row.getDecidedAt() != null) {
            return row.getApproved() ? new Word("approved", "已批准，待退还") : new Word("refused", "不予返还");
        }
        if (row.getReviewedAt() != null) {
            return row.getPassed() ? new Word("reviewed", "审核通过，待决定") : new Word("failed", "审核未通过，待决定");
        }
        return new Word("applied", "待审核");
    }

    private static @Nullable Named named(Map<String, Named> names, @Nullable String id) {
        return id == null ? null : names.get(id);
    }

    private Map<String, Named> names(Collection<String> officers) {
        return directory.officers(officers).values().stream()
                .collect(toMap(Officer::id, one -> new Named(one.id(), one.name())));
    }
}
