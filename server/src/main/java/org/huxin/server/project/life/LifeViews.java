package org.huxin.server.project.life;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.ListItemRecord;
import org.huxin.engine.duty.Fact;
import org.huxin.engine.policy.Lifecycle;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.duty.Duties;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectAct;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what has become of one project. */
@Component
public class LifeViews {

    private static final String PLATFORM = "wage_platform";

    private final PeopleViews people;
    private final Vacancies vacancies;
    private final ContractViews contracts;
    private final Boards boards;
    private final StageLists lists;
    private final Attachments attachments;
    private final Duties duties;
    private final Directory directory;
    private final Words words;

    LifeViews(
            PeopleViews people,
            Vacancies vacancies,
            ContractViews contracts,
            Boards boards,
            StageLists lists,
            Attachments attachments,
            Duties duties,
            Directory directory,
            Words words) {
        this.people = people;
        this.vacancies = vacancies;
        this.contracts = contracts;
        this.boards = boards;
        this.lists = lists;
        this.attachments = attachments;
        this.duties = duties;
        this.directory = directory;
        this.words = words;
    }

    /** @param steps of projects in the jurisdiction, in order */
    public LifeView of(Project project, List<Lifecycle.Stage> steps) {
        var facts = duties.facts(project.subject());
        return new LifeView(
                people.of(project),
                vacancies.of(project),
                contracts.of(project),
                board(project),
                lists(project, steps),
                platformName(project.jurisdiction()),
                platform(project.life()),
                last(facts, ProjectAct.REVIEW_FUNDS)
                        .map(fact -> funds(project, fact))
                        .orElse(null),
                last(facts, ProjectAct.APPROVE).map(Fact::at).orElse(null));
    }

    private LifeView.@Nullable Board board(Project project) {
        return boards.of(project.id())
                .map(row -> new LifeView.Board(
                        attachments.of(List.of(row.getPhoto())).stream()
                                .findFirst()
                                .orElse(null),
                        row.getShownAt(),
                        row.getCheckedAt()))
                .orElse(null);
    }

    private List<LifeView.DutyList> lists(Project project, List<Lifecycle.Stage> steps) {
        var all = lists.of(
                project.id(), project.jurisdiction(), steps, project.life().step());
        var officers = directory.officers(all.stream()
                .flatMap(list -> list.items().stream())
                .flatMap(item -> Stream.ofNullable(item.done()))
                .map(ListItemRecord::getDoneBy)
                .toList());
        return all.stream()
                .map(list -> new LifeView.DutyList(
                        list.step(),
                        list.party(),
                        list.earlier(),
                        list.items().stream()
                                .map(item -> {
                                    var done = item.done();
                                    var by = done == null ? null : officers.get(done.getDoneBy());
                                    return new LifeView.Item(
                                            item.code(),
                                            item.label(),
                                            done == null ? null : done.getDoneAt(),
                                            by == null ? null : new Named(by.id(), by.name()),
                                            done == null ? "" : done.getNote());
                                })
                                .toList()))
                .toList();
    }

    private String platformName(String jurisdiction) {
        return words.all(jurisdiction, PLATFORM).stream()
                .map(Words.Word::label)
                .findFirst()
                .orElse("");
    }

    private static LifeView.@Nullable Platform platform(Project.Life life) {
        LocalDateTime at = life.platformAt();
        String number = life.platformNumber();
        return number == null || at == null ? null : new LifeView.Platform(number, at);
    }

    private LifeView.Funds funds(Project project, Fact fact) {
        return new LifeView.Funds(
                words.of(project.jurisdiction(), Funding.SOURCES, fact.text("source")),
                words.of(project.jurisdiction(), Funding.WAYS, fact.text("way")),
                directory.named(fact.text("unit")),
                fact.at());
    }

    private static Optional<Fact> last(List<Fact> facts, ProjectAct act) {
        return facts.stream().filter(fact -> fact.type().equals(act.fact())).max(Fact.IN_TIME);
    }
}
