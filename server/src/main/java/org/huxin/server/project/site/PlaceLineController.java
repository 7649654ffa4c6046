package org.huxin.server.project.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What stands alike on every board of a place, filled in by who coordinates. */
@RestController
class PlaceLineController {

    record Fill(
            @NotBlank(message = "请选择告示牌上的一行") String line,

            @Nullable @Size(max = BoardText.LONGEST, message = "告示牌的一行不能超过200字")
            String text) {}

    private final BoardLines lines;
    private final FilledLines filled;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Today today;

    PlaceLineController(BoardLines lines, FilledLines filled, CurrentOfficer current, Audit audit, Today today) {
        this.lines = lines;
        this.filled = filled;
        this.current = current;
        this.audit = audit;
        this.today = today;
    }

    @GetMapping("/api/board-lines")
    List<Board.Line> list() {
        return of(current.require(Permission.PROJECT_READ).jurisdiction());
    }

    @PutMapping("/api/board-lines")
    @Transactional
    List<Board.Line> fill(@Valid @RequestBody Fill told) {
        var who = current.require(Permission.REGISTER_CHANGE);
        lines.requireFilled(who.jurisdiction(), told.line(), BoardLine.PLACE);
        var text = BoardText.plain(told.text());
        filled.fill(who.jurisdiction(), told.line(), text, today.now(), who.id());
        audit.append(
                "board_line.filled", "jurisdiction:" + who.jurisdiction(), Map.of("line", told.line(), "text", text));
        return of(who.jurisdiction());
    }

    private List<Board.Line> of(String jurisdiction) {
        var texts = filled.of(jurisdiction);
        return lines.of(jurisdiction).stream()
                .filter(line -> line.filledBy(BoardLine.PLACE))
                .map(line -> new Board.Line(
                        line.code(), line.label(), texts.getOrDefault(line.code(), line.text()), line.fill()))
                .toList();
    }
}
