package org.huxin.server.demo;

import java.util.Arrays;
import java.util.UUID;
import org.huxin.server.casework.cases.CaseActs;
import org.huxin.server.casework.clues.Act;
import org.huxin.server.casework.clues.Clue;
import org.huxin.server.casework.clues.ClueActs;
import org.huxin.server.casework.clues.NewClue;
import org.huxin.server.casework.clues.RegisterClue;
import org.huxin.server.casework.reports.Reports;
import org.huxin.server.casework.reports.UpwardReport;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.CurrentOfficer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Finds whose act it is, and lets that officer do it. */
@Component
@Profile("demo")
class Players {

    /** Acts on the case that a clue has become, by the name of the act. */
    private static final String OF_CASE = "case/";

    private static final String RECEIPT = "receipt";

    private final Cast cast;
    private final Prompter prompter;
    private final RegisterClue register;
    private final ClueActs clues;
    private final CaseActs cases;
    private final Reports reports;
    private final CurrentOfficer officers;

    Players(
            Cast cast,
            Prompter prompter,
            RegisterClue register,
            ClueActs clues,
            CaseActs cases,
            Reports reports,
            CurrentOfficer officers) {
        this.cast = cast;
        this.prompter = prompter;
        this.register = register;
        this.clues = clues;
        this.cases = cases;
        this.reports = reports;
        this.officers = officers;
    }

    void register(Story.Place place, NewClue clue) {
        var desk = place.desks().getOrDefault(clue.channel(), cast.coordinator(place));
        officers.actAs(cast.officerOf(desk), () -> register.handle(clue));
    }

    void act(Scene scene, Story.Step step) {
        var place = scene.place();
        var clue =
                clues.byRequest(place.jurisdiction(), scene.key()).orElseThrow(() -> new NotFound("线索", scene.key()));
        var who = cast.officerOf(cast.unit(step.by(), clue, place));
        officers.actAs(
                who, () -> step.act().startsWith(OF_CASE) ? onCase(place, clue, step) : onClue(place, clue, step));
    }

    private UUID onClue(Story.Place place, Clue clue, Story.Step step) {
        if (step.act().equals(RECEIPT)) {
            sign(clue.subject());
        } else {
            var act = Arrays.stream(Act.values())
                    .filter(one -> one.path().equals(step.act()))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("线索操作", step.act()));
            clues.handle(clue, act, prompter.body(new Prompter.Matter(place, clue, null), step));
        }
        return clue.id();
    }

    private UUID onCase(Story.Place place, Clue clue, Story.Step step) {
        var one = cases.ofClue(clue.id()).orElseThrow(() -> new NotFound("案件", clue.number()));
        var act = step.act().substring(OF_CASE.length());
        if (act.equals(RECEIPT)) {
            sign(one.subject());
        } else {
            cases.handle(one, act, prompter.body(new Prompter.Matter(place, clue, one), step));
        }
        return one.id();
    }

    /** The receipts of all reports about a matter for which none has come yet. */
    private void sign(String subject) {
        reports.of(subject).stream()
                .filter(UpwardReport::mayReceive)
                .forEach(report -> reports.receipt(report.id(), report.to().name() + "已收悉，回执见示例收文簿"));
    }
}
