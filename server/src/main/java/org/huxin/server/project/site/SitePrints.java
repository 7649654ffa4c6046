package org.huxin.server.project.site;

import java.util.Map;
import java.util.UUID;
import org.huxin.server.document.Handout;
import org.huxin.server.document.HandoutFormat;
import org.huxin.server.document.Prints;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints the board and the card of a project as they stand now; that it was printed is on record. */
@Service
class SitePrints {

    private static final String FOOT = "欠薪可凭本告示牌所列渠道投诉；扫码查看同样内容";

    private final Projects projects;
    private final SiteBoards boards;
    private final BoardLines lines;
    private final PublicPages pages;
    private final PublicAddress address;
    private final Prints prints;
    private final CurrentOfficer current;
    private final Audit audit;

    SitePrints(
            Projects projects,
            SiteBoards boards,
            BoardLines lines,
            PublicPages pages,
            PublicAddress address,
            Prints prints,
            CurrentOfficer current,
            Audit audit) {
        this.projects = projects;
        this.boards = boards;
        this.lines = lines;
        this.pages = pages;
        this.address = address;
        this.prints = prints;
        this.current = current;
        this.audit = audit;
    }

    /** @param name of the file */
    record Print(String name, byte[] pdf) {}

    /**
     * The board with the code of its public page.
     *
     * @throws CommandRefused {@code site.page_closed} while there is no such page
     */
    @Transactional
    Print board(UUID id, HandoutFormat format) {
        var project = visible(id);
        var link = link(project);
        if (link == null) {
            throw new CommandRefused("site.page_closed", "告示牌上印有公开网页的二维码，请先开通公开网页再打印");
        }
        var board = boards.of(project);
        var said = board.lines().stream()
                .map(line -> new Handout.Line(line.label(), line.shown()))
                .toList();
        return printed(project, new Handout(board.title(), board.project(), said, FOOT, link), format);
    }

    /**
     * Cards to be cut, all alike; with a code while the public page is open.
     *
     * @throws NotFound where no text asks for a card
     */
    @Transactional
    Print cards(UUID id) {
        var project = visible(id);
        var card = lines.card(project.jurisdiction()).orElseThrow(() -> new NotFound("联系卡", id.toString()));
        var board = boards.of(project);
        var said = card.entries().stream()
                .flatMap(entry -> board.lines().stream()
                        .filter(line -> line.code().equals(entry.code()))
                        .map(line -> new Handout.Line(entry.label(), line.shown())))
                .toList();
        return printed(
                project, new Handout(card.title(), board.project(), said, "", link(project)), HandoutFormat.CARDS_A4);
    }

    private Project visible(UUID id) {
        current.require(Permission.PROJECT_READ);
        return projects.visible(id);
    }

    private @Nullable String link(Project project) {
        return pages.open(project.id()).map(page -> address.of(page.getToken())).orElse(null);
    }

    private Print printed(Project project, Handout handout, HandoutFormat format) {
        audit.append("site.printed", project.subject(), Map.of("title", handout.title(), "format", format.name()));
        return new Print(project.number() + " " + handout.title() + ".pdf", prints.pdf(handout, format));
    }
}
