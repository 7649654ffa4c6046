package org.huxin.server.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huxin.engine.policy.Register;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Unit;
import org.huxin.server.policy.Policies;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.register.Act;
import org.huxin.server.project.register.Project;
import org.springframework.stereotype.Component;

/** 豁免的种类, and who may enter which of them: the register {@code exemption_kinds}. */
@Component
class ExemptionKinds {

    static final String REGISTER = "exemption_kinds";

    private static final String ENTERED_BY = "entered_by";
    private static final String FROM_DAY = "from_day";
    private static final String MOST_MONTHS = "most_months";
    private static final String BY_CONTRACTOR = "by_contractor";

    private final Policies policies;
    private final Directory directory;

    ExemptionKinds(Policies policies, Directory directory) {
        this.policies = policies;
        this.directory = directory;
    }

    /** What an officer may enter of a project, in the pack's order. */
    List<Word> open(Project project, ActingOfficer officer) {
        return policies
                .stack(project.jurisdiction())
                .register(REGISTER)
                .map(Register::entries)
                .orElse(List.of())
                .stream()
                .filter(kind -> mayEnter(kind, project, officer))
                .map(kind -> new Word(kind.code(), kind.label()))
                .toList();
    }

    /** Whether what begins on a day excuses at all: who comes early in a month is paid with the others. */
    boolean begins(String jurisdiction, String kind, LocalDate from) {
        return entries(jurisdiction, kind)
                .allMatch(entry -> !(entry.attributes().get(FROM_DAY) instanceof Number day)
                        || from.getDayOfMonth() >= day.intValue());
    }

    /** For how many months at once one may be entered; empty where the register does not say. */
    Optional<Integer> mostMonths(String jurisdiction, String kind) {
        return entries(jurisdiction, kind)
                .flatMap(entry -> Stream.ofNullable(entry.attributes().get(MOST_MONTHS)))
                .map(months -> ((Number) months).intValue())
                .findFirst();
    }

    private Stream<Register.Entry> entries(String jurisdiction, String kind) {
        return policies.stack(jurisdiction).register(REGISTER).stream()
                .flatMap(register -> register.entries().stream())
                .filter(entry -> entry.code().equals(kind));
    }

    private boolean mayEnter(Register.Entry kind, Project project, ActingOfficer officer) {
        var unit = officer.unit().id();
        return Boolean.TRUE.equals(kind.attributes().get(BY_CONTRACTOR))
                        && project.units().parties(unit).contains(Act.Party.CONTRACTOR)
                || kind.attributes().get(ENTERED_BY) instanceof List<?> roles
                        && roles.stream()
                                .flatMap(role ->
                                        directory
                                                .playing(role.toString(), project.jurisdiction(), project.region())
                                                .stream())
                                .map(Unit::id)
                                .anyMatch(unit::equals);
    }
}
