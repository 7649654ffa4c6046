package org.huxin.files.standard;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that all kinds of files share, and how a word of a file is made comparable. */
final class Words {

    private static final Yaml FILE = Yaml.file("words");

    static final int MOST_ROWS = (int) FILE.inside("limits").number("rows", 0);
    static final int HEAD_ROWS = (int) FILE.inside("limits").number("head", 0);
    static final long MOST_XML = FILE.inside("limits").number("xml_bytes", 0);
    static final List<String> GARBLED = FILE.texts("garbled");
    static final List<String> TOTALS = FILE.texts("totals");
    static final List<String> SUBTOTALS = FILE.texts("subtotals");
    static final List<String> FOOTERS = FILE.texts("footers");
    private static final Map<String, List<Yaml>> REGISTERS = registers();

    private static final Pattern MARKS = Pattern.compile("[\\s*★:\\u200b\\ufeff]");
    private static final Pattern IN_BRACKETS = Pattern.compile("(?<=.)\\([^()]{0,20}\\)");

    private Words() {}

    /** Whether a sign means nothing to {@link #plain} at the beginning of a word. */
    static boolean isMark(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || "*★:：\u200b\ufeff".indexOf(sign) >= 0;
    }

    /** Codes by the words that mean them. */
    static Map<String, String> codes(String vocabulary) {
        var codes = new HashMap<String, String>();
        choices(vocabulary).forEach((code, words) -> words.forEach(word -> codes.put(plain(word), code)));
        return codes;
    }

    /** Every word of a vocabulary by code, the first of each being the one to use. */
    static Map<String, List<String>> choices(String vocabulary) {
        var choices = new LinkedHashMap<String, List<String>>();
        FILE.inside(vocabulary).values().forEach((code, words) -> choices.put(code.toString(), Yaml.texts(words)));
        register(vocabulary)
                .forEach(entry -> choices.put(
                        entry.text("code"),
                        Stream.of(
                                        Stream.of(entry.text("label")),
                                        entry.texts("aliases").stream(),
                                        Stream.of(entry.text("code")).filter(code -> code.matches("\\d+")))
                                .flatMap(one -> one)
                                .toList()));
        return choices;
    }

    /** The entries of a national register; none if there is no such register. */
    static List<Yaml> register(String id) {
        return REGISTERS.getOrDefault(id, List.of());
    }

    /** What sheets are filled in with is what the program keeps: the registers of the national pack themselves. */
    private static Map<String, List<Yaml>> registers() {
        var registers = new HashMap<String, List<Yaml>>();
        FILE.texts("registers").stream()
                .flatMap(file -> Yaml.each(Yaml.load("rules/" + file)).stream())
                .filter(rule -> rule.text("kind").equals("register"))
                .forEach(rule -> registers.put(rule.text("id"), Yaml.each(rule.get("entries"))));
        return registers;
    }

    /** Without spaces, marks, units in brackets and differences of width and case: 应 发（元）* and 应发 are one. */
    static String plain(String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return IN_BRACKETS.matcher(MARKS.matcher(normal).replaceAll("")).replaceAll("");
    }
}
