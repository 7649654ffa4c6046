package org.huxin.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;

/** The loopback port: the one asked for, or the one of last time, or any free one. */
final class Port {

    private static final String LOOPBACK = "127.0.0.1";

    private Port() {}

    static int choose(Home home, String wanted) throws IOException {
        if (!wanted.isEmpty()) {
            var port = Integer.parseInt(wanted);
            if (!isFree(port)) {
                throw new PostgresRefused("数据库端口 " + port + " 已被占用，请停止占用它的程序，或换一个端口。");
            }
            return port;
        }
        if (Files.exists(home.port())) {
            var last = Files.readString(home.port()).strip();
            if (last.matches("\\d{1,5}") && isFree(Integer.parseInt(last))) {
                return Integer.parseInt(last);
            }
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            var port = socket.getLocalPort();
            Home.write(home.port(), Integer.toString(port));
            return port;
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
