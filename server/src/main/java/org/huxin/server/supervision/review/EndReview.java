package org.huxin.server.supervision.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 结束研判: the list is published and the minutes become a paper; or 撤回 what was opened by mistake. */
@Service
class EndReview {

    /**
     * What came of it.
     *
     * @param participants units and people who took part
     * @param minutes what was said and agreed
     */
    record Close(
            @NotNull(message = "缺少版本号") Long version,

            @NotBlank(message = "请填写参加单位和人员") @Size(max = 1_000, message = "参加单位和人员不能超过1000字")
            String participants,

            @NotBlank(message = "请填写会议议定事项") @Size(max = 4_000, message = "议定事项不能超过4000字")
            String minutes) {}

    record Withdraw(
            @NotNull(message = "缺少版本号") Long version,

            @NotBlank(message = "请写明撤回的理由") @Size(max = 1_000, message = "理由不能超过1000字")
            String reason) {}

    private final Sessions sessions;
    private final Reviews reviews;
    private final ReviewMinutes paper;
    private final CurrentOfficer current;
    private final Audit audit;
    private final ApplicationEventPublisher facts;
    private final Today today;

    EndReview(
            Sessions sessions,
            Reviews reviews,
            ReviewMinutes paper,
            CurrentOfficer current,
            Audit audit,
            ApplicationEventPublisher facts,
            Today today) {
        this.sessions = sessions;
        this.reviews = reviews;
        this.paper = paper;
        this.current = current;
        this.audit = audit;
        this.facts = facts;
        this.today = today;
    }

    /** @throws CommandRefused {@code review.lacking} while a warning of the period lacks a conclusion */
    @Transactional
    void close(UUID id, Close told) {
        var row = sessions.underWay(id, told.version());
        var lacking = reviews.lacking(id);
        if (lacking > 0) {
            throw new CommandRefused("review.lacking", "还有 " + lacking + " 条预警没有结论，不能结束研判");
        }
        row.setClosedAt(today.now());
        row.setClosedBy(current.get().id());
        row.setParticipants(told.participants().strip());
        row.setMinutes(told.minutes().strip());
        facts.publishEvent(new ReviewFact.Closed(
                "jurisdiction:" + row.getJurisdiction(),
                row.getClosedAt(),
                row.getJurisdiction(),
                row.getFromDay(),
                row.getToDay(),
                row.getUnit()));
        row.setPaper(paper.issue(row));
        reviews.save(row);
        audit.append("review.closed", Sessions.subject(row), Map.of());
    }

    /** Nothing is owed for a session that is only open, so nothing ends but the session. */
    @Transactional
    void withdraw(UUID id, Withdraw told) {
        var row = sessions.underWay(id, told.version());
        if (!current.get().unit().id().equals(row.getUnit())) {
            throw NotPermitted.outsideScope("研判由召集的单位撤回");
        }
        row.setWithdrawnAt(today.now());
        row.setWithdrawnBy(current.get().id());
        row.setWithdrawnWhy(told.reason().strip());
        reviews.save(row);
        audit.append("review.withdrawn", Sessions.subject(row), Map.of());
    }
}
