package org.huxin.server.project.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.huxin.server.project.ProjectCards;
import org.huxin.server.project.ProjectCards.ProjectCard;
import org.huxin.server.project.enterprises.Enterprise;
import org.huxin.server.project.enterprises.Enterprises;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 项目台账, entering, and the page of each project. */
@RestController
class ProjectController {

    private static final int COUNTED = 10_000;
    private static final int CHOICE = 20;

    /** @param capped there are more than that */
    record Count(int count, boolean capped) {}

    private final ProjectLedger ledger;
    private final ProjectRows rows;
    private final ProjectPage page;
    private final RegisterProject register;
    private final Writing writing;
    private final Enterprises enterprises;
    private final ProjectCards cards;
    private final CurrentOfficer current;

    ProjectController(
            ProjectLedger ledger,
            ProjectRows rows,
            ProjectPage page,
            RegisterProject register,
            Writing writing,
            Enterprises enterprises,
            ProjectCards cards,
            CurrentOfficer current) {
        this.ledger = ledger;
        this.rows = rows;
        this.page = page;
        this.register = register;
        this.writing = writing;
        this.enterprises = enterprises;
        this.cards = cards;
        this.current = current;
    }

    @OpenToFirms
    @GetMapping("/api/projects")
    @Transactional(readOnly = true)
    Page<ProjectRow> list(
            @ModelAttribute ProjectFilter filter,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var found = ledger.page(filter, current.require(Permission.PROJECT_READ), after, size);
        return new Page<>(rows.of(found.items()), found.next());
    }

    @OpenToFirms
    @GetMapping("/api/projects/count")
    Count count(@ModelAttribute ProjectFilter filter) {
        var count = ledger.count(filter, current.require(Permission.PROJECT_READ), COUNTED);
        return new Count(Math.min(count, COUNTED), count > COUNTED);
    }

    @PostMapping("/api/projects")
    ProjectDetail register(@Valid @RequestBody NewProject project) {
        return page.of(twice(() -> register.handle(project)));
    }

    @PostMapping("/api/projects/observed")
    ProjectDetail observe(@Valid @RequestBody NewProject project) {
        return page.of(twice(() -> register.observe(project)));
    }

    @OpenToFirms
    @GetMapping("/api/projects/{id}")
    ProjectDetail project(@PathVariable UUID id) {
        return page.of(id);
    }

    @PostMapping("/api/projects/{id}/revise")
    ProjectDetail revise(@PathVariable UUID id, @Valid @RequestBody Writing.Revise command) {
        writing.revise(id, command);
        return page.of(id);
    }

    @PostMapping("/api/projects/{id}/confirm")
    ProjectDetail confirm(@PathVariable UUID id, @Valid @RequestBody Writing.Confirm command) {
        writing.confirm(id, command);
        return page.of(id);
    }

    /** What a clue on the project takes over from it. */
    @GetMapping("/api/projects/{id}/card")
    ProjectCard card(@PathVariable UUID id) {
        return cards.find(current.get().jurisdiction(), id).orElseThrow(() -> new NotFound("项目", id.toString()));
    }

    @GetMapping("/api/enterprises")
    List<Enterprise> enterprises(@RequestParam @Size(min = 2, max = 60, message = "请至少输入两个字") String text) {
        current.require(Permission.PROJECT_READ);
        return enterprises.search(text, CHOICE);
    }

    /** The same request or the same new firm sent twice at once: whoever comes second finds what the first has entered. */
    private static UUID twice(Supplier<UUID> entering) {
        try {
            return entering.get();
        } catch (DuplicateKeyException sentTwice) {
            return entering.get();
        }
    }
}
