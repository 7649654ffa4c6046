package org.huxin.server.party.directory;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huxin.server.party.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** The public page, in plain HTML: large words, no script, a few kilobytes, for an old telephone on a weak network. */
final class ChannelPage {

    private static final String FRAME = """
            <!doctype html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>
            body { margin: 0 auto; padding: 16px; max-width: 640px; font: 20px/1.6 sans-serif; color: #111; background: #fff; }
            h1 { font-size: 28px; line-height: 1.3; }
            h2 { font-size: 22px; margin: 0; }
            p { margin: 4px 0; }
            div { border-top: 2px solid #888; padding: 12px 0; }
            a { color: #00409a; display: inline-block; padding: 6px 0; word-break: break-all; }
            b { font-size: 26px; }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            %2$s
            </body>
            </html>
            """;

    private ChannelPage() {}

    /** The units of one jurisdiction with a telephone and an address each. */
    static String of(PublicChannels.Page page) {
        var units = page.units().stream().map(ChannelPage::unit).collect(Collectors.joining("\n"));
        return FRAME.formatted(
                "拖欠工资向谁反映：" + htmlEscape(page.name()),
                "<p>可以打电话，也可以上网反映。点号码就能拨打。</p>\n" + units + "\n<div><a href=\"/channels\">看其他地方</a></div>");
    }

    /** Which place it is about. */
    static String choice(List<Jurisdiction> places) {
        return FRAME.formatted(
                "拖欠工资向谁反映：选地方",
                places.stream()
                        .map(place -> "<div><a href=\"/channels?jurisdiction=%s\">%s</a></div>"
                                .formatted(htmlEscape(place.id()), htmlEscape(place.name())))
                        .collect(Collectors.joining("\n")));
    }

    private static String unit(PublicChannels.Row unit) {
        var fields =
                unit.fields().isEmpty() ? "" : "<p>管：%s</p>\n".formatted(htmlEscape(String.join("、", unit.fields())));
        var ways = Stream.of(phones(unit.phone()), address(unit.web()))
                .filter(way -> !way.isEmpty())
                .collect(Collectors.joining("\n"));
        return "<div>\n<h2>%s</h2>\n%s%s\n</div>"
                .formatted(htmlEscape(unit.name()), fields, ways.isEmpty() ? "<p>还没有公布电话和网址。</p>" : ways);
    }

    /** A unit may give several numbers; each can be dialled. */
    private static String phones(@Nullable String phone) {
        return phone == null
                ? ""
                : Stream.of(phone.split("[、，,；;]"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .map(one -> "<p>电话 <a href=\"tel:%s\"><b>%s</b></a></p>"
                                .formatted(htmlEscape(dialled(one)), htmlEscape(one)))
                        .collect(Collectors.joining("\n"));
    }

    /** Without brackets and spaces, and without the extension, which is dialled once somebody answers. */
    private static String dialled(String phone) {
        return phone.split("转", 2)[0].replaceAll("[^0-9+]", "");
    }

    private static String address(@Nullable String web) {
        if (web == null) {
            return "";
        }
        var target = web.startsWith("http") ? web : "http://" + web;
        return "<p>网址 <a href=\"%s\">%s</a></p>".formatted(htmlEscape(target), htmlEscape(web));
    }
}
