package org.huxin.server.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.huxin.engine.calendar.WorkCalendar;
import org.huxin.policy.OfficeSetting;
import org.huxin.policy.PackStack;

/** Names everything that decides what is owed in a jurisdiction: packs, what the office has set, and the calendar. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(PackStack stack, List<OfficeSetting> settings, WorkCalendar calendar) {
        var text = new StringBuilder();
        stack.layers().forEach(layer -> text.append(layer.hash()).append('\n'));
        settings.stream()
                .filter(setting -> setting.jurisdiction().equals(stack.jurisdiction()))
                .forEach(setting -> text.append(setting).append('\n'));
        calendar.years()
                .forEach(year -> text.append(year.year())
                        .append(new TreeSet<>(year.daysOff()))
                        .append(new TreeSet<>(year.extraWorkdays()))
                        .append('\n'));
        return sha256(text.toString());
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
