package org.huxin.server.casework.clues;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huxin.policy.Routing;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.FieldError;
import org.huxin.server.kernel.IdNumber;
import org.huxin.server.party.Directory;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what comes in against the jurisdiction's own words, and asks the routes who should handle it. */
@Component
class Intake {

    private static final String SUPERIOR = "superior";
    private static final String TRANSFER = "transfer";

    private final Policies policies;
    private final Directory directory;

    Intake(Policies policies, Directory directory) {
        this.policies = policies;
        this.directory = directory;
    }

    /** What is wrong with it, by field; empty when nothing is. */
    List<FieldError> mistakes(String jurisdiction, NewClue clue, LocalDateTime now) {
        var wrong = new ArrayList<FieldError>();
        word(jurisdiction, "channels", clue.channel(), "channel", "没有这种线索渠道", wrong);
        word(jurisdiction, "fields", clue.field(), "field", "没有这个行业领域", wrong);
        word(jurisdiction, "natures", clue.nature(), "nature", "没有这种线索性质", wrong);
        word(jurisdiction, "fund_kinds", clue.fundKind(), "fundKind", "没有这种资金来源", wrong);
        if (clue.region() != null
                && directory.region(jurisdiction, clue.region()).isEmpty()) {
            wrong.add(new FieldError("region", "没有这个属地"));
        }
        if (clue.receivedAt().isAfter(now)) {
            wrong.add(new FieldError("receivedAt", "接收时间不能晚于现在"));
        }
        if (clue.anonymous() == (clue.reporter() != null)) {
            wrong.add(new FieldError("reporter", clue.anonymous() ? "匿名线索不登记反映人" : "请登记反映人，或选择匿名"));
        }
        if (clue.reporter() != null && clue.reporter().idNumber() != null) {
            IdNumber.problemWith(clue.reporter().idNumber())
                    .ifPresent(problem -> wrong.add(new FieldError("reporter.idNumber", problem)));
        }
        unit(jurisdiction, clue.proposedUnit(), "proposedUnit", now, wrong);
        unit(jurisdiction, clue.sourceUnit(), "sourceUnit", now, wrong);
        unit(jurisdiction, clue.ownProjectOf(), "ownProjectOf", now, wrong);
        if (clue.presentUnits() != null) {
            clue.presentUnits()
                    .forEach(unit ->
                            unit(jurisdiction, Objects.requireNonNullElse(unit, ""), "presentUnits", now, wrong));
        }
        superior(jurisdiction, clue, wrong);
        return wrong;
    }

    /** A matter from above is overseen, transferred or investigated; which, has to be said. */
    private void superior(String jurisdiction, NewClue clue, List<FieldError> wrong) {
        var modes = policies.stack(jurisdiction).register("superior_modes");
        if (!clue.channel().equals(SUPERIOR) || modes.isEmpty()) {
            return;
        }
        if (clue.superiorMode() == null
                || modes.get().entry(clue.superiorMode()).isEmpty()) {
            wrong.add(new FieldError("superiorMode", "上级交办的须选择督办、转办或直接查处"));
        } else if (clue.superiorMode().equals(TRANSFER) && clue.proposedUnit() == null) {
            wrong.add(new FieldError("proposedUnit", "转办须选择接收单位"));
        }
    }

    private void word(
            String jurisdiction,
            String register,
            @Nullable String code,
            String path,
            String message,
            List<FieldError> wrong) {
        if (code != null
                && policies.stack(jurisdiction)
                        .register(register)
                        .flatMap(list -> list.entry(code))
                        .isEmpty()) {
            wrong.add(new FieldError(path, message));
        }
    }

    private void unit(
            String jurisdiction, @Nullable String unit, String path, LocalDateTime now, List<FieldError> wrong) {
        if (unit != null
                && directory
                        .unit(unit)
                        .filter(one -> one.jurisdiction().equals(jurisdiction) && one.existsOn(now.toLocalDate()))
                        .isEmpty()) {
            wrong.add(new FieldError(path, "没有这个单位，或该单位已撤并"));
        }
    }

    /** The proposal of the routes for what is known so far. */
    Optional<Routing.Proposal> proposal(String jurisdiction, RouteQuestion question, LocalDate on) {
        return policies.propose(jurisdiction, attributes(question), on);
    }

    /** Another unit than the proposed one needs a reason. */
    void requireReason(NewClue clue, Optional<Routing.Proposal> proposal) {
        var changed = proposal.isPresent()
                && clue.proposedUnit() != null
                && !proposal.get().lead().equals(clue.proposedUnit());
        if (changed && (clue.proposalReason() == null || clue.proposalReason().isBlank())) {
            throw CommandRefused.field("clue.reason", "proposalReason", "改变建议的承办单位须写明理由");
        }
    }

    private static Map<String, Object> attributes(RouteQuestion question) {
        var attributes = new HashMap<String, Object>();
        attributes.put("channel", question.channel());
        attributes.put("has_project", question.hasProject());
        attributes.put("state_company", Boolean.TRUE.equals(question.stateCompany()));
        put(attributes, "region", question.region());
        put(attributes, "field", question.field());
        put(attributes, "nature", question.nature());
        put(attributes, "own_project_of", question.ownProjectOf());
        put(attributes, "fund_kind", question.fundKind());
        put(attributes, "superior_mode", question.superiorMode());
        return attributes;
    }

    private static void put(Map<String, Object> attributes, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            attributes.put(name, value);
        }
    }
}
