package org.huxin.server.project.site;

import static java.util.stream.Collectors.joining;
import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.util.regex.Pattern;

/** A board as plain HTML: large words, no script, a few kilobytes, for an old telephone on a weak network. */
final class BoardPage {

    private static final String FRAME = """
            <!doctype html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>
            body { margin: 0 auto; padding: 16px; max-width: 640px; font: 20px/1.6 sans-serif; color: #111; background: #fff; }
            h1 { font-size: 28px; line-height: 1.3; margin: 0 0 8px; }
            h2 { font-size: 22px; margin: 0 0 8px; }
            dt { border-top: 2px solid #888; padding-top: 10px; color: #444; }
            dd { margin: 0 0 10px; font-weight: bold; word-break: break-all; }
            a { color: #00409a; }
            .wages { display: block; margin: 0 0 16px; padding: 12px; border: 2px solid #00409a; border-radius: 8px; text-align: center; }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            %2$s
            </body>
            </html>
            """;

    /** A telephone number: an area code, a service number or a mobile one. */
    private static final Pattern PHONE =
            Pattern.compile("(?<![0-9A-Za-z./-])(0[0-9]{2,3}-?[0-9]{7,8}|1[0-9]{10}|1[0-9]{4})(?![0-9])");

    private BoardPage() {}

    /** @param token of the page; under it the workers of the project see their wages */
    static String of(Board board, String token) {
        return FRAME.formatted(
                htmlEscape(board.title()),
                board.lines().stream()
                        .map(line ->
                                "<dt>%s</dt>\n<dd>%s</dd>".formatted(htmlEscape(line.label()), dialled(line.shown())))
                        .collect(joining(
                                "\n",
                                "<h2>%s</h2>\n<a class=\"wages\" href=\"/w/%s\">我是这里的工人，查我的工资</a>\n<dl>\n"
                                        .formatted(htmlEscape(board.project()), htmlEscape(token)),
                                "\n</dl>")));
    }

    static String none() {
        return FRAME.formatted("没有这个网页", "<p>网页已经关闭，或者换了新的二维码。请看工地现场的告示牌，或者查看<a href=\"/channels\">各地投诉渠道</a>。</p>");
    }

    static String busy() {
        return FRAME.formatted("请稍后再试", "<p>现在看的人太多，请过一会儿再扫码。</p>");
    }

    /** Numbers can be tapped. */
    private static String dialled(String text) {
        return PHONE.matcher(htmlEscape(text)).replaceAll("<a href=\"tel:$1\">$1</a>");
    }
}
