package org.huxin.server.project.orders;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huxin.db.project.tables.records.RectificationOrderRecord;
import org.huxin.server.document.IssuedPaper;
import org.huxin.server.document.PaperOrder;
import org.huxin.server.document.Papers;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectScene;
import org.springframework.stereotype.Component;

/** 责令限期改正通知书、责令停工通知书: to the firm, from the department that orders. */
@Component
class OrderPapers {

    private static final String RECTIFY = "rectification_order";
    private static final String STOP = "stop_order";

    private final Papers papers;
    private final Enterprises enterprises;

    OrderPapers(Papers papers, Enterprises enterprises) {
        this.papers = papers;
        this.enterprises = enterprises;
    }

    IssuedPaper rectify(RectificationOrderRecord order, Ground ground, Project project, ProjectScene scene) {
        return issue(
                RECTIFY,
                order,
                project,
                scene,
                Map.of(
                        "order.found", order.getFound(),
                        "order.consequence", ground.consequence()),
                ground);
    }

    IssuedPaper stop(RectificationOrderRecord order, Ground ground, Project project, ProjectScene scene) {
        return issue(
                STOP,
                order,
                project,
                scene,
                Map.of("order.number", papers.get(order.getPaper()).number()),
                ground);
    }

    private IssuedPaper issue(
            String template,
            RectificationOrderRecord order,
            Project project,
            ProjectScene scene,
            Map<String, String> own,
            Ground ground) {
        var words = new HashMap<>(own);
        words.put("project.number", project.number());
        words.put("project.name", project.name());
        words.put("order.ground", ground.label());
        words.put("order.document", ground.clause().documentTitle());
        words.put("order.clause", ground.clause().clause());
        words.put("order.due", day(order.getDueOn()));
        words.put(
                "addressee",
                enterprises.byId(List.of(order.getFirm())).values().stream()
                        .map(firm -> firm.name())
                        .findFirst()
                        .orElse(""));
        return papers.issue(PaperOrder.of(
                        template,
                        project.jurisdiction(),
                        Orders.subject(order.getId()),
                        words,
                        scene.who().id())
                .between(scene.unit(), null));
    }

    private static String day(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
