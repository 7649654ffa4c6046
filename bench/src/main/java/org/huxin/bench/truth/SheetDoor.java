package org.huxin.bench.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.huxin.simulation.Deed;
import org.huxin.simulation.People;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * 考勤表 and 工资支付表 of a site's firms. A sheet on which somebody who worked is missing may not be handed in; the firm then does
 * what firms do and hands in gang by gang, so that one gang's trouble does not keep the pay of the others.
 */
final class SheetDoor {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);
    private static final int LOOK_MILLIS = 25;
    private static final int ID_COLUMN = 1;

    /** A sheet in the server. @param team null for the whole firm */
    record Sheet(String id, @Nullable String team) {}

    private final Site site;
    private final People people;
    private final Map<Site.Month, String> attendance = new HashMap<>();
    private final Map<Site.Month, String> texts = new HashMap<>();
    private final Map<Site.Month, List<Sheet>> open = new HashMap<>();
    private final Map<Site.Month, List<Sheet>> approved = new HashMap<>();

    SheetDoor(Site site, People people) {
        this.site = site;
        this.people = people;
    }

    /** Told again for those who are paid a month later, it takes the place of what was told before: so all are told. */
    void attended(Deed.AttendanceSheetSent deed, String file) {
        var month = new Site.Month(deed.employer(), deed.month());
        var text = attendance.merge(month, file, (before, more) -> before + body(more));
        site.contractor
                .file(
                        "导入考勤表",
                        site.wages("attendance-sheet?employer=" + site.employer(deed.employer()) + "&month="
                                + deed.month()),
                        "考勤表.csv",
                        text)
                .ifPresent(taken -> mistakes("考勤表的一行", taken));
    }

    private void mistakes(String what, JsonNode taken) {
        for (var mistake : taken.path("mistakes")) {
            site.contractor.refused(what, mistake.toString());
        }
    }

    void sent(Deed.WageSheetSent deed, String file) {
        var month = new Site.Month(deed.employer(), deed.month());
        var before = texts.put(month, file);
        if (before == null) {
            made(month, file, null, deed.at().toLocalDate());
        } else {
            byTeam(month, deed.at().toLocalDate());
        }
    }

    private void byTeam(Site.Month month, LocalDate today) {
        var text = Objects.requireNonNull(texts.get(month));
        var lines = text.split("\n");
        var head = lines[0] + "\n" + lines[1] + "\n";
        var byGang = new LinkedHashMap<String, StringBuilder>();
        var gangs = new HashMap<String, String>();
        site.gangs.forEach((person, gang) -> gangs.put(people.of(person).idNumber(), gang));
        for (var i = 2; i < lines.length; i++) {
            var gang = gangs.getOrDefault(lines[i].split(",")[ID_COLUMN], "");
            byGang.computeIfAbsent(gang, missing -> new StringBuilder(head))
                    .append(lines[i])
                    .append('\n');
        }
        var teams = teams(month.employer());
        byGang.forEach((gang, part) -> {
            if (teams.containsKey(gang)) {
                made(month, part.toString(), teams.get(gang), today);
            } else {
                site.contractor.refused("按班组交工资表", "没有这个班组");
            }
        });
    }

    private Map<String, String> teams(String employer) {
        var teams = new HashMap<String, String>();
        for (var one : site.contractor.get(site.wages("roster")).path("teams")) {
            if (one.path("employer").asString().equals(site.employer(employer))) {
                teams.put(one.path("name").asString(), one.path("id").asString());
            }
        }
        return teams;
    }

    private void made(Site.Month month, String text, @Nullable String team, LocalDate today) {
        var employer = site.employer(month.employer());
        var address = "sheet-imports?employer=" + employer + "&month=" + month.month()
                + (team == null ? "" : "&team=" + team);
        var job = site.contractor.file("送工资支付表", site.wages(address), "工资支付表.csv", text);
        if (job.isEmpty()) {
            return;
        }
        var ended = ended(job.get().path("id").asString());
        if (!state(ended).equals("done")) {
            site.contractor.refused("导入工资支付表", ended.path("problems").toString());
            return;
        }
        site.contractor.done("导入工资支付表");
        site.contractor.post(
                "考核工作量",
                site.wages("assessments"),
                Map.of(
                        "employer",
                        employer,
                        "month",
                        month.month().toString(),
                        "assessor",
                        Offices.WAGE_OFFICER,
                        "on",
                        today.toString()));
        var sheet = new Sheet(ended.path("sheet").asString(), team);
        act("发给工人确认", sheet, "ask-confirmation", Map.of());
        open.computeIfAbsent(month, missing -> new ArrayList<>()).add(sheet);
    }

    private JsonNode ended(String job) {
        var until = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            var seen = site.contractor.get("/api/wage/sheet-imports/" + job);
            if (state(seen).equals("done") || state(seen).equals("wrong")) {
                return seen;
            }
            if (System.nanoTime() > until) {
                throw new IllegalStateException("导入一直没有结束：" + seen);
            }
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("被中断", stopped);
            }
        }
    }

    private static String state(JsonNode seen) {
        return seen.path("state").path("code").asString();
    }

    /** The workers' signatures come on paper; who objects is talked round and signs. */
    void answered(Deed.SheetAnswered deed) {
        deed.objected().forEach(person -> site.contractor.withoutDoor("工资表异议：本人在手机上提，程序不代替"));
        var month = new Site.Month(deed.employer(), deed.month());
        var whole = true;
        for (var sheet : open.getOrDefault(month, List.of())) {
            whole = handed(month, sheet) && whole;
        }
        open.remove(month);
        if (!whole) {
            byTeam(month, deed.at().toLocalDate());
            open.getOrDefault(month, List.of()).forEach(sheet -> handed(month, sheet));
            open.remove(month);
        }
    }

    /** @return false if the whole firm's sheet was taken back because somebody is missing on it */
    private boolean handed(Site.Month month, Sheet sheet) {
        act("登记签字", sheet, "sign-lines", Map.of("files", Offices.papers(site.contractor)));
        var path = "/api/wage/sheets/" + sheet.id();
        var version = site.contractor.get(path).path("head").path("version").asLong();
        var answer = site.contractor.tried(path + "/hand-in", Map.of("version", version, "progress", "按计划施工"));
        if (!answer.done()) {
            site.contractor.refused(sheet.team() == null ? "交工资表" : "按班组交工资表", answer);
            act("作废工资表", sheet, "void-sheet", Map.of());
            return sheet.team() != null;
        }
        site.contractor.done("交工资表");
        act("审核通过", sheet, "approve-sheet", Map.of());
        approved.computeIfAbsent(month, missing -> new ArrayList<>()).add(sheet);
        return true;
    }

    private void act(String what, Sheet sheet, String act, Map<String, ?> told) {
        var path = "/api/wage/sheets/" + sheet.id();
        var body = new HashMap<String, Object>(told);
        body.put(
                "version",
                site.contractor.get(path).path("head").path("version").asLong());
        site.contractor.post(what, path + "/" + act, body);
    }

    List<Sheet> payable(Site.Month month) {
        return approved.getOrDefault(month, List.of());
    }

    private static String body(String file) {
        return file.lines().skip(2).collect(Collectors.joining("\n", "", "\n"));
    }
}
