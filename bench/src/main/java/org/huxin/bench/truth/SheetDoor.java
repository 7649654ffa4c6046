package org.huxin.bench.truth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huxin.bench.OfficerSession.Answer;
import org.huxin.simulation.Deed;
import org.huxin.simulation.Firm;
import org.huxin.simulation.Marks;
import org.huxin.simulation.People;
import org.jspecify.annotations.Nullable;

/**
 * 考勤表 and 工资支付表 of a site's firms. The server takes no sheet on which anybody who worked is missing: whom the firm means to
 * forget it lists with no money. Whoever is to be paid with a later month is on no sheet yet; the firm then does what firms do and
 * hands in gang by gang, so that one gang does not keep the pay of the others.
 */
final class SheetDoor {

    private static final String FORGOTTEN = "已退场，待结算";

    /** A sheet in the server. @param team null for the whole firm */
    record Sheet(String id, @Nullable String team, Versioned page) {}

    private final Site site;
    private final People people;
    private final SheetImport imports;
    private final Map<Site.Month, String> attendance = new HashMap<>();
    private final Map<Site.Month, Deed.AttendanceSheetSent> attended = new HashMap<>();
    private final Map<Site.Month, WageFile> files = new HashMap<>();
    private final Map<Site.Month, List<Sheet>> open = new HashMap<>();
    private final Map<Site.Month, List<Sheet>> approved = new HashMap<>();

    SheetDoor(Site site, People people) {
        this.site = site;
        this.people = people;
        this.imports = new SheetImport(site);
    }

    /** Told again for those who are paid a month later, it takes the place of what was told before: so all are told. */
    void attended(Deed.AttendanceSheetSent deed, String file) {
        var month = new Site.Month(deed.employer(), deed.month());
        attended.put(month, deed);
        var text = attendance.merge(month, file, (before, more) -> before + body(more));
        site.contractor
                .file(
                        "导入考勤表",
                        site.wages("attendance-sheet?employer=" + site.employer(deed.employer()) + "&month="
                                + deed.month()),
                        "考勤表.csv",
                        text)
                .ifPresent(taken -> taken.path("mistakes")
                        .forEach(mistake -> site.contractor.refused("考勤表的一行", mistake.toString())));
    }

    void sent(Deed.WageSheetSent deed, String text) {
        var month = new Site.Month(deed.employer(), deed.month());
        var file = WageFile.of(text).with(forgotten(month, deed), FORGOTTEN);
        if (files.put(month, file) == null) {
            made(month, file, null, deed.at().toLocalDate());
        } else {
            byTeam(month, deed.at().toLocalDate());
        }
    }

    /** On the attendance sheet, and not on the wage sheet that came with it. */
    private List<WageFile.Nobody> forgotten(Site.Month month, Deed.WageSheetSent deed) {
        var sheet = attended.get(month);
        if (sheet == null) {
            return List.of();
        }
        var listed = deed.lines().stream().map(Deed.WageLine::person).collect(Collectors.toSet());
        return sheet.lines().stream()
                .filter(line -> !listed.contains(line.person()))
                .map(line -> nobody(month, line))
                .toList();
    }

    private WageFile.Nobody nobody(Site.Month month, Deed.AttendanceLine line) {
        site.contractor.withoutDoor("工资表上漏列一人：服务不收，列为零元");
        var who = people.of(line.person());
        var firm = site.project.subcontractors().stream()
                .filter(one -> one.code().equals(month.employer()))
                .map(Firm::name)
                .findFirst()
                .orElse("");
        var days = BigDecimal.valueOf(Marks.halves(line.marks()) * 5L, 1);
        return new WageFile.Nobody(
                who.name(), who.idNumber(), firm, month.month().toString(), days.toPlainString());
    }

    private void byTeam(Site.Month month, LocalDate today) {
        var gangs = new HashMap<String, String>();
        site.gangs.forEach((person, gang) -> gangs.put(people.of(person).idNumber(), gang));
        var teams = teams(month.employer());
        Objects.requireNonNull(files.get(month))
                .byGang(idNumber -> gangs.getOrDefault(idNumber, ""))
                .forEach((gang, part) -> {
                    if (teams.containsKey(gang)) {
                        made(month, part, teams.get(gang), today);
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

    private void made(Site.Month month, WageFile file, @Nullable String team, LocalDate today) {
        imports.taken(month, team, file.text()).ifPresent(id -> {
            site.contractor.post(
                    "考核工作量",
                    site.wages("assessments"),
                    Map.of(
                            "employer",
                            site.employer(month.employer()),
                            "month",
                            month.month().toString(),
                            "assessor",
                            Offices.WAGE_OFFICER,
                            "on",
                            today.toString()));
            var sheet = new Sheet(id, team, new Versioned("/head/version", 1));
            act("发给工人确认", sheet, "ask-confirmation", Map.of());
            open.computeIfAbsent(month, missing -> new ArrayList<>()).add(sheet);
        });
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
        var answer = tried(sheet, "hand-in", Map.of("progress", "按计划施工"));
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
        site.contractor.counted(what, tried(sheet, act, told));
    }

    private Answer tried(Sheet sheet, String act, Map<String, ?> told) {
        return sheet.page().act(version -> {
            var body = new HashMap<String, Object>(told);
            body.put("version", version);
            return site.contractor.tried("/api/wage/sheets/" + sheet.id() + "/" + act, body);
        });
    }

    List<Sheet> payable(Site.Month month) {
        return approved.getOrDefault(month, List.of());
    }

    private static String body(String file) {
        return file.lines().skip(2).collect(Collectors.joining("\n", "", "\n"));
    }
}
