package org.huxin.simulation.files;

import static org.huxin.simulation.files.Text.field;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.huxin.simulation.Deed;
import org.huxin.simulation.People;

/** Batches of a device as it posts them: {@code records} with its own running numbers. */
final class PunchFiles {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final DayFolder folder;
    private final People people;
    private final Map<String, Integer> sent = new HashMap<>();

    PunchFiles(DayFolder folder, People people) {
        this.folder = folder;
        this.people = people;
    }

    void sent(Deed.PunchesSent deed) {
        var text = deed.punches().stream()
                .map(one -> {
                    var id = people.of(one.person()).idNumber();
                    return record(deed, id, one.in(), "01") + ",\n" + record(deed, id, one.out(), "02");
                })
                .collect(Collectors.joining(",\n", "{\"records\":[\n", "\n]}\n"));
        folder.add("punches-" + deed.device() + ".json", "", text);
    }

    private String record(Deed.PunchesSent deed, String idNumber, int second, String direction) {
        return "{" + field("sequence", sent.merge(deed.device(), 1, Integer::sum)) + ","
                + field("at", moment(deed.day(), second)) + "," + field("direction", direction) + ","
                + field("attendType", "001") + "," + field("idKind", "01") + "," + field("idNumber", idNumber) + "}";
    }

    private static String moment(LocalDate day, int second) {
        return day.atTime(LocalTime.ofSecondOfDay(second)).format(MOMENT);
    }
}
